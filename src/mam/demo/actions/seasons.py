"""The days of the demo: where its story starts, which days come next, when the yard sleeps."""

import datetime as dt

from mam.core import clock
from mam.places.methods.calendar import public_holidays

DAY = dt.timedelta(days=1)
FIRST_HOUR = dt.time(9)


def start_of_story(today: dt.date) -> dt.datetime:
    """Nine o'clock on the Monday of last week."""
    return clock.instant(today - dt.timedelta(days=today.weekday() + 7), FIRST_HOUR)


def next_weekday(day: dt.date, weekday: int) -> dt.date:
    """The day itself, or the first such weekday after it (0 = Monday)."""
    return day + dt.timedelta(days=(weekday - day.weekday()) % 7)


def next_holiday(day: dt.date) -> dt.date:
    """The first public holiday on a Monday to Friday after the day."""
    while day.weekday() > 4 or day not in public_holidays(day.year):
        day += DAY
    return day


def winter(day: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the months without the yard (October to April), the ones that are on or come next."""
    year = day.year if day.month > 4 else day.year - 1
    return dt.date(year, 10, 1), dt.date(year + 1, 4, 30)


def next_new_years_eve(day: dt.date) -> dt.date:
    return dt.date(day.year, 12, 31)
