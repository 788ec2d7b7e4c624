"""At night phones stay silent, by the wall clock of the house."""

import datetime as dt

import pytest

from mam.core import clock
from mam.journal.methods.quiet import leaves_at, next_hour


def at(words: str) -> dt.datetime:
    day, time = words.split()
    return clock.instant(dt.date.fromisoformat(day), dt.time.fromisoformat(time))


@pytest.mark.parametrize(
    ("written", "leaves"),
    [
        ("2026-11-25 08:00", "2026-11-25 08:00"),
        ("2026-11-25 20:59", "2026-11-25 20:59"),
        ("2026-11-25 21:00", "2026-11-26 08:00"),
        ("2026-11-26 00:30", "2026-11-26 08:00"),
        ("2026-11-26 07:59", "2026-11-26 08:00"),
        ("2026-10-24 22:00", "2026-10-25 08:00"),
    ],
)
def test_by_day_at_once_and_at_night_in_the_morning(written, leaves):
    assert leaves_at(at(written)) == at(leaves)


def test_what_is_over_in_the_morning_goes_at_once():
    night = at("2026-11-25 21:30")
    assert leaves_at(night, at("2026-11-25 22:00")) == night
    assert leaves_at(night, at("2026-11-26 18:00")) == at("2026-11-26 08:00")


def test_the_daily_hour_is_today_or_tomorrow():
    assert next_hour(at("2026-11-25 17:59"), 18) == at("2026-11-25 18:00")
    assert next_hour(at("2026-11-25 18:00"), 18) == at("2026-11-26 18:00")
