"""The clock of held places against a slow one that walks minute by minute."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from mam.core import clock
from mam.programme.methods import quiet

FAR = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
# Around both changes of the clock in 2026, and plain days.
STARTS = st.builds(
    lambda day, minute: dt.datetime(*day, tzinfo=dt.UTC) + minute * MINUTE,
    st.sampled_from([(2026, 3, 27), (2026, 10, 23), (2026, 6, 10), (2026, 12, 30)]),
    st.integers(0, 3 * 24 * 60),
)


def at(day: int, hour: int, minute: int = 0, month: int = 12) -> dt.datetime:
    return clock.instant(dt.date(2026, month, day), dt.time(hour, minute))


def slow_waking(start: dt.datetime, minutes: int) -> dt.datetime:
    while minutes:
        if not quiet.is_night(start):
            minutes -= 1
        start += MINUTE
    return start


@settings(max_examples=60, deadline=None)
@given(STARTS, st.integers(1, 20))
def test_only_waking_minutes_count(start, hours):
    assert quiet.waking(start, hours * quiet.HOUR) == slow_waking(start, hours * 60)


@given(STARTS, st.integers(1, 168))
def test_no_deadline_runs_out_at_night(start, hours):
    end = quiet.deadline(start, hours, latest=FAR)
    assert not quiet.is_night(end - MINUTE) or clock.local(end).time() == quiet.WAKES
    assert start < end <= start + quiet.LONGEST + dt.timedelta(hours=11)


@given(STARTS, st.integers(1, 100))
def test_from_the_end_of_the_list_a_held_place_still_gets_its_whole_time(closes, hours):
    ends = quiet.list_ends(closes, hours)
    assert quiet.waking(ends, min(hours * quiet.HOUR, quiet.LONGEST)) <= closes
    assert quiet.deadline(ends, hours, latest=closes) <= closes


def test_twelve_hours_from_the_evening_end_the_next_evening():
    assert quiet.deadline(at(2, 20), 12, latest=FAR) == at(3, 19)


def test_a_place_freed_at_night_is_held_from_the_morning():
    assert quiet.deadline(at(2, 23, 30), 2, latest=FAR) == at(3, 10)


def test_a_week_is_the_longest():
    assert quiet.deadline(at(2, 12), 168, latest=FAR) == at(9, 12)


def test_the_close_of_sign_up_ends_it_too():
    assert quiet.deadline(at(2, 12), 12, latest=at(2, 15)) == at(2, 15)


def test_the_list_ends_a_waking_day_before_the_close():
    assert quiet.list_ends(at(3, 17), 12) == at(2, 18)
    assert quiet.list_ends(at(3, 6), 1) == at(2, 20)
