"""The clock of held places: it stands still at night, so that no deadline runs out while people sleep (pure; Europe/Warsaw)."""

import datetime as dt

from mam.core import clock

WAKES, RESTS = dt.time(8), dt.time(21)
LONGEST = dt.timedelta(days=7)
HOUR = dt.timedelta(hours=1)


def is_night(instant: dt.datetime) -> bool:
    """Between 21:00 and 8:00 by the wall clock of the house."""
    time = clock.local(instant).time()
    return time < WAKES or time >= RESTS


def deadline(start: dt.datetime, hours: int, *, latest: dt.datetime) -> dt.datetime:
    """Until when a place is held: so many waking hours after the start, at most seven days, and never after `latest`.

    Gives an instant between 8:00 and 21:00, unless `latest` itself lies at night or has passed.
    """
    return min(waking(start, hours * HOUR), next_morning(start + LONGEST), latest)


def waking(start: dt.datetime, time: dt.timedelta) -> dt.datetime:
    """The instant at which so much waking time has passed since the start."""
    while True:
        begins = next_morning(start)
        rests = clock.instant(clock.local(begins).date(), RESTS)
        if begins + time <= rests:
            return begins + time
        time -= rests - begins
        start = rests


def next_morning(instant: dt.datetime) -> dt.datetime:
    """The instant itself by day; at night the eight o'clock that follows."""
    local = clock.local(instant)
    if local.time() < WAKES:
        return clock.instant(local.date(), WAKES)
    if local.time() >= RESTS:
        return clock.instant(local.date() + dt.timedelta(days=1), WAKES)
    return instant


def list_ends(closes: dt.datetime, hours: int) -> dt.datetime:
    """When the waiting list is over: the last moment from which a held place still gets its whole time before sign-up closes.

    closes: instant. hours: how long a held place waits. After it those left are told, and whoever comes first has the place.
    """
    time, end = min(hours * HOUR, LONGEST), closes
    while True:
        wakes, rests = day_of(end)
        end = min(end, rests)
        if end - time >= wakes:
            return end - time
        time -= end - wakes
        end = wakes - HOUR


def day_of(instant: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """The waking hours that the instant lies in, or the last ones before it."""
    local = clock.local(instant)
    day = local.date() if local.time() >= WAKES else local.date() - dt.timedelta(days=1)
    return clock.instant(day, WAKES), clock.instant(day, RESTS)
