"""What happened to a need after it was said: answers and joinings, rows that are never changed."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from .need import Need


class NeedAnswer(Owned):
    """A public answer of whoever works on it. seat: their place in the office."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="answers")
    text = models.TextField(_("answer"), max_length=4000)
    seat = models.CharField(_("seat"), max_length=80, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who answered"))
    closes = models.BooleanField(_("this closes the matter"), default=False)
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("answer to a need")
        triggers = [
            pgtrigger.ReadOnly(name="answers_stay_as_given", fields=["need", "text", "seat", "closes", "at"]),
            pgtrigger.Protect(name="answers_stay", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.text[:60]


class NeedJoin(Owned):
    """The animator joined one need to another, or undid it: each a row of its own. undoes: the joining it takes back."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="joinings")
    into = models.ForeignKey(Need, models.CASCADE, related_name="gathered")
    undoes = models.OneToOneField("self", models.CASCADE, null=True, blank=True, related_name="undone_by")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who joined them"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("joining of needs")
        triggers = [
            pgtrigger.ReadOnly(name="joinings_stay_as_made", fields=["need", "into", "undoes", "at"]),
            pgtrigger.Protect(name="joinings_stay", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.need_id} → {self.into_id}"
