"""Moving dates of an event, with their rooms. Hand-made changes stay when later dates are moved."""

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
from mam.places.models import Booking
from mam.places.words import BookingState

from ..models import Event, Occurrence
from .accepting import locked, touch
from .drift import change_rule
from .event_letters import tell_moved
from .reach import Reach, reached


def move(date: Occurrence, starts: dt.time, ends: dt.time, *, by, day: dt.date | None = None, reach: str = Reach.THIS,
         channel: str = Channel.WEB) -> list[Occurrence]:  # fmt: skip
    """Moves dates to other wall-clock hours, and by as many days as from the date to `day`; the rooms move with them, all or none.

    Refuses when a room is not free, with its reasons, and when the new day has a date of the event already. People are told once.
    """
    demand("programme.change_event", by, date.event)
    with transaction.atomic():
        event = locked(date.event)
        rows = reached(date, reach)
        shift = (day - clock.local(date.starts).date()).days if day else 0
        moved = [(row, _after(row, starts, ends, shift)) for row in rows]
        moved = [(row, span) for row, span in moved if (row.starts, row.ends) != (span.start, span.end)]
        if not moved:
            return []
        _no_collision(event, moved)
        _move_rooms([row.booking for row, _span in moved], Change(starts, ends, shift), by, channel)
        before = [(row, _put(row, span, by_hand=reach == Reach.THIS)) for row, span in moved]
        if reach != Reach.THIS:
            change_rule(event, clock.local(date.starts).date(), starts, ends, shift)
        for row, _old in before:
            record("moved_occurrence", row, by=by, on_behalf_of=event.party, channel=channel, by_days=shift)
        touch(event)
        tell_moved(event, before, by=by)
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


def _move_rooms(bookings: list[Booking | None], change: Change, by, channel: str) -> None:
    standing = [row for row in bookings if row is not None and row.state in (BookingState.CONFIRMED, BookingState.PENDING)]
    if standing:
        change_rows(standing, change, by=by, channel=channel, tell=False)


def _put(row: Occurrence, span: Span, *, by_hand: bool) -> tuple:
    """Writes the new hours; gives the old ones."""
    old = (row.starts, row.ends)
    row.moved_from, row.during = old, (span.start, span.end)
    row.is_modified, row.changed, row.sequence = row.is_modified or by_hand, clock.now(), row.sequence + 1
    row.save(update_fields=["moved_from", "during", "is_modified", "changed", "sequence"])
    row.refresh_from_db(fields=["during", "moved_from"])
    return old
