"""Undoing a whole import: everything it made that still stands as it was made is given back."""

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Booking, CalendarImport, Cancellation, Occupancy
from ...words import BookingState, CancelReason
from ..locking import lock_parts

STANDS = (BookingState.CONFIRMED, BookingState.PENDING)


def made_by(taken: CalendarImport) -> QuerySet[Booking]:
    """Bookings of the import that still stand and have not begun."""
    ids = taken.rows.exclude(booking=None).values("booking")
    return Booking.objects.filter(pk__in=ids, state__in=STANDS, during__startswith__gt=clock.now())


def left_by_people(taken: CalendarImport) -> QuerySet[Booking]:
    """Those that people moved or changed since: they are theirs now, and undoing leaves them alone."""
    return made_by(taken).filter(sequence__gt=0)


def undo_import(taken: CalendarImport, *, by: Person) -> int:
    """Gives back what the import made and nobody changed since; returns how many. Undoing twice changes nothing.

    What has begun has happened and stays.
    """
    demand("places.import", by, taken.centre)
    with transaction.atomic():
        row = CalendarImport.objects.select_for_update(of=("self",)).get(pk=taken.pk)
        if row.undone is not None:
            return 0
        lock_parts(Occupancy.objects.filter(booking__in=made_by(row)).values_list("part", flat=True))
        untouched = made_by(row).filter(sequence=0).select_for_update(of=("self",))
        bookings = list(untouched.select_related("party_person", "party_group"))
        give_back(bookings, by)
        row.undone = clock.now()
        row.save(update_fields=["undone"])
        record("import_undone", row, by=by, given_back=len(bookings), left=left_by_people(row).count())
    return len(bookings)


def give_back(bookings: list[Booking], by: Person) -> None:
    """The same rows that giving back one booking writes, for many at once and without a letter for each."""
    ids, now = [booking.pk for booking in bookings], clock.now()
    Booking.objects.filter(pk__in=ids).update(state=BookingState.CANCELLED, changed=now, sequence=F("sequence") + 1)
    Occupancy.objects.filter(booking__in=ids).update(holds=False)
    text = _("The file it came from was taken back.")
    Cancellation.objects.bulk_create(
        Cancellation(booking=booking, by=by, at=now, reason=CancelReason.OTHER, text=text, late=False) for booking in bookings
    )
    for booking in bookings:
        record("cancelled", booking, by=by, on_behalf_of=booking.party, channel=Channel.IMPORT, reason=CancelReason.OTHER)
