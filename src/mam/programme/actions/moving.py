"""Moving dates of an event to other hours, with their rooms, or to another room. Hand-made changes stay when later dates are moved."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions.ask import Span, span_on
from mam.places.actions.change import Change
from mam.places.actions.changing import change_rows
from mam.places.models import Booking, Thing
from mam.places.words import BookingState, ThingKind

from ..models import Event, Occurrence
from .accepting import locked, touch
from .drift import change_rule
from .event_letters import tell_moved
from .reach import Reach, reached


def move(date: Occurrence, starts: dt.time, ends: dt.time, *, by, day: dt.date | None = None, room: Thing | None = None,
         reach: str = Reach.THIS, channel: str = Channel.WEB) -> list[Occurrence]:  # fmt: skip
    """Moves dates to other wall-clock hours, and by as many days as from the date to `day`; the rooms move with them, all or none.

    room: takes the place of the rooms the dates have; equipment stays. Refuses when a room is not free, with its reasons, and when the
    new day has a date of the event already. People are told once.
    """
    demand("programme.change_event", by, date.event)
    with transaction.atomic():
        event = locked(date.event)
        rows = reached(date, reach)
        shift = (day - clock.local(date.starts).date()).days if day else 0
        spans = {row.pk: _after(row, starts, ends, shift) for row in rows}
        later = [row for row in rows if (row.starts, row.ends) != (spans[row.pk].start, spans[row.pk].end)]
        inside = [row for row in rows if room and _standing(row.booking) and _rooms(row.booking) != [room]]
        had = {row.pk: [one.name for one in _rooms(row.booking)] for row in inside}
        _no_collision(event, [(row, spans[row.pk]) for row in later])
        _move_rooms([row.booking for row in rows if row in later or row in inside], Change(starts, ends, shift), room, by, channel)
        before = [(row, (row.starts, row.ends)) for row in rows if row in later or row in inside]
        for row in inside:
            row.rooms_before = "" if row.rooms_before == room.name else ", ".join(had[row.pk])[:300]  # back where it was first
        for row, _old in before:
            _put(row, spans[row.pk] if row in later else None, by_hand=reach == Reach.THIS)
            facts = {"by_days": shift, "to_room": row in inside}
            record("moved_occurrence", row, by=by, on_behalf_of=event.party, channel=channel, **facts)
        if later and reach != Reach.THIS:
            change_rule(event, clock.local(date.starts).date(), starts, ends, shift)
        if before:
            touch(event)
            tell_moved(event, before, rooms={row.pk: room.name for row in inside}, by=by)
    return [row for row, _old in before]


def _after(row: Occurrence, starts: dt.time, ends: dt.time, shift: int) -> Span:
    """Each date is worked out from its own wall clock, so a clock change moves nothing."""
    return span_on(clock.local(row.starts).date() + dt.timedelta(days=shift), starts, ends)


def _no_collision(event: Event, moved: list[tuple[Occurrence, Span]]) -> None:
    ids = [row.pk for row, _span in moved]
    others = [(row.starts, row.ends) for row in Occurrence.objects.filter(event=event).planned().exclude(pk__in=ids)]
    if any(start < span.end and span.start < end for _row, span in moved for start, end in others):
        works = _("Choose another day, or call that date off first.")
        raise Refusal(Reason("collides", _("Another date of this event is at that time."), works, field="day"))


def _standing(booking: Booking | None) -> bool:
    return booking is not None and booking.state in (BookingState.CONFIRMED, BookingState.PENDING)


def _rooms(booking: Booking) -> list[Thing]:
    return [row.thing for row in booking.booked.all() if row.thing.kind == ThingKind.ROOM]


def _move_rooms(bookings: list[Booking | None], change: Change, room: Thing | None, by, channel: str) -> None:
    """Bookings with the same equipment change together; one that fails fails all."""
    groups: dict[tuple, list[Booking]] = {}
    for booking in filter(_standing, bookings):
        rest = [(row.thing, row.quantity) for row in booking.booked.all() if row.thing.kind != ThingKind.ROOM]
        groups.setdefault(((room, 1), *rest) if room else (), []).append(booking)
    for things, rows in groups.items():
        change = Change(change.starts, change.ends, change.day_shift, things or None)
        change_rows(rows, change, by=by, channel=channel, tell=False)


def _put(row: Occurrence, span: Span | None, *, by_hand: bool) -> None:
    """Writes the new hours, and keeps the old ones beside them; None when only the room is another."""
    if span:
        row.moved_from, row.during = (row.starts, row.ends), (span.start, span.end)
    row.is_modified, row.changed, row.sequence = row.is_modified or by_hand, clock.now(), row.sequence + 1
    row.save(update_fields=["moved_from", "rooms_before", "during", "is_modified", "changed", "sequence"])
    row.refresh_from_db(fields=["during", "moved_from"])
