"""When a thing is open on a day: weekly hours, dated exceptions and holidays turned into ranges of instants.

Rules, in order: a closing exception of the centre closes everything; a dated exception beats weekly rows; a thing's own
exception or rows replace the centre's; among weekly rows in force the one with the shorter validity wins; public holidays
close unless an exception opens. A row that closes at or before it opens ends the next day.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mam.core.clock import instant

PUBLIC, GROUP, STAFF = "public", "group", "staff"
SEES = {PUBLIC: {PUBLIC}, GROUP: {PUBLIC, GROUP}, STAFF: {PUBLIC, GROUP, STAFF}}
ALWAYS = dt.date.max

Range = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class WeeklyHours:
    """weekday 0-6 (0 = Monday). own: of the thing itself, not of the centre."""

    weekday: int
    opens: dt.time
    closes: dt.time
    valid_from: dt.date
    valid_until: dt.date | None = None
    audience: str = PUBLIC
    own: bool = False

    def in_force(self, day: dt.date) -> bool:
        return self.weekday == day.weekday() and self.valid_from <= day <= (self.valid_until or ALWAYS)

    @property
    def length(self) -> int:
        """Days of validity; the shorter beats the longer."""
        return ((self.valid_until or ALWAYS) - self.valid_from).days


@dataclass(frozen=True)
class DatedException:
    """opens and closes None: closed. audience empty: for everyone."""

    first_day: dt.date
    last_day: dt.date
    reason: str
    opens: dt.time | None = None
    closes: dt.time | None = None
    audience: str = ""
    own: bool = False

    def covers(self, day: dt.date) -> bool:
        return self.first_day <= day <= self.last_day

    @property
    def closed(self) -> bool:
        return self.opens is None


@dataclass(frozen=True)
class Day:
    """One day of one thing: open ranges (UTC, half-open, sorted, apart) and, when closed, why."""

    ranges: tuple[Range, ...]
    why_closed: str = ""


def day_of(
    day: dt.date,
    weekly: Iterable[WeeklyHours],
    exceptions: Iterable[DatedException],
    holidays: dict[dt.date, str],
    audience: str = PUBLIC,
) -> Day:
    """The open ranges that start on this day, for the audience."""
    seen = SEES[audience]
    dated = [row for row in exceptions if row.covers(day) and (not row.audience or row.audience in seen)]
    shut = next((row for row in dated if row.closed and not row.own), None)
    if shut:
        return Day((), shut.reason)
    if dated:
        return from_exceptions(day, dated)
    if day in holidays:
        return Day((), holidays[day])
    ranges = [span(day, row.opens, row.closes) for row in weekly_in_force(day, weekly, seen)]
    return Day(joined(ranges))


def from_exceptions(day: dt.date, dated: list[DatedException]) -> Day:
    mine = [row for row in dated if row.own] or dated
    shut = next((row for row in mine if row.closed), None)
    if shut:
        return Day((), shut.reason)
    return Day(joined(span(day, row.opens, row.closes) for row in mine))


def weekly_in_force(day: dt.date, weekly: Iterable[WeeklyHours], seen: set[str]) -> list[WeeklyHours]:
    """For each audience: the thing's own rows if it has any at all, and of them the shortest validity in force."""
    weekly = list(weekly)
    chosen = []
    for audience in seen:
        rows = [row for row in weekly if row.audience == audience]
        rows = [row for row in rows if row.own] or rows
        rows = [row for row in rows if row.in_force(day)]
        shortest = min((row.length for row in rows), default=None)
        chosen += [row for row in rows if row.length == shortest]
    return chosen


def span(day: dt.date, opens: dt.time, closes: dt.time) -> Range:
    last = day + dt.timedelta(days=1) if closes <= opens else day
    return instant(day, opens), instant(last, closes)


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Sorted, with touching and overlapping ranges made one."""
    made: list[Range] = []
    for start, end in sorted(ranges):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)


def minus(ranges: Iterable[Range], taken: Iterable[Range]) -> tuple[Range, ...]:
    """What is left of the ranges when the taken ones are cut out."""
    left = list(joined(ranges))
    for start, end in joined(taken):
        left = [piece for old in left for piece in _cut(old, start, end)]
    return tuple(left)


def _cut(old: Range, start: dt.datetime, end: dt.datetime) -> list[Range]:
    pieces = [(old[0], min(old[1], start)), (max(old[0], end), old[1])]
    return [piece for piece in pieces if piece[0] < piece[1]]


def enough(ranges: Iterable[Range], busy: list[list[Range]], wanted: int) -> tuple[Range, ...]:
    """The pieces of the ranges in which at least `wanted` of the units are free. busy: for each unit, when it is taken."""
    pieces = []
    for start, end in ranges:
        edges = sorted({start, end, *(edge for rows in busy for row in rows for edge in row if start < edge < end)})
        for a, b in zip(edges, edges[1:], strict=False):
            if sum(not any(x < b and a < y for x, y in rows) for rows in busy) >= wanted:
                pieces.append((a, b))
    return joined(pieces)
