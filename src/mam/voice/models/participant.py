"""Who answers in a topic: a person, a browser without an account, or a sheet of paper."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.topics import Level
from .topic import Topic


class Participant(Owned):
    """One participant of one topic; the id orders statements for it and stands in the signed cookie of a browser.

    Answers hang on the participant, so that forgetting the person leaves the count true. sheet: the number on the paper.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    level = models.CharField(_("how surely one person"), max_length=6, choices=Level)
    sheet = models.PositiveIntegerField(_("number of the sheet"), null=True, blank=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("first came"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("participant")
        constraints = [
            models.UniqueConstraint(
                fields=["topic", "person"], condition=models.Q(person__isnull=False), name="one_participant_per_person_and_topic"
            ),
            models.UniqueConstraint(
                fields=["topic", "sheet"], condition=models.Q(sheet__isnull=False), name="one_participant_per_sheet_and_topic"
            ),
            models.CheckConstraint(
                condition=models.Q(level=Level.SHEET, sheet__isnull=False) | ~models.Q(level=Level.SHEET) & models.Q(sheet=None),
                name="a_sheet_has_a_number",
            ),
        ]

    def __str__(self):
        return str(self.pk)
