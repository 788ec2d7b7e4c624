"""Deeds on dates of an event: call off, change on one date only, add. What has begun is never touched."""

from types import EllipsisType

from django.db import transaction

from mam.core import clock
from mam.core.permission import demand
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions.ask import Span, ask_like
from mam.places.actions.booking import book
from mam.places.words import CancelReason

from ..models import Event, Occurrence
from .accepting import locked, set_off, touch
from .event_dates import write
from .event_letters import tell_called_off
from .offering import offer_places
from .reach import Reach, reached


def call_off(date: Occurrence, *, by, reason: str = "", reach: str = Reach.THIS, channel: str = Channel.WEB) -> list[Occurrence]:
    """Calls dates off: they stay to be seen, their rooms are free again, everybody who signed up is told once. Twice is harmless.

    by: None when nobody pressed, because the hour for the minimum came.
    """
    if by is not None:
        demand("programme.cancel_event", by, date.event)
    reason = clean_line(reason)[:300]
    with transaction.atomic():
        event = locked(date.event)
        if reach == Reach.THIS and Occurrence.objects.get(pk=date.pk).is_cancelled:
            return []
        rows = reached(date, reach)
        set_off(rows, by=by, reason=reason, why=CancelReason.PLANS, channel=channel)
        for row in rows:
            record("called_off", row, by=by, on_behalf_of=event.party, channel=channel)
        touch(event)
        tell_called_off(event, rows, reason, by=by)
    return rows


def change_date(
    date: Occurrence, *, by, title: str | None = None, note: str | None = None, capacity: int | EllipsisType | None = ...,
    reach: str = Reach.THIS, channel: str = Channel.WEB,
) -> list[Occurrence]:  # fmt: skip
    """Changes words or places of dates. None leaves a word, ... leaves the places; no number means the places of the event.

    More places are offered to those who wait, in order; nobody is thrown out.
    """
    demand("programme.change_event", by, date.event)
    values = {} if capacity is ... else {"capacity": capacity}
    values |= {"title": clean_line(title)[:120]} if title is not None else {}
    values |= {"note": clean_line(note)[:300]} if note is not None else {}
    with transaction.atomic():
        event = locked(date.event)
        rows = reached(date, reach)
        for row in rows:
            for name, value in values.items():
                setattr(row, name, value)
            row.is_modified, row.changed, row.sequence = row.is_modified or reach == Reach.THIS, clock.now(), row.sequence + 1
            row.save(update_fields=[*values, "is_modified", "changed", "sequence"])
            record("changed_occurrence", row, by=by, on_behalf_of=event.party, channel=channel, what=sorted(values))
    if "capacity" in values and not event.is_course:
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
