"""Public holidays of Poland and breaks of its schools, as plain days with their names."""

import datetime as dt
import functools
from dataclasses import replace

import holidays

from .recurrence import Rule, too_long


@functools.cache
def public_holidays(year: int) -> dict[dt.date, str]:
    """Day -> Polish name, 24 December included since 2025 (act of 6 December 2024)."""
    return dict(holidays.country_holidays("PL", years=year, language="pl"))


def holidays_between(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    found: dict[dt.date, str] = {}
    for year in range(first.year, last.year + 1):
        found |= public_holidays(year)
    return found


def add_working_days(day: dt.date, number: int) -> dt.date:
    """The day that many working days (Monday to Friday, no holidays) after."""
    while number > 0:
        day += dt.timedelta(days=1)
        if day.weekday() < 5 and day not in public_holidays(day.year):
            number -= 1
    return day


@functools.cache
def school_breaks_of(year: int, voivodeship: str) -> dict[dt.date, str]:
    """Day -> Polish name of the break, of one calendar year. voivodeship: ISO 3166-2, like PL-12 (Małopolskie).

    Winter, Christmas, spring and summer breaks of the regulation on the organisation of the school year (Dz.U. 2023 poz. 1211);
    the minister gives each voivodeship its winter weeks about a year ahead, so later years lack them.
    """
    subdivision = voivodeship.rpartition("-")[2]
    found = holidays.country_holidays("PL", subdiv=subdivision, years=year, language="pl", categories=("school",))
    return dict(found)


def school_breaks(first: dt.date, last: dt.date, voivodeship: str) -> dict[dt.date, str]:
    """Days without school from first to last, both included, with the name of the break. A series may skip them."""
    found: dict[dt.date, str] = {}
    for year in range(first.year, last.year + 1):
        found |= school_breaks_of(year, voivodeship)
    return {day: name for day, name in sorted(found.items()) if first <= day <= last}


def without_free_days(rule: Rule, voivodeship: str, *, skip_holidays: bool, skip_breaks: bool) -> Rule:
    """The rule without public holidays, and without school breaks of the voivodeship. A rule that is too long is left to be refused."""
    if too_long(rule):
        return rule
    skip = set(rule.skip)
    if skip_holidays:
        skip |= set(holidays_between(rule.first_day, rule.end_day))
    if skip_breaks:
        skip |= set(school_breaks(rule.first_day, rule.end_day, voivodeship))
    return replace(rule, skip=frozenset(skip))


def winter_break_is_known(year: int, voivodeship: str) -> bool:
    """Whether the minister's winter weeks of the year are in the calendar; the Christmas break does not count."""
    return any(10 <= day.timetuple().tm_yday <= 70 for day in school_breaks_of(year, voivodeship))


def stretches(days: dict[dt.date, str]) -> list[tuple[dt.date, dt.date, str]]:
    """First day, last day and name of each unbroken run of days with one name, in order."""
    runs: list[tuple[dt.date, dt.date, str]] = []
    for day, name in sorted(days.items()):
        if runs and runs[-1][2] == name and day - runs[-1][1] == dt.timedelta(days=1):
            runs[-1] = (runs[-1][0], day, name)
        else:
            runs.append((day, day, name))
    return runs
