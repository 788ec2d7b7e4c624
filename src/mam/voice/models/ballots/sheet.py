from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from ...words.ballots import EntryKind
from .ballot import Ballot


class SheetBatch(Owned):
    """Numbered paper ballots issued to a person, who brings all of them back: voted, spoiled or empty."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    first = models.PositiveIntegerField(_("first number"))
    last = models.PositiveIntegerField(_("last number"))
    given_to = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    issued = models.DateTimeField(_("issued"))
    request_key = models.UUIDField(unique=True, editable=False)

    class Meta:
        ordering = ["first"]
        verbose_name = _("paper sheets")
        constraints = [
            models.UniqueConstraint(fields=["ballot", "first"], name="one_batch_of_sheets_per_number"),
            models.CheckConstraint(condition=Q(last__gte=models.F("first")), name="a_batch_has_sheets"),
        ]

    def __str__(self):
        return f"{self.first}–{self.last}"

    @property
    def count(self) -> int:
        return self.last - self.first + 1


class SheetEntry(Owned):
    """What one person read from a sheet. choices: as in Vote, or None for a spoiled sheet. Two alike of different people make a Vote."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    sheet = models.PositiveIntegerField(_("sheet"))
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(_("how"), max_length=10, choices=EntryKind, default=EntryKind.TYPED)
    choices = models.JSONField(_("choices"), null=True, blank=True)

    class Meta:
        ordering = ["sheet", "pk"]
        verbose_name = _("typed sheet")
        constraints = [models.UniqueConstraint(fields=["ballot", "sheet", "by"], name="everybody_reads_a_sheet_once")]

    def __str__(self):
        return f"{self.sheet}"
