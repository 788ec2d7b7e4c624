"""An amendment: somebody proposes another wording of an option; its author accepts it or not, with a sentence."""

import datetime as dt
import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ...methods.wordings import Sides, compared
from .remark import Remark

SILENCE = dt.timedelta(days=7)


class AmendmentQuerySet(OwnedQuerySet):
    def open(self):
        """Neither answered nor withdrawn nor taken away; waiting for a first look counts as open."""
        return self.filter(answered=None, withdrawn=None, remark__hidden=None)

    def for_the_house(self):
        """Open, read by everybody, and the option's author cannot answer or has been silent for a week (Amendment.is_for_the_house)."""
        nobody = Q(option__author=None) | Q(option__author__account=None) | Q(remark__shown__lte=clock.now() - SILENCE)
        return self.open().filter(nobody, remark__shown__isnull=False, option__hidden=None, option__topic__closed=None)

    def shown_to(self, person):
        """As the remark that holds its words, and not withdrawn. Accepted ones always: a taken away one keeps its place, not its words."""
        return self.filter(Q(accepted=True) | Q(withdrawn=None, remark__in=Remark.objects.visible_to(person)))


class Amendment(Owned):
    """Another wording of an option. remark: who proposes it, when, by which way, and the words: moderation is that of remarks.

    before: the wording it was proposed against, and once accepted the one that it replaced. wording: its number then; the first
    wording of an option is number 1. Nothing is deleted: earlier wordings stay to be read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    remark = models.OneToOneField(Remark, models.CASCADE, related_name="amendment")
    option = models.ForeignKey(Remark, models.CASCADE, related_name="amendments")
    before = models.TextField(_("wording before"), max_length=2000)
    accepted = models.BooleanField(_("accepted"), null=True)
    answer = models.CharField(_("answer"), max_length=300, blank=True)
    answered = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who answered"))
    wording = models.PositiveSmallIntegerField(_("number of the wording"), null=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True)

    objects = OwnedManager.from_queryset(AmendmentQuerySet)()

    class Meta:
        ordering = ["remark__at", "pk"]
        verbose_name = _("amendment")
        constraints = [
            models.UniqueConstraint(fields=["option", "wording"], name="one_amendment_per_wording"),
            models.CheckConstraint(
                condition=Q(accepted=True, wording__gt=1) | Q(accepted=False, wording=None) | Q(accepted=None, wording=None),
                name="an_accepted_amendment_has_a_wording",
            ),
            models.CheckConstraint(condition=Q(answered=None, accepted=None) | Q(answered__isnull=False, accepted__isnull=False),
                                   name="an_answer_says_yes_or_no"),
            models.CheckConstraint(condition=Q(answered=None) | Q(withdrawn=None), name="a_withdrawn_amendment_is_not_answered"),
        ]  # fmt: skip
        triggers = [
            pgtrigger.ReadOnly(name="an_amendment_stays", fields=["remark", "option"]),
            pgtrigger.Protect(name="an_amendment_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.remark)

    @property
    def sides(self) -> Sides:
        """Beside the wording of the option as it is now, or, once answered, as it was then."""
        return compared(self.before if self.answered else self.option.text, self.remark.text)

    @property
    def is_for_the_house(self) -> bool:
        """The option's author cannot answer, or has been silent for a week."""
        author = self.option.author
        if author is None or author.account_id is None:
            return True
        return self.remark.shown is not None and self.remark.shown + SILENCE <= clock.now()
