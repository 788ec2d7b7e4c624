"""When it would work: the next open time, the next free time, the same hours on another day."""

import datetime as dt
from collections.abc import Iterator

from mam.core import clock

from ..methods import opening
from .ask import Span
from .case import Case
from .house import DAY, LENT_OUT, WEEKS_AHEAD, House


def next_open(case: Case, after: dt.datetime) -> dt.datetime | None:
    """The first instant at or after `after` at which the house is open long enough for everything asked for."""
    return _first(case, after, _open)


def next_free(case: Case, after: dt.datetime) -> dt.datetime | None:
    """The first instant at or after `after` at which everything asked for is open and free long enough."""
    return _first(case, after, _free)


def same_hours_later(case: Case) -> Iterator[Span]:
    """The same wall-clock hours on the days after, nearest first, up to the end of what is looked at."""
    start, end = clock.local(case.span.start), clock.local(case.span.end)
    for number in range(1, WEEKS_AHEAD.days // 2):
        first, last = start + number * DAY, end + number * DAY
        if clock.exists(first.date(), first.time()) and clock.exists(last.date(), last.time()):
            yield Span(clock.instant(first.date(), first.time()), clock.instant(last.date(), last.time()))


def _first(case: Case, after: dt.datetime, ranges_of) -> dt.datetime | None:
    house = case.house.ahead(after)
    length = case.length
    lent_out = all(thing.kind in LENT_OUT for thing, _quantity in case.ask.things)
    if length > WEEKS_AHEAD or length <= dt.timedelta(0):
        return None
    day = clock.local(after).date()
    while day <= clock.local(after + WEEKS_AHEAD / 2).date():
        for start, end in common(ranges_of(house, case, thing, quantity, day) for thing, quantity in case.ask.things):
            start = on_grid(max(start, after), case)
            long_loan = lent_out and start < end and length > dt.timedelta(hours=12)
            if not long_loan and start + length > end:
                continue
            if ranges_of is _open or has_room(case, house, Span(start, start + length)):
                return start
        day += DAY
    return None


def has_room(case: Case, house: House, span: Span) -> bool:
    """Whether everything asked for is open, not closed off and free in the span."""
    return all(
        thing_has_room(house, thing, quantity, span, case.audience, case.ignoring) for thing, quantity in case.ask.things
    )


def thing_has_room(house: House, thing, quantity: int, span: Span, audience: str, ignoring=frozenset()) -> bool:
    shut = any(row.during.lower < span.end and span.start < row.during.upper for row in house.closures(thing))
    return (
        not shut
        and house.is_open(thing, span, audience)
        and house.is_free(thing, quantity, span, ignoring=ignoring)
    )


def _open(house, case: Case, thing, quantity: int, day: dt.date):
    return house.day(thing, day, case.audience).ranges


def _free(house, case: Case, thing, quantity: int, day: dt.date):
    return house.free_ranges(thing, day, case.audience, quantity, case.ignoring)


def common(sets) -> tuple[opening.Range, ...]:
    """Where all the sets of ranges lie over each other."""
    shared = None
    for ranges in sets:
        shared = ranges if shared is None else tuple(
            (max(a, x), min(b, y)) for a, b in shared for x, y in ranges if max(a, x) < min(b, y)
        )
    return tuple(shared or ())


def on_grid(instant: dt.datetime, case: Case) -> dt.datetime:
    """The first start at or after the instant that every thing allows (whole minutes, the coarsest grid)."""
    minutes = max((thing.grid for thing, _quantity in case.ask.things), default=0) or 1
    wall = clock.local(instant)
    over = (wall.hour * 60 + wall.minute) % minutes
    seconds = wall.second + wall.microsecond / 1_000_000
    if not over and not seconds:
        return instant
    return instant - dt.timedelta(minutes=over, seconds=seconds) + dt.timedelta(minutes=minutes)
