"""What came of a topic: the outcome, its next steps, and what became of each of them."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ...words.topics import Came
from ..promise import Promise, PromiseQuerySet
from .topic import Topic


class TopicOutcome(Owned):
    """What was decided, by whom and what happens next; a correction is a new row and the last one counts."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="outcomes")
    text = models.TextField(_("what was decided"), max_length=4000)
    decided_by = models.CharField(_("who decided"), max_length=200)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["-pk"]
        get_latest_by = "pk"
        triggers = [
            pgtrigger.ReadOnly(name="an_outcome_stays", fields=["topic", "text", "decided_by", "at"]),
            pgtrigger.Protect(name="an_outcome_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.text[:60]


class NextStepQuerySet(PromiseQuerySet):
    def of_last_outcome(self):
        """Of outcomes that nobody corrected since."""
        later = TopicOutcome.objects.filter(topic=models.OuterRef("outcome__topic"), pk__gt=models.OuterRef("outcome"))
        return self.filter(~models.Exists(later))

    def ahead(self):
        """Nobody said yet what became of it."""
        return self.of_last_outcome().filter(~models.Exists(StepEnd.objects.standing().filter(step=models.OuterRef("pk"))))


class NextStep(Promise, Owned):
    """What happens next: what, who, until when."""

    outcome = models.ForeignKey(TopicOutcome, models.CASCADE, related_name="steps")
    what = models.CharField(_("what"), max_length=200)
    who = models.CharField(_("who"), max_length=120)
    until = models.DateField(_("until when"))

    objects = OwnedManager.from_queryset(NextStepQuerySet)()

    class Meta:
        ordering = ["until", "pk"]

    def __str__(self):
        return self.what

    @property
    def end(self) -> "StepEnd | None":
        """What became of it, as it stands now; read from ends fetched before, when they were."""
        return next((end for end in self.ends.all() if end.undone is None), None)

    @property
    def is_over(self) -> bool:
        return self.end is not None


class StepEndQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(undone=None)


class StepEnd(Owned):
    """What became of a next step, with a sentence for everybody. Taken back, it stays to be seen: undone says since when.

    step: goes over to the same step of a corrected outcome (actions.topics.outcome).
    """

    step = models.ForeignKey(NextStep, models.CASCADE, related_name="ends")
    came = models.CharField(_("what became of it"), max_length=8, choices=Came)
    word = models.CharField(_("in a sentence"), max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    at = models.DateTimeField(_("when"))
    undone = models.DateTimeField(_("taken back on"), null=True, blank=True)
    undone_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("taken back by"))

    objects = OwnedManager.from_queryset(StepEndQuerySet)()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("what became of a next step")
        constraints = [models.UniqueConstraint(fields=["step"], condition=models.Q(undone=None), name="a_step_ends_once")]
        triggers = [
            pgtrigger.ReadOnly(name="an_end_stays", fields=["came", "word", "at"]),
            pgtrigger.Protect(name="an_end_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.word
