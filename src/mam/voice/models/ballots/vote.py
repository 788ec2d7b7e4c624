import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ...words.ballots import VoteChannel
from .ballot import Ballot


class VoteQuerySet(OwnedQuerySet):
    def standing(self):
        """Without those that a correction replaced."""
        return self.exclude(pk__in=Vote.objects.exclude(replaces=None).values("replaces"))


class Vote(Owned):
    """What one person cast: append-only, under a random number, without time, counter, device or person.

    choices: keys of options, sorted; or key -> points. sheet: number of the paper it was typed from. replaces: the row that this
    one corrects, before sealing and on paper only. It is secret from everybody who works here, not from who runs the database.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="+")
    choices = models.JSONField(_("choices"))
    channel = models.CharField(_("by which way"), max_length=5, choices=VoteChannel)
    sheet = models.PositiveIntegerField(_("sheet"), null=True, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="+")

    objects = OwnedManager.from_queryset(VoteQuerySet)()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("vote")
        constraints = [
            models.UniqueConstraint(fields=["ballot", "sheet"], condition=Q(replaces=None), name="one_vote_per_sheet"),
            models.CheckConstraint(
                condition=Q(channel=VoteChannel.PAPER, sheet__isnull=False) | Q(channel=VoteChannel.WEB, sheet=None, replaces=None),
                name="a_sheet_only_on_paper",
            ),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return str(self.pk)
