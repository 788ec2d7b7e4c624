from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person

from .booking import Booking
from .centre import Centre


class CalendarImport(Owned):
    """One file taken over into bookings; it can be undone as a whole."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="imports")
    file_name = models.CharField(_("file"), max_length=200)
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("when"))
    undone = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        ordering = ["-at"]

    def __str__(self):
        return self.file_name


class ImportedRow(Owned):
    """What one line or occurrence of the file became, or why not. source: the uid or line, with the occurrence's start."""

    calendar_import = models.ForeignKey(CalendarImport, models.CASCADE, related_name="rows")
    source = models.CharField(max_length=300)
    booking = models.ForeignKey(Booking, models.SET_NULL, null=True, related_name="+")
    result = models.JSONField(default=dict)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.source
