"""What should be otherwise about a booking, and the date that comes of it."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason

from ..methods import recurrence
from ..models import Booking
from .ask import Ask, Date, Span, no_such_time
from .series import ask_like
from .writing import bounds

WORDS = ("title", "purpose", "people", "open_to_all", "giving_back", "access_needs")


@dataclass(frozen=True)
class Change:
    """What should be otherwise; None leaves it as it is.

    starts, ends: wall-clock hours. day_shift: days later (or earlier, below zero). things: pairs of thing and quantity.
    """

    starts: dt.time | None = None
    ends: dt.time | None = None
    day_shift: int = 0
    things: tuple | None = None
    title: str | None = None
    purpose: str | None = None
    people: int | None = None
    open_to_all: bool | None = None
    giving_back: str | None = None
    access_needs: str | None = None

    @property
    def moves(self) -> bool:
        """Whether anything but words changes."""
        return bool(self.day_shift or self.starts or self.ends or self.things is not None)

    @property
    def words(self) -> dict:
        return {name: getattr(self, name) for name in WORDS if getattr(self, name) is not None}


def asked_now(booking: Booking, change: Change, by, channel: str) -> Ask:
    """The wish as it would be after the change."""
    ask = replace(ask_like(booking), by=by, channel=channel, **change.words)
    return replace(ask, things=change.things) if change.things is not None else ask


def date_after(booking: Booking, change: Change) -> Date:
    """The date with its new span, each worked out from its own wall clock so that a clock change moves nothing."""
    start, end = (clock.local(moment) for moment in bounds(booking.during))
    day = start.date() + dt.timedelta(days=change.day_shift)
    if not change.starts and not change.ends and not change.day_shift:
        return Date(day, Span(*bounds(booking.during)), booking_id=booking.pk)
    nights = (end.date() - start.date()).days
    starts, ends = change.starts or start.time(), change.ends or end.time()
    if nights > 1 or (nights == 1 and not (change.starts or change.ends)):
        return Date(day, _long_span(day, nights, starts, ends), booking_id=booking.pk)
    hours = recurrence.span_on(day, starts, ends) if starts != ends else None
    if hours is None:
        return Date(day, None, (_no_hours(day, starts, ends),), booking_id=booking.pk)
    return Date(day, Span(*hours), booking_id=booking.pk)


def _long_span(day: dt.date, nights: int, starts: dt.time, ends: dt.time) -> Span:
    return Span(clock.instant(day, starts), clock.instant(day + dt.timedelta(days=nights), ends))


def _no_hours(day: dt.date, starts: dt.time, ends: dt.time) -> Reason:
    if starts == ends:
        return Reason("order", _("The end is the same as the start."), _("Choose a later end."), field="to")
    return no_such_time(day, starts, ends)
