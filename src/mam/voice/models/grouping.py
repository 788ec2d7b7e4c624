"""Looking for opinion groups: how far a look is, and what it found."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.topics import RunState
from .topic import Topic


class GroupResult(Owned):
    """What was found in one set of answers. Append-only; the same answers give the same result, so they are counted once.

    votes: hash of all counted answers. method: version of the method. found: the result as JSON (actions.topics.grouping).
    """

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="group_results")
    votes = models.CharField(_("hash of the answers"), max_length=64)
    method = models.CharField(_("method"), max_length=20)
    seed = models.DecimalField(_("seed"), max_digits=20, decimal_places=0)
    found = models.JSONField(_("what was found"))
    at = models.DateTimeField(_("counted"))

    class Meta:
        ordering = ["-pk"]
        get_latest_by = "pk"
        constraints = [models.UniqueConstraint(fields=["topic", "votes", "method"], name="the_same_answers_are_counted_once")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.votes[:12]


class GroupRun(Owned):
    """One look for groups, asked for or begun on closing a round; steps of whole: how far it is."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="group_runs")
    state = models.CharField(_("state"), max_length=8, choices=RunState, default=RunState.QUEUED)
    step = models.PositiveSmallIntegerField(default=0)
    steps = models.PositiveSmallIntegerField(default=1)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("asked by"))
    at = models.DateTimeField(_("asked"))
    ended = models.DateTimeField(_("ended"), null=True)
    result = models.ForeignKey(GroupResult, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-pk"]
        get_latest_by = "pk"
        constraints = [
            models.UniqueConstraint(
                fields=["topic"], condition=models.Q(state__in=[RunState.QUEUED, RunState.RUNNING]), name="one_look_for_groups_at_a_time"
            ),
        ]

    def __str__(self):
        return str(self.get_state_display())
