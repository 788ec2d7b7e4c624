"""What an initiative still needs, and what people promised."""

from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.initiatives import PledgeKind
from .initiative import Initiative


class Wanted(Owned):
    """amount: hours, pieces, people or złoty, by the kind. until: the last day on which a promise may be taken back."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="wanted")
    kind = models.CharField(_("kind"), max_length=5, choices=PledgeKind)
    what = models.CharField(_("what is needed"), max_length=120)
    amount = models.PositiveIntegerField(_("how much"), default=1)
    until = models.DateField(_("until when"))

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "kind", "what"], name="wanted_once")]

    def __str__(self):
        return self.what


class Pledge(Owned):
    """during: for hours, when exactly. kept: empty until somebody says whether it was fulfilled. taken_back: no longer counts.

    named: whether whoever promised agrees to be thanked by name.
    """

    wanted = models.ForeignKey(Wanted, models.CASCADE, related_name="pledges")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who promised"))
    amount = models.PositiveIntegerField(_("how much"), default=1)
    during = DateTimeRangeField(_("when"), null=True, blank=True)
    words = models.CharField(_("a word about it"), max_length=200, blank=True)
    at = models.DateTimeField(_("promised"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    taken_back = models.DateTimeField(_("promise taken back"), null=True, blank=True)
    named = models.BooleanField(_("may be thanked by name"), default=False)
    kept = models.BooleanField(_("fulfilled"), null=True, blank=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="a_pledge_is_of_something")]

    def __str__(self):
        return f"{self.amount} × {self.wanted}"
