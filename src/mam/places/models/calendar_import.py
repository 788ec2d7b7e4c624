import datetime as dt
import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.dates import day_words, when_words
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
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
    """What one line or occurrence of the file became, or why not. source: the uid or words of the line, with start and place."""

    calendar_import = models.ForeignKey(CalendarImport, models.CASCADE, related_name="rows")
    source = models.CharField(max_length=300)
    booking = models.ForeignKey(Booking, models.SET_NULL, null=True, related_name="+")
    result = models.JSONField(default=dict)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["source"], name="imported_source")]

    def __str__(self):
        return self.source

    @property
    def when(self) -> str:
        """When the row would be, in words; a whole day or nothing when the file says no more."""
        start, end = (self.result.get(name) for name in ("start", "end"))
        if not start:
            return ""
        if not end:
            return day_words(dt.date.fromisoformat(start[:10]))
        return when_words(dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))


class ImportDraftQuerySet(OwnedQuerySet):
    def of(self, person: Person):
        """Drafts of the person that have not run out."""
        return self.filter(by=person, made__gt=clock.now() - ImportDraft.KEPT)

    def run_out(self):
        return self.filter(made__lte=clock.now() - ImportDraft.KEPT)


class ImportDraft(Owned):
    """A file waiting between its preview and the taking over, seen only by the person who brought it, for one day.

    rooms: name in the file -> slug of a thing ("" leaves such rows out). became: the import it was taken over into, so that a
    double click makes no second one; its content is then gone.
    """

    KEPT = dt.timedelta(days=1)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    centre = models.ForeignKey(Centre, models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    made = models.DateTimeField()
    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    rooms = models.JSONField(default=dict)
    default_room = models.SlugField(max_length=80, blank=True)
    until = models.DateField(null=True)
    became = models.ForeignKey(CalendarImport, models.SET_NULL, null=True, related_name="+")

    objects = OwnedManager.from_queryset(ImportDraftQuerySet)()

    class Meta:
        ordering = ["-made"]

    def __str__(self):
        return self.file_name
