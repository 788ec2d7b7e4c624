"""What happened with an initiative: its stages, progress anyone can read, the result and thanks."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.initiatives import InitiativeStage
from .initiative import Initiative


class StageMove(Owned):
    """One move with the word why. Append-only."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="moves")
    before = models.CharField(_("from"), max_length=10, choices=InitiativeStage)
    after = models.CharField(_("to"), max_length=10, choices=InitiativeStage)
    why = models.CharField(_("why"), max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("moved by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        triggers = [
            pgtrigger.ReadOnly(name="an_initiative_move_stays", fields=["initiative", "before", "after", "at"]),
            pgtrigger.Protect(name="an_initiative_move_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.get_before_display()} → {self.get_after_display()}"


class Progress(Owned):
    """A note on how it goes, with a picture or without."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="progress")
    text = models.TextField(_("how it goes"), max_length=2000)
    photo = models.FileField(_("photo"), upload_to="initiatives/", blank=True)
    photo_alt = models.CharField(_("what the photo shows"), max_length=200, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return self.text[:60]


class Result(Owned):
    """What was done and what changed; a correction is a new row and the last one counts. people: how many took part."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="results")
    done = models.TextField(_("what was done"), max_length=3000)
    people = models.PositiveIntegerField(_("how many people took part"), default=0)
    changed = models.TextField(_("what changed"), max_length=2000)
    lessons = models.TextField(_("what we would do otherwise"), max_length=2000, blank=True)
    thanks = models.TextField(_("thanks"), max_length=1000, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["-pk"]
        get_latest_by = "pk"

    def __str__(self):
        return self.done[:60]
