"""Public holidays of Poland and winter, summer breaks of schools, as plain sets of days."""

import datetime as dt
import functools

import holidays


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
