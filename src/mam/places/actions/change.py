"""What should be otherwise about a booking, the date that comes of it, and the dry run of the whole change."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.journal.words import Channel

from ..methods import recurrence
from ..models import Booking
from ..words import Scope
from .ask import Ask, Date, Preview, Span, ask_like, no_such_time
from .cancelling import in_scope
from .checking import Check, house_for
from .rules import PLACE, WISH
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


def preview_change(
    booking: Booking, change: Change, scope: str = Scope.THIS, *, by=None, channel: str = Channel.WEB
) -> Preview:
    """What the change would do to each date in scope: fits, fails with all reasons, unchanged. Writes nothing."""
    rows = in_scope(booking, scope)
    return look(rows, change, by or booking.made_by, channel)


def look(rows: list[Booking], change: Change, by, channel: str) -> Preview:
    """The same look for the dry run and, under the locks, for the deed."""
    dates = [date_after(row, change) for row in rows]
    spans = [date.span for date in dates if date.span]
    if not spans:
        return Preview(fails=tuple(dates))
    wishes = [asked_now(row, change, by, channel) for row in rows]
    checks = _checks(wishes, spans, frozenset(row.pk for row in rows), None if change.moves else WISH)
    fits, fails, same = [], [], []
    for row, date, ask in zip(rows, dates, wishes, strict=True):
        reasons = tuple(_against(checks[ask.things], row, date, change)) if date.span else date.reasons
        unchanged = date.span == Span(*bounds(row.during)) and change.things is None and not change.words
        made = replace(date, reasons=() if unchanged else reasons)
        (same if unchanged else fails if reasons else fits).append(made)
    return Preview(tuple(fits), tuple(fails), tuple(same))


def _checks(wishes: list[Ask], spans: list[Span], ids: frozenset, only) -> dict[tuple, Check]:
    """A check for each set of things: a date of a series may be in another room. All spend from one quota."""
    checks, account = {}, None
    for ask in wishes:
        if ask.things not in checks:
            made = checks[ask.things] = Check(ask, house_for(ask, spans), spans, ignoring=ids, only=only)
            account = made.account = account or made.account
    return checks


def _against(check: Check, row: Booking, date: Date, change: Change) -> Iterable[Reason]:
    """Giving part of the time back needs no notice and asks nobody; moving the start that has passed is too late."""
    start, end = bounds(row.during)
    if not takes_more(row, change) and start <= date.span.start and date.span.end <= end:
        case = check.case.at(date.span)
        return [reason for rule in (*PLACE, *WISH) for reason in rule(case)]
    return check.reasons(date.span)


def takes_more(row: Booking, change: Change) -> bool:
    """Whether the change asks for a thing, or for pieces of it, that the booking does not have yet."""
    has = {} if change.things is None else dict(row.booked.values_list("thing", "quantity"))
    return any(units > has.get(thing.pk, 0) for thing, units in change.things or ())
