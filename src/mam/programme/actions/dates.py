"""Deeds on single dates: move, call off, change on one date only, add. Hand-made changes stay when later dates are changed."""

import datetime as dt

from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions.ask import Span, ask_like, span_on
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_rows
from mam.places.actions.change import Change
from mam.places.actions.changing import change_rows
from mam.places.models import Booking
from mam.places.words import BookingState, CancelReason

from ..models import Event, Occurrence
from ..words import OccurrenceState
from .accepting import locked, touch
from .event_dates import write
from .event_letters import tell_called_off, tell_moved
from .offering import offer_places


class Reach(models.TextChoices):
    """How far a deed on one date reaches; what has begun is never touched."""

    THIS = "this", _("only this date")
    UNMODIFIED = "unmodified", _("this and later dates, but not those changed by hand")
    FOLLOWING = "following", _("this and all later dates")


def reached(date: Occurrence, reach: str) -> list[Occurrence]:
    """Planned dates that have not begun, the nearest first. A date chosen by itself is reached also when changed by hand."""
    ahead = Occurrence.objects.filter(event=date.event_id).planned().alias(starts_at=Lower("during")).filter(starts_at__gt=clock.now())
    ahead = ahead.filter(pk=date.pk) if reach == Reach.THIS else ahead.filter(starts_at__gte=date.starts)
    if reach == Reach.UNMODIFIED:
        ahead = ahead.filter(models.Q(is_modified=False) | models.Q(pk=date.pk))
    rows = list(ahead.select_related("booking", "event__centre").order_by("during"))
    if not rows:
        raise Refusal(Reason("not_standing", _("What has begun or was called off cannot be changed."), _("Add a new date.")))
    return rows


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


def call_off(date: Occurrence, *, by, reason: str = "", reach: str = Reach.THIS, channel: str = Channel.WEB) -> list[Occurrence]:
    """Calls dates off: they stay to be seen, their rooms are free again, everybody who signed up is told once. Twice is harmless."""
    demand("programme.cancel_event", by, date.event)
    reason = clean_line(reason)[:300]
    with transaction.atomic():
        event = locked(date.event)
        if reach == Reach.THIS and Occurrence.objects.get(pk=date.pk).is_cancelled:
            return []
        rows = reached(date, reach)
        for row in rows:
            row.state, row.reason, row.changed, row.sequence = OccurrenceState.CANCELLED, reason, clock.now(), row.sequence + 1
            row.save(update_fields=["state", "reason", "changed", "sequence"])
            record("called_off", row, by=by, on_behalf_of=event.party, channel=channel)
        bookings = [row.booking for row in rows if row.booking]
        if bookings:
            cancel_rows(bookings, by=by, reason=CancelReason.PLANS, text=reason, channel=channel, tell=False)
        touch(event)
        tell_called_off(event, rows, reason, by=by)
    return rows


def change_date(date: Occurrence, *, by, title: str | None = None, note: str | None = None, capacity: int | None = None,
                reach: str = Reach.THIS, channel: str = Channel.WEB) -> list[Occurrence]:  # fmt: skip
    """Changes words or places of dates; None leaves them. More places are offered to those who wait, in order; nobody is thrown out."""
    demand("programme.change_event", by, date.event)
    said = {"title": title and clean_line(title)[:120], "note": note and clean_line(note)[:300], "capacity": capacity}
    given = {"title": title, "note": note, "capacity": capacity}
    values = {name: said[name] if said[name] is not None else "" for name, value in given.items() if value is not None}
    with transaction.atomic():
        event = locked(date.event)
        rows = reached(date, reach)
        for row in rows:
            for name, value in values.items():
                setattr(row, name, value)
            row.is_modified, row.changed, row.sequence = row.is_modified or reach == Reach.THIS, clock.now(), row.sequence + 1
            row.save(update_fields=[*values, "is_modified", "changed", "sequence"])
            record("changed_occurrence", row, by=by, on_behalf_of=event.party, channel=channel, what=sorted(values))
    if capacity is not None and not event.is_course:
        for row in rows:
            offer_places(row)
    return rows


def add_date(event: Event, span: Span, *, by, channel: str = Channel.WEB) -> Occurrence:
    """One more date, with the same room as the latest one when there was any."""
    demand("programme.change_event", by, event)
    with transaction.atomic():
        event = locked(event)
        latest = Occurrence.objects.filter(event=event).exclude(booking=None).select_related("booking").order_by("-during").first()
        booking = book(ask_like(latest.booking), span) if latest else None
        (date,) = write(event, [(clock.local(span.start).date(), span, booking)])
        record("changed_event", event, by=by, on_behalf_of=event.party, channel=channel, what=["dates"])
        touch(event)
    return date
