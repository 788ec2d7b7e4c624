"""Statements of a topic, and what participants answer to them."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.topics import Says
from .participant import Participant
from .topic import Topic


class StatementQuerySet(OwnedQuerySet):
    def waiting(self):
        """Nobody has looked at it yet; oldest first."""
        return self.filter(shown=None, hidden=None).order_by("at", "pk")

    def public(self):
        """Approved and not removed: what people answer and what is counted, in the order of approval."""
        return self.filter(shown__isnull=False, hidden=None).order_by("number")


class Statement(Owned):
    """One idea in at most 140 characters. number: given with the approval, the same on paper and in the file of votes.

    writer: the participant who wrote it; who that is stays with the people of the place. reply: what the writer was told.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="statements")
    text = models.CharField(_("statement"), max_length=140)
    writer = models.ForeignKey(Participant, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("writer"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))
    number = models.PositiveIntegerField(_("number"), null=True)
    shown = models.DateTimeField(_("approved"), null=True)
    reply = models.CharField(_("a word to the writer"), max_length=300, blank=True)
    hidden = models.DateTimeField(_("taken away on"), null=True)

    objects = OwnedManager.from_queryset(StatementQuerySet)()

    class Meta:
        ordering = ["number", "at"]
        verbose_name = _("statement")
        constraints = [
            models.UniqueConstraint(fields=["topic", "number"], name="one_statement_per_number"),
            models.CheckConstraint(
                condition=models.Q(shown=None) | models.Q(number__isnull=False), name="an_approved_statement_has_a_number"
            ),
        ]

    def __str__(self):
        return self.text


class AnswerQuerySet(OwnedQuerySet):
    def last(self):
        """Of each participant and statement the newest answer only."""
        return self.order_by("participant_id", "statement_id", "-pk").distinct("participant_id", "statement_id")

    def counted(self, topic: Topic):
        """The newest answers to statements that are shown: the only ones that are ever analysed."""
        public = Statement.objects.public().filter(topic=topic)
        return self.filter(statement__in=public.order_by().values("pk")).last()


class Answer(Owned):
    """What a participant says to a statement. Append-only: a change of mind is a new row, and the last one counts."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="answers")
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="answers")
    says = models.SmallIntegerField(_("answer"), choices=Says)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))

    objects = OwnedManager.from_queryset(AnswerQuerySet)()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["statement", "participant", "-id"], name="answer_last")]
        constraints = [models.CheckConstraint(condition=models.Q(says__in=[-1, 0, 1]), name="agree_pass_or_disagree")]
        triggers = [
            pgtrigger.ReadOnly(name="an_answer_stays", fields=["participant", "statement", "says", "at", "channel"]),
            pgtrigger.Protect(name="an_answer_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.get_says_display())
