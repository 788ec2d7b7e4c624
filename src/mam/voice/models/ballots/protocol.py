from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from ...words.ballots import CountState
from .ballot import Ballot


class Protocol(Owned):
    """What became of every paper sheet; the database knows it only when it adds up."""

    ballot = models.OneToOneField(Ballot, models.CASCADE, related_name="+")
    issued = models.PositiveIntegerField(_("issued"))
    counted = models.PositiveIntegerField(_("counted"))
    spoiled = models.PositiveIntegerField(_("spoiled"))
    unused = models.PositiveIntegerField(_("not used"))
    missing = models.PositiveIntegerField(_("missing"))
    explanation = models.CharField(_("why sheets are missing"), max_length=500, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = _("protocol")
        constraints = [
            models.CheckConstraint(
                condition=Q(issued=F("counted") + F("spoiled") + F("unused") + F("missing")), name="protocol_adds_up"
            ),
            models.CheckConstraint(condition=Q(missing=0) | ~Q(explanation=""), name="missing_sheets_are_explained"),
        ]

    def __str__(self):
        return f"{self.ballot}: {self.issued}"


class Signature(Owned):
    """Somebody stands by the protocol with their name."""

    protocol = models.ForeignKey(Protocol, models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("signature")
        constraints = [models.UniqueConstraint(fields=["protocol", "person"], name="one_signature_each")]

    def __str__(self):
        return str(self.person)


class Count(Owned):
    """One counting of sealed votes, done by a job. runs: how far it is. found: figures of the result, see actions.ballots.counting."""

    ballot = models.OneToOneField(Ballot, models.CASCADE, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=CountState, default=CountState.WAITING)
    runs = models.PositiveIntegerField(default=0)
    found = models.JSONField(default=dict)
    at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = _("counting")

    def __str__(self):
        return f"{self.ballot}: {self.state}"


class CheckNote(Owned):
    """What the people of the house found out about something a check flagged; published with the result."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    check_name = models.CharField(_("check"), max_length=20)
    text = models.CharField(_("what we found out"), max_length=500)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("note on a check")
        constraints = [models.UniqueConstraint(fields=["ballot", "check_name"], name="one_note_per_check")]

    def __str__(self):
        return self.text[:60]
