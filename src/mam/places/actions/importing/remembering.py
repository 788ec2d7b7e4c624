"""What is remembered of the rows of earlier files, so that the same file twice makes nothing twice."""

from collections.abc import Iterable

from django.db.models import Q

from ...models import CalendarImport, ImportedRow
from ...words import STANDING
from .order import Line


def known_sources(sources: Iterable[str]) -> set[str]:
    """Rows taken over before. Those of an undone file may come again, unless people kept their bookings."""
    rows = ImportedRow.objects.filter(source__in=set(sources), booking__isnull=False)
    rows = rows.filter(Q(calendar_import__undone__isnull=True) | Q(booking__state__in=STANDING))
    return set(rows.values_list("source", flat=True))


def remembered(taken: CalendarImport, line: Line) -> ImportedRow:
    """The row to keep: what the line became, or why not; no title, so that a list of files names nobody.

    A booking that moved stays with its first row.
    """
    booking = line.booking_id if line.fits and not line.moves else None
    return ImportedRow(calendar_import=taken, source=line.source, booking_id=booking, result=line.as_json())
