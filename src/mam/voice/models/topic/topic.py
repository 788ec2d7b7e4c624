"""A topic: one matter, one page, one number; its stages and the meetings about it."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person
from mam.programme.models import Event

from ...words.topics import STAGES, Maker, Making, Stage


class TopicQuerySet(OwnedQuerySet):
    def visible_to(self, person):
        """Topics are public from the first day."""
        return self

    def open(self):
        return self.filter(closed__isnull=True)

    def open_first(self):
        """Open ones, the newest first; then those that ended."""
        return self.order_by(models.F("closed").desc(nulls_first=True), "-number")


class Topic(Owned):
    """One matter that gathers needs. number: the same on the page, on paper and when somebody rings.

    summary: the short version in plain language (methods.plain_language). closed: with an outcome and next steps only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField(_("number"))
    question = models.CharField(_("question"), max_length=160)
    summary = models.TextField(_("in short"), max_length=1500)
    stage = models.CharField(_("stage"), max_length=10, choices=Stage, default=Stage.NEEDS)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("opened by"))
    at = models.DateTimeField(_("opened"))
    changed = models.DateTimeField(_("changed"), null=True)
    closed = models.DateTimeField(_("closed"), null=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(TopicQuerySet)()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("topic")
        constraints = [models.UniqueConstraint(fields=["municipality", "number"], name="one_topic_per_number")]

    def __str__(self):
        return self.question

    def takes(self, making: str) -> bool:
        """Whether such a thing may be created now, by anybody at all."""
        return self.maker_of(making) is not None

    def maker_of(self, making: str) -> Maker | None:
        """Who may create it at this stage; nobody when it is closed or the stage does not name it."""
        return None if self.closed else STAGES[self.stage].get(making)

    @property
    def takes_answers(self) -> bool:
        return self.takes(Making.ANSWER)


class StageMove(Owned):
    """One step of a topic with the word why. Append-only."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="moves")
    before = models.CharField(_("from"), max_length=10, choices=Stage)
    after = models.CharField(_("to"), max_length=10, choices=Stage)
    why = models.CharField(_("why"), max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("moved by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        triggers = [
            pgtrigger.ReadOnly(name="a_move_stays", fields=["topic", "before", "after", "at"]),
            pgtrigger.Protect(name="a_move_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.get_before_display()} → {self.get_after_display()}"


class TopicEvent(Owned):
    """A meeting about the topic, from the programme."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="meetings")
    event = models.ForeignKey(Event, models.CASCADE, related_name="+", verbose_name=_("event"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("tied by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["topic", "event"], name="a_meeting_once_in_a_topic")]

    def __str__(self):
        return str(self.event)
