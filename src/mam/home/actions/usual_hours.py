"""The usual opening hours of the houses, as the foot of every page says them."""

import datetime as dt
import functools

from mam.core import clock
from mam.municipalities.plain import rows
from mam.places.methods import opening
from mam.places.models import Centre, OpeningHours

from ..methods.usual_week import Hours, Line, lines

DAY = dt.timedelta(days=1)
HOURS = f"""
select centre_id, weekday, opens, closes, valid_from, valid_until, audience from {OpeningHours._meta.db_table}
where municipality_id = %s and centre_id = any(%s) and thing_id is null order by weekday, opens
"""


def usual_hours(centres: list[Centre]) -> dict[int, list[Line]]:
    """Centre id -> lines of its public hours in force now. One query for all; holidays and exceptions are not in it."""
    weekly: dict[int, list[opening.WeeklyHours]] = {centre.pk: [] for centre in centres}
    for pk, *row in rows(HOURS, list(weekly)):
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
