"""What whoever works on a need promises, step by step: what, by when, and when it was done."""

import datetime as dt

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mam.municipalities.models import Owned, OwnedManager
from mam.people.models import Person

from .need import Need
from .promise import Promise, PromiseQuerySet


class NeedMilestoneQuerySet(PromiseQuerySet):
    def ahead(self):
        """Still to be done, the nearest day first."""
        return self.filter(done=None, dropped=None)

    def over(self):
        """Done, or given up with a reason."""
        return self.exclude(done=None, dropped=None)


class NeedMilestone(Promise, Owned):
    """One dated step to what was accepted. A promised day never moves: a step that slips is late, or given up in public.

    until: by when. done: the day on which it was; told: when that was written down. dropped: when it was given up, and why.
    """

    need = models.ForeignKey(Need, models.CASCADE, related_name="milestones")
    what = models.CharField(_("what"), max_length=200)
    until = models.DateField(_("until when"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("planned by"))
    at = models.DateTimeField(_("when"))
    done = models.DateField(_("done on"), null=True, blank=True)
    word = models.CharField(_("a word more"), max_length=300, blank=True)
    told = models.DateTimeField(_("written down"), null=True, blank=True)
    dropped = models.DateTimeField(pgettext_lazy("a promised step", "given up"), null=True, blank=True)
    why = models.CharField(_("why it was given up"), max_length=300, blank=True)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))

    objects = OwnedManager.from_queryset(NeedMilestoneQuerySet)()

    class Meta:
        ordering = ["until", "pk"]
        verbose_name = _("step to what was accepted")
        constraints = [
            models.CheckConstraint(condition=Q(done=None) | Q(dropped=None), name="a_milestone_is_done_or_given_up"),
            models.CheckConstraint(condition=Q(dropped=None) | ~Q(why=""), name="given_up_says_why"),
            models.CheckConstraint(condition=Q(done=None, told=None) | Q(done__isnull=False, told__isnull=False), name="done_is_told"),
            models.UniqueConstraint(
                fields=["need", "what", "until"], condition=Q(done=None, dropped=None), name="a_milestone_stands_once"
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.ReadOnly(name="a_promise_stays", fields=["need", "what", "until", "at"]),
            pgtrigger.Protect(name="milestones_stay", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.what

    @property
    def is_over(self) -> bool:
        return self.done is not None or self.dropped is not None

    @property
    def ended(self) -> dt.datetime | None:
        """When it was written down that it is done, or given up."""
        return self.told or self.dropped
