"""When a thing is open on a day: weekly hours, dated exceptions and holidays turned into ranges of instants.

Whoever may come at one audience's hours may come at those of the audiences before it (everyone, groups with a key, people of
the house). For each of them, in order: dated exceptions beat weekly rows; among exceptions, and among weekly rows, the shorter
period beats the longer, and of equal ones closing wins; a closing of the centre closes all its things; else a thing's own rows
replace the centre's; public holidays close unless an exception opens. A closing for an audience also closes to those before it.
A row that closes at or before it opens ends the next day; hours that began the evening before a closed day run to their end.
A wall-clock time that does not exist means the next real one, one that exists twice its first pass.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mam.core.clock import instant

PUBLIC, GROUP, STAFF = "public", "group", "staff"
SEES = {PUBLIC: (PUBLIC,), GROUP: (PUBLIC, GROUP), STAFF: (PUBLIC, GROUP, STAFF)}
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
        """Whether its week is the one of the day, whatever the weekday."""
        return self.valid_from <= day <= (self.valid_until or ALWAYS)

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

    @property
    def length(self) -> int:
        return (self.last_day - self.first_day).days

    def concerns(self, level: str, audience: str) -> bool:
        """Whether it says something about the hours of a level to somebody of the audience."""
        if not self.audience:
            return True
        return audience in SEES[self.audience] if self.closed else self.audience == level


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
    weekly = [row for row in weekly if row.in_force(day)]
    dated = [row for row in exceptions if row.covers(day)]
    ranges, why = [], ""
    for level in SEES[audience]:
        told = [row for row in dated if row.concerns(level, audience)]
        rows, reason = from_exceptions(told) if told else from_week(day, weekly, holidays, level)
        ranges += [span(day, row.opens, row.closes) for row in rows]
        why = why or reason
    ranges = joined(piece for piece in ranges if piece[0] < piece[1])
    return Day(ranges, "" if ranges else why)


def from_exceptions(told: list[DatedException]) -> tuple[list[DatedException], str]:
    """The exceptions that give hours, or none and why closed."""
    house, own = shortest(row for row in told if not row.own), shortest(row for row in told if row.own)
    shut = next((row for row in (*house, *own) if row.closed), None)
    return ([], shut.reason) if shut else (own or house, "")


def from_week(
    day: dt.date, weekly: list[WeeklyHours], holidays: dict[dt.date, str], level: str
) -> tuple[list[WeeklyHours], str]:
    """The weekly rows of a level for the day, of the week in force, or none and the name of the holiday."""
    if day in holidays:
        return [], holidays[day]
    rows = [row for row in weekly if row.audience == level]
    rows = [row for row in rows if row.own] or rows
    return [row for row in shortest(rows) if row.weekday == day.weekday()], ""


def shortest(rows: Iterable) -> list:
    """The rows of the shortest period."""
    rows = list(rows)
    least = min((row.length for row in rows), default=None)
    return [row for row in rows if row.length == least]


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
    cuts, left, at = joined(taken), [], 0
    for start, end in joined(ranges):
        while at < len(cuts) and cuts[at][1] <= start:
            at += 1
        for cut_start, cut_end in cuts[at:]:
            if cut_start >= end:
                break
            if start < cut_start:
                left.append((start, cut_start))
            start = max(start, cut_end)
        if start < end:
            left.append((start, end))
    return tuple(left)


def enough(ranges: Iterable[Range], busy: list[list[Range]], wanted: int) -> tuple[Range, ...]:
    """The pieces of the ranges in which at least `wanted` of the units are free. busy: for each unit, when it is taken."""
    pieces = []
    for start, end in ranges:
        edges = sorted({start, end, *(edge for rows in busy for row in rows for edge in row if start < edge < end)})
        for a, b in zip(edges, edges[1:], strict=False):
            if sum(not any(x < b and a < y for x, y in rows) for rows in busy) >= wanted:
                pieces.append((a, b))
    return joined(pieces)
