"""The only clock of the house."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.core import clock

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))
CHANGES = st.sampled_from([dt.date(2027, 3, 28), dt.date(2027, 10, 31), dt.date(2028, 3, 26), dt.date(2028, 10, 29)])


@given(DAYS | CHANGES, st.times())
def test_an_instant_reads_on_the_wall_clock_as_it_was_said(day, time):
    if clock.exists(day, time):
        assert clock.local(clock.instant(day, time)).replace(tzinfo=None, fold=0) == dt.datetime.combine(day, time)
    else:
        assert clock.local(clock.instant(day, time)).time() >= time


@given(DAYS | CHANGES, st.times())
def test_the_second_pass_is_an_hour_later_only_when_there_is_one(day, time):
    apart = clock.instant(day, time, fold=1) - clock.instant(day, time)
    assert apart == (dt.timedelta(hours=1) if clock.twice(day, time) else dt.timedelta(0))


@pytest.mark.parametrize("day", [dt.date(2027, 3, 28), dt.date(2028, 3, 26)])
def test_the_next_real_time_after_a_skipped_one(day):
    assert not clock.exists(day, dt.time(2, 15))
    assert clock.next_real(day, dt.time(2, 15)) == dt.time(3, 0)


@given(DAYS | CHANGES, st.times())
def test_a_time_that_exists_is_its_own_next_real_time(day, time):
    if clock.exists(day, time):
        assert clock.next_real(day, time) == time
