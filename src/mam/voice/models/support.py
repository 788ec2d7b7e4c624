"""Who says "me too", who follows a need, and what people say when asked whether it was done."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.needs import AgeBand, Said
from .area import Area, Theme
from .need import Need


class SupportQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(withdrawn=None)


class Support(Owned):
    """One person says "me too", once; taking it back keeps the row. by: who noted it for them at the desk or by phone."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = OwnedManager.from_queryset(SupportQuerySet)()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("support")
        constraints = [models.UniqueConstraint(fields=["need", "person"], name="one_support_per_person")]

    def __str__(self):
        return f"{self.person} {self.need_id}"


class Following(Owned):
    """Who hears of a need, or of all new needs of a theme or a part of the town; by e-mail, text message or a call."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    need = models.ForeignKey(Need, models.CASCADE, null=True, blank=True, related_name="+")
    theme = models.ForeignKey(Theme, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("theme"))
    area = models.ForeignKey(Area, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("part of the town"))
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("following")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "need", "theme", "area"], name="one_following_of_a_thing", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=Q(need__isnull=False) | Q(theme__isnull=False) | Q(area__isnull=False), name="following_something"
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"{self.person}: {self.need or self.theme or self.area}"


class NeedCheck(Owned):
    """One person asked, in one round, whether it was done. person: none for somebody known only by the slip.

    token: the secret of the link, one press without signing in. again: asked a second time, after weeks.
    """

    need = models.ForeignKey(Need, models.CASCADE, related_name="checks")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("who"))
    round = models.PositiveSmallIntegerField(_("round"))
    again = models.BooleanField(_("asked again"), default=False)
    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    asked = models.DateTimeField(_("asked"))
    said = models.CharField(_("was it done?"), max_length=6, choices=Said, blank=True)
    word = models.CharField(_("a word more"), max_length=500, blank=True)
    at = models.DateTimeField(_("answered"), null=True, blank=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, blank=True)

    class Meta:
        ordering = ["asked", "pk"]
        verbose_name = _("question whether it was done")
        indexes = [models.Index(fields=["municipality", "said"], condition=~Q(said=""), name="checks_answered")]
        constraints = [
            models.UniqueConstraint(
                fields=["need", "person", "round", "again"], name="one_question_per_person_and_round", nulls_distinct=False
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.need_id} {self.get_said_display()}"


class Heard(Owned):
    """For "who is not heard": somebody said their age band or where they live. No link to them or to what they said, no day."""

    month = models.DateField(_("month"))
    age_band = models.CharField(_("age"), max_length=2, choices=AgeBand, blank=True)
    area = models.ForeignKey(Area, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("lives in"))

    class Meta:
        verbose_name = _("who speaks")
        indexes = [models.Index(fields=["municipality", "month"], name="heard_by_month")]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.age_band}"
