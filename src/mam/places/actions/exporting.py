"""Bookings of a centre as a list for the people of the house: for a report, for the door, for the archive."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.people.models import Person

from ..methods.files.safe import csv_file, xlsx_file
from ..models import Booking, Centre
from ..words import BookingState

MIDNIGHT = dt.time(0)
SHOWN = (BookingState.CONFIRMED, BookingState.PENDING, BookingState.CANCELLED)


def export_bookings(centre: Centre, first: dt.date, last: dt.date, kind: str, *, by: Person) -> bytes:
    """The file (kind: csv or xlsx) of bookings that touch the days first to last. Nothing in it runs as a formula."""
    demand("places.export", by, centre)
    rows = list(lines(centre, first, last))
    record("bookings_exported", centre, by=by, first=first.isoformat(), last=last.isoformat(), lines=len(rows))
    return xlsx_file(_("Bookings"), headings(), rows) if kind == "xlsx" else csv_file(headings(), rows)


def headings() -> list[str]:
    """Words that taking over a sheet understands, so that a list can be moved to another house."""
    return [
        pgettext("heading of a list", "room"),
        pgettext("heading of a list", "date"),
        pgettext("heading of a list", "from"),
        pgettext("heading of a list", "to"),
        pgettext("heading of a list", "title"),
        pgettext("heading of a list", "group"),
        pgettext("heading of a list", "people"),
        pgettext("heading of a list", "state"),
        pgettext("heading of a list", "by which way"),
        _("written down"),
    ]


def lines(centre: Centre, first: dt.date, last: dt.date) -> Iterator[list]:
    """One line for each thing of each booking, so that the file can be filtered by room."""
    window = clock.instant(first, MIDNIGHT), clock.instant(last + dt.timedelta(days=1), MIDNIGHT)
    rows = Booking.objects.filter(centre=centre, state__in=SHOWN).during(*window).order_by("during", "pk")
    for booking in rows.select_related("party_group", "party_person").prefetch_related("booked__thing"):
        start, end = clock.local(booking.starts), clock.local(booking.ends)
        said = [f"{start:%Y-%m-%d}", f"{start:%H:%M}", f"{end:%H:%M}", booking.title, booking.party.name, booking.people]
        said += [booking.get_state_display(), booking.get_channel_display(), f"{clock.local(booking.created):%Y-%m-%d}"]
        for row in booking.booked.all():
            yield [f"{row.thing} × {row.quantity}" if row.quantity > 1 else str(row.thing), *said]
