"""Dates of a repeating booking: every n weeks on some weekdays, the nth weekday of the month, or a list."""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from mam.core.clock import exists, instant, twice

WEEKLY, NTH_WEEKDAY, DATES = "weekly", "nth_weekday", "dates"
MOST_DATES = 200
LONGEST = dt.timedelta(days=2 * 366)


@dataclass(frozen=True)
class Rule:
    """When something repeats, in wall-clock words.

    last_day or count bounds it. weekdays: 0-6, for weekly (and the one weekday of nth). nth: 1-4, or -1 for the last.
    ends <= starts means the next day. skip: days left out (holidays, school breaks).
    """

    kind: str
    first_day: dt.date
    starts: dt.time
    ends: dt.time
    last_day: dt.date | None = None
    count: int | None = None
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    dates: tuple[dt.date, ...] = ()
    skip: frozenset[dt.date] = frozenset()

    @property
    def end_day(self) -> dt.date:
        """The last day that is looked at, also when only a count was given."""
        if self.kind == DATES:
            return max(self.dates, default=self.first_day)
        return self.last_day or self.first_day + LONGEST


def days(rule: Rule) -> list[dt.date]:
    """The days of the rule in order, at most count of them and at most MOST_DATES + 1 (one more shows it is too long)."""
    found = []
    for day in candidates(rule):
        if day in rule.skip:
            continue
        found.append(day)
        if len(found) == (rule.count or MOST_DATES + 1) or len(found) > MOST_DATES:
            break
    return found


def candidates(rule: Rule) -> Iterator[dt.date]:
    if rule.kind == DATES:
        yield from sorted(set(rule.dates))
    elif rule.kind == NTH_WEEKDAY:
        yield from nth_days(rule)
    else:
        yield from weekly_days(rule)


def weekly_days(rule: Rule) -> Iterator[dt.date]:
    """Weeks start on Monday; interval counts weeks from the week of first_day."""
    weekdays = sorted(set(rule.weekdays)) or [rule.first_day.weekday()]
    monday = rule.first_day - dt.timedelta(days=rule.first_day.weekday())
    while monday <= rule.end_day:
        for weekday in weekdays:
            day = monday + dt.timedelta(days=weekday)
            if rule.first_day <= day <= rule.end_day:
                yield day
        monday += dt.timedelta(weeks=max(1, rule.interval))


def nth_days(rule: Rule) -> Iterator[dt.date]:
    weekday = rule.weekdays[0] if rule.weekdays else rule.first_day.weekday()
    nth = rule.nth or nth_of(rule.first_day)
    year, month = rule.first_day.year, rule.first_day.month
    while (day := nth_weekday(year, month, weekday, nth)) <= rule.end_day:
        if day >= rule.first_day:
            yield day
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """nth 1-4 from the start, -1 the last."""
    length = calendar.monthrange(year, month)[1]
    of_month = [dt.date(year, month, number) for number in range(1, length + 1)]
    matching = [day for day in of_month if day.weekday() == weekday]
    return matching[-1] if nth == -1 else matching[nth - 1]


def nth_of(day: dt.date) -> int:
    """Which of its kind a day is in its month; the fifth counts as the last."""
    number = (day.day - 1) // 7 + 1
    return -1 if number == 5 else number


def too_long(rule: Rule) -> bool:
    """More than MOST_DATES dates, or reaching over two years."""
    return len(days(rule)) > MOST_DATES or rule.end_day - rule.first_day > LONGEST


def span_on(day: dt.date, starts: dt.time, ends: dt.time, fold: int = 0) -> tuple[dt.datetime, dt.datetime] | None:
    """The instants of wall-clock hours on a day; None when one of them does not exist that day.

    Each date is worked out from its own wall clock, so a series keeps its hour over the clock changes.
    """
    last = day + dt.timedelta(days=1) if ends <= starts else day
    if not exists(day, starts) or not exists(last, ends):
        return None
    start = instant(day, starts, fold=fold)
    end = instant(last, ends, fold=fold)
    return start, end if end > start else instant(last, ends, fold=1)


def is_twice(day: dt.date, starts: dt.time, ends: dt.time) -> bool:
    last = day + dt.timedelta(days=1) if ends <= starts else day
    return twice(day, starts) or twice(last, ends)
