"""What happened with an initiative: its stages, progress anyone can read, the result and thanks."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person
from mam.voice.words.topics import Rule

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
    """A note on how it goes, with a picture or without. hidden: since when it is taken away."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="progress")
    text = models.TextField(_("how it goes"), max_length=2000)
    photo = models.FileField(_("photo"), upload_to="initiatives/", blank=True)
    photo_alt = models.CharField(_("what the photo shows"), max_length=200, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))
    hidden = models.DateTimeField(_("taken away on"), null=True, blank=True)
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


class Hiding(Owned):
    """An initiative, or one note of it, is not shown, by a rule. words: what its author is told. ended: since when it is shown again."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="hidings")
    note = models.ForeignKey(Progress, models.CASCADE, null=True, blank=True, related_name="hidings", verbose_name=_("note"))
    rule = models.CharField(_("rule"), max_length=10, choices=Rule)
    words = models.CharField(_("a word to the author"), max_length=500)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who decided"))
    at = models.DateTimeField(_("when"))
    ended = models.DateTimeField(_("shown again since"), null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        triggers = [
            pgtrigger.ReadOnly(name="a_hiding_stays", fields=["initiative", "note", "rule", "words", "at"]),
            pgtrigger.Protect(name="a_hiding_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.get_rule_display())
