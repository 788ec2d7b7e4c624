"""The usual opening hours of the houses, as the foot of every page says them."""

import datetime as dt

from mam.core import clock
from mam.places.methods import opening
from mam.places.models import Centre, OpeningHours

from ..methods.usual_week import Hours, Line, lines

DAY = dt.timedelta(days=1)


def usual_hours(centres: list[Centre]) -> dict[int, list[Line]]:
    """Centre id -> lines of its public hours in force now. One query for all; holidays and exceptions are not in it."""
    rows = OpeningHours.objects.filter(centre__in=centres, thing__isnull=True)
    today = clock.today()
    weekly: dict[int, list[opening.WeeklyHours]] = {centre.pk: [] for centre in centres}
    for row in rows:
        weekly[row.centre_id].append(
            opening.WeeklyHours(row.weekday, row.opens, row.closes, row.valid_from, row.valid_until, row.audience)
        )
    days = [today + n * DAY for n in range(7)]
    return {pk: lines({day.weekday(): _hours(day, mine) for day in days}) for pk, mine in weekly.items()}


def _hours(day: dt.date, weekly: list[opening.WeeklyHours]) -> Hours:
    ranges = opening.day_of(day, weekly, (), {}).ranges
    return tuple((clock.local(start).time(), clock.local(end).time()) for start, end in ranges)
