"""The only place that tells the time, so that tests can stop it and nobody adds hours to wall clocks.

Instants are aware and in UTC; what people say ("Wednesday, 17:30") is a date and a time in Europe/Warsaw.
A wall-clock time may not exist (last Sunday of March) or exist twice (last Sunday of October); PEP 495 gives the test.
"""

import contextlib
import datetime as dt
from collections.abc import Iterator
from contextvars import ContextVar
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
UTC = dt.UTC
_stopped: ContextVar[dt.datetime | None] = ContextVar("stopped", default=None)


def now() -> dt.datetime:
    """This instant, aware, UTC."""
    return _stopped.get() or dt.datetime.now(UTC)


@contextlib.contextmanager
def stopped(instant: dt.datetime) -> Iterator[None]:
    """Inside it is that instant: the demo lives through the days before it opened by the same rules as any other day."""
    token = _stopped.set(instant)
    try:
        yield
    finally:
        _stopped.reset(token)


def today() -> dt.date:
    """Today's date where the house stands."""
    return now().astimezone(WARSAW).date()


def local(instant: dt.datetime) -> dt.datetime:
    """The instant as people in the house read it from the wall clock."""
    return instant.astimezone(WARSAW)


def exists(day: dt.date, time: dt.time) -> bool:
    """False for a wall-clock time that the spring change jumps over."""
    wall = dt.datetime.combine(day, time.replace(tzinfo=None))
    return wall.replace(tzinfo=WARSAW).astimezone(UTC).astimezone(WARSAW).replace(tzinfo=None) == wall


def twice(day: dt.date, time: dt.time) -> bool:
    """True for a wall-clock time that the autumn change repeats."""
    wall = dt.datetime.combine(day, time.replace(tzinfo=None, fold=0), WARSAW)
    return exists(day, time) and wall.utcoffset() != wall.replace(fold=1).utcoffset()


def instant(day: dt.date, time: dt.time, *, fold: int = 0) -> dt.datetime:
    """The UTC instant of a wall-clock date and time.

    A time that exists twice gives its first pass unless fold=1; a time that does not exist gives the
    next real instant, so callers who must refuse ask `exists` first.
    """
    wall = dt.datetime.combine(day, next_real(day, time), WARSAW).replace(fold=fold)
    return wall.astimezone(UTC)


def next_real(day: dt.date, time: dt.time) -> dt.time:
    """The first wall-clock time at or after `time` that exists on that day."""
    time = time.replace(tzinfo=None)
    while not exists(day, time):
        time = (dt.datetime.combine(day, time) + dt.timedelta(minutes=1)).time().replace(second=0, microsecond=0)
    return time
