"""Entries that were moved, made longer or renamed in the calendar they come from: the booking follows, no second one is made."""

import datetime as dt
from collections import defaultdict

from mam.core import clock
from mam.journal.actions import record
from mam.journal.words import Channel

from ...models import BookedThing, Booking, ImportedRow, Occupancy
from ...words import BookingState
from ..house import House
from ..telling import tell_changed
from ..writing import last_word, occupancies
from .asking import title_of
from .order import Line, Order, Plan

STANDS = (BookingState.CONFIRMED, BookingState.PENDING)


def find_moves(order: Order, lines: list[Line], known: set[str]) -> None:
    """Gives each new line of an entry known from an earlier file the booking that its former date became (line.moves).

    Former dates: bookings ahead, in the window, that nobody changed since, whose date is no longer in this file. New and
    former dates of one entry meet in the order of time.
    """
    new, stays = defaultdict(list), set()
    for line in lines:
        if not line.row.uid:
            continue
        if line.source:
            stays.add(line.source)
            if line.source not in known and clock.now() < line.span.start < order.window.end:
                new[line.row.key].append(line)
        elif line.row.start:  # left out or not readable this time: its former date is none to move
            stays.add(f"{line.row.start:%Y%m%dT%H%MZ} {line.row.key}")
    former = _former(order, set(new), stays) if new else {}
    for key, waiting in new.items():
        waiting.sort(key=lambda line: line.span.start)
        for line, booking in zip(waiting, former.get(key, ()), strict=False):
            line.move_from(booking)


def find_changes(order: Order, lines: list[Line], known: set[str]) -> None:
    """Gives each line that is here already, but with another end or title, the booking it became (line.moves)."""
    here = {line.source: line for line in lines if line.row.uid and line.source in known}
    for row in _untouched(order).filter(source__in=here):
        line, booking = here[row.source], row.booking
        renamed = (line.row.title or line.row.who) and booking.title != title_of(line.row)
        if booking.starts == line.span.start and (booking.ends != line.span.end or renamed):
            line.move_from(booking)


def _untouched(order: Order):
    """Rows of earlier files whose bookings are ahead, in the window, and were changed by nobody since."""
    rows = ImportedRow.objects.filter(calendar_import__centre=order.centre, booking__state__in=STANDS, booking__sequence=0)
    rows = rows.filter(booking__during__startswith__gt=clock.now(), booking__during__startswith__lt=order.window.end)
    return rows.select_related("booking__party_person", "booking__party_group").prefetch_related("booking__booked__thing")


def _former(order: Order, keys: set[str], stays: set[str]) -> dict[str, list[Booking]]:
    found = defaultdict(list)
    for row in _untouched(order).order_by("booking__during"):
        start, _place, key = row.source.split(" ", 2)
        if key in keys and row.source not in stays and f"{start} {key}" not in stays:
            found[key].append(row.booking)
    return found


def move(made: Plan, house: House) -> None:
    """Writes the new time, room and title into the bookings that move; the caller holds the locks.

    All let go of their former time first. The row of the first import goes on to stand for the booking: undoing that import
    gives it back, undoing a later one leaves it where the calendar had put it. Nobody's own change is counted (sequence).
    """
    lines = made.moved
    ids = [line.moves.pk for line in lines]
    Occupancy.objects.filter(booking__in=ids).delete()
    with last_word():
        for line in lines:
            _write(line, made, house)
    rows = {row.booking_id: row for row in ImportedRow.objects.filter(booking__in=ids)}
    for line in lines:
        row = rows[line.moves.pk]
        row.source, row.result = line.source, line.as_json()
    ImportedRow.objects.bulk_update(rows.values(), ["source", "result"])


def _write(line: Line, made: Plan, house: House) -> None:
    booking, thing, span = line.moves, line.thing, line.span
    booking.title = title_of(line.row)
    booking.during = (span.start, span.end)
    gaps = dt.timedelta(minutes=thing.buffer_before), dt.timedelta(minutes=thing.buffer_after)
    booking.buffered = (span.start - gaps[0], span.end + gaps[1])
    booking.cancel_by = span.start - dt.timedelta(hours=thing.cancel_hours)
    booking.changed, booking.release_token = clock.now(), ""
    if booking.party_person_id != made.order.by.pk:
        booking.reminded = None
    booking.save()
    if line.moved_room:
        booking.booked.all().delete()
        BookedThing.objects.create(booking=booking, thing=thing, quantity=1)
    Occupancy.objects.bulk_create(occupancies(booking, thing, 1, house))
    record("changed", booking, by=made.order.by, on_behalf_of=booking.party, channel=Channel.IMPORT, what=line.changes)


def tell_moved(made: Plan) -> None:
    """One letter to each group whose dates were moved or last longer or shorter; who brings the file knows."""
    by_group = defaultdict(list)
    for line in made.moved:
        if line.changes != ["title"] and line.moves.party_group_id and line.moves.party_person_id != made.order.by.pk:
            by_group[line.moves.party_group_id].append(line.moves.pk)
    for ids in by_group.values():
        first = Booking.objects.filter(pk__in=ids).order_by("during").select_related("party_person", "municipality").first()
        tell_changed(first, len(ids))
