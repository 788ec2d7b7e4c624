from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from .event import Event
from .occurrence import Occurrence


class MeetingQuestion(Owned):
    """Something a resident asks before a meeting, and what was answered."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="meeting_questions")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.CharField(_("question"), max_length=500)
    answer = models.CharField(_("answer"), max_length=1000, blank=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("asked"))

    class Meta:
        ordering = ["at"]

    def __str__(self):
        return self.text


class Outcome(Owned):
    """What came of it: told in public, and to those who came or asked."""

    occurrence = models.OneToOneField(Occurrence, models.CASCADE, related_name="outcome")
    text = models.TextField(_("what came of it"), max_length=4000)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(_("written"))

    def __str__(self):
        return self.text[:60]
