"""Quiet hours: text messages and messages on the screen wait for the morning; e-mail wakes nobody (pure; Europe/Warsaw)."""

import datetime as dt

from mam.core import clock

WAKES, RESTS = dt.time(8), dt.time(21)


def leaves_at(instant: dt.datetime, until: dt.datetime | None = None) -> dt.datetime:
    """The instant itself by day; between 21:00 and 8:00 the next eight o'clock, unless the message is over by then.

    until: when the message stops saying anything new; what cannot wait for the morning goes at once.
    """
    morning = next_morning(instant)
    return instant if until is not None and until <= morning else morning


def next_morning(instant: dt.datetime) -> dt.datetime:
    local = clock.local(instant)
    if local.time() < WAKES:
        return clock.instant(local.date(), WAKES)
    if local.time() >= RESTS:
        return clock.instant(local.date() + dt.timedelta(days=1), WAKES)
    return instant


def next_hour(instant: dt.datetime, hour: int) -> dt.datetime:
    """The next instant after this one at which the wall clock shows the full hour (0-23)."""
    day = clock.local(instant).date()
    today = clock.instant(day, dt.time(hour))
    return today if today > instant else clock.instant(day + dt.timedelta(days=1), dt.time(hour))
