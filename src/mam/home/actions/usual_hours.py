"""The usual opening hours of the houses, as the foot of every page says them."""

import datetime as dt
import functools

from mam.core import clock
from mam.places.methods import opening
from mam.places.models import Centre, OpeningHours

from ..methods.usual_week import Hours, Line, lines

DAY = dt.timedelta(days=1)
COLUMNS = ("weekday", "opens", "closes", "valid_from", "valid_until", "audience")


def usual_hours(centres: list[Centre]) -> dict[int, list[Line]]:
    """Centre id -> lines of its public hours in force now. One query for all; holidays and exceptions are not in it."""
    rows = OpeningHours.objects.filter(centre__in=centres, thing__isnull=True)
    weekly: dict[int, list[opening.WeeklyHours]] = {centre.pk: [] for centre in centres}
    for pk, *row in rows.values_list("centre", *COLUMNS):
        weekly[pk].append(opening.WeeklyHours(*row))
    return {pk: _lines(tuple(mine), clock.today()) for pk, mine in weekly.items()}


@functools.lru_cache(1_000)
def _lines(weekly: tuple[opening.WeeklyHours, ...], today: dt.date) -> list[Line]:
    """The same all day until somebody changes the hours, and every page asks."""
    days = [today + n * DAY for n in range(7)]
    return lines({day.weekday(): _hours(day, weekly) for day in days})


def _hours(day: dt.date, weekly: tuple[opening.WeeklyHours, ...]) -> Hours:
    ranges = opening.day_of(day, weekly, (), {}).ranges
    return tuple((clock.local(start).time(), clock.local(end).time()) for start, end in ranges)
