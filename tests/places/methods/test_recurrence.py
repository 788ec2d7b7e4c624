"""Dates of a series against a slow clerk who walks every single day and asks whether it belongs.

The clerk knows nothing of months' lengths or arithmetic of weeks: he counts days with his fingers.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.places.methods.recurrence import (
    DATES,
    MOST_DATES,
    NTH_WEEKDAY,
    WEEKLY,
    Rule,
    days,
    is_twice,
    nth_of,
    span_on,
    too_long,
)

WARSAW_CHANGES = [dt.date(2027, 3, 28), dt.date(2027, 10, 31), dt.date(2028, 3, 26), dt.date(2028, 10, 29)]
a_day = st.dates(dt.date(2026, 1, 1), dt.date(2029, 12, 31))
hours = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def clerk_weekly(first, last, weekdays, interval) -> list[dt.date]:
    """Counts Mondays that go by; a day belongs when its weekday is asked for and the count of Mondays is in turn."""
    found, mondays, day = [], 0, first
    while day <= last:
        if day != first and day.isoweekday() == 1:
            mondays += 1
        if day.isoweekday() - 1 in weekdays and mondays % interval == 0:
            found.append(day)
        day += dt.timedelta(days=1)
    return found


def clerk_nth(first, last, weekday, nth) -> list[dt.date]:
    """Walks each day, counting how many such weekdays its month has had; the last one has none of its kind after it."""
    found, day, one = [], first.replace(day=1), dt.timedelta(days=1)
    seen = 0
    while day <= last:
        seen = 0 if day.day == 1 else seen
        if day.isoweekday() - 1 == weekday:
            seen += 1
            is_last = (day + 7 * one).month != day.month
            if day >= first and (is_last if nth == -1 else seen == nth):
                found.append(day)
        day += one
    return found


@given(a_day, st.integers(0, 500), st.sets(st.integers(0, 6), min_size=1), st.integers(1, 5))
def test_weekly_days_are_those_the_clerk_finds(first, length, weekdays, interval):
    last = first + dt.timedelta(days=length)
    rule = Rule(WEEKLY, first, dt.time(10), dt.time(12), last, interval=interval, weekdays=tuple(weekdays))
    expected = clerk_weekly(first, last, weekdays, interval)
    assert days(rule) == expected[: MOST_DATES + 1]


@given(a_day, st.integers(0, 700), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_monthly_days_are_those_the_clerk_finds(first, length, weekday, nth):
    last = first + dt.timedelta(days=length)
    rule = Rule(NTH_WEEKDAY, first, dt.time(10), dt.time(12), last, weekdays=(weekday,), nth=nth)
    assert days(rule) == clerk_nth(first, last, weekday, nth)


@given(st.lists(a_day, max_size=40), st.sets(a_day, max_size=5))
def test_a_list_is_sorted_without_doubles_and_without_skipped_days(listed, skip):
    rule = Rule(DATES, dt.date(2026, 1, 1), dt.time(10), dt.time(12), dates=tuple(listed), skip=frozenset(skip))
    assert days(rule) == sorted(set(listed) - skip)


@given(a_day, st.integers(1, 60), st.sets(st.integers(0, 6), min_size=1))
def test_a_count_gives_so_many_dates_and_skipped_days_do_not_count(first, count, weekdays):
    rule = Rule(WEEKLY, first, dt.time(10), dt.time(12), count=count, weekdays=tuple(weekdays))
    assert len(days(rule)) == count
    skipping = Rule(WEEKLY, first, dt.time(10), dt.time(12), count=count, weekdays=tuple(weekdays), skip=frozenset(days(rule)[:3]))
    assert len(days(skipping)) == count
    assert not set(days(skipping)) & skipping.skip


def walked(day: dt.date, starts: dt.time, ends: dt.time):
    """The span by walking real minutes from noon the day before and reading the wall clock each time."""
    last = day + dt.timedelta(days=1) if ends <= starts else day
    wanted = [dt.datetime.combine(day, starts), dt.datetime.combine(last, ends)]
    moment = dt.datetime.combine(day, dt.time(0), dt.UTC) - dt.timedelta(hours=3)
    seen: dict = {}
    for _minute in range(56 * 60):
        wall = moment.astimezone(ZoneInfo("Europe/Warsaw")).replace(tzinfo=None)
        if wall in wanted:
            seen.setdefault(wall, []).append(moment)
        moment += dt.timedelta(minutes=1)
    return [seen.get(wall, []) for wall in wanted]


@given(st.sampled_from(WARSAW_CHANGES) | a_day, hours, hours)
def test_the_span_of_a_day_is_the_one_on_the_wall_clock(day, starts, ends):
    if starts == ends:
        return
    begins, finishes = walked(day, starts, ends)
    found = span_on(day, starts, ends)
    if not begins or not finishes:
        assert found is None
        return
    start, end = found
    assert start == begins[0]
    assert end in finishes
    assert end > start
    assert is_twice(day, starts, ends) == (len(begins) > 1 or len(finishes) > 1)


@pytest.mark.parametrize("day", [dt.date(2027, 3, 28), dt.date(2028, 3, 26)])
def test_a_quarter_past_two_is_skipped_in_march(day):
    assert span_on(day, dt.time(2, 15), dt.time(3, 30)) is None
    start, end = span_on(day, dt.time(1), dt.time(4))
    assert end - start == dt.timedelta(hours=2)


@pytest.mark.parametrize("day", [dt.date(2027, 10, 31), dt.date(2028, 10, 29)])
def test_half_past_two_comes_twice_in_october_and_either_may_be_chosen(day):
    first, second = (span_on(day, dt.time(2, 30), dt.time(4), fold) for fold in (0, 1))
    assert second[0] - first[0] == dt.timedelta(hours=1)
    assert first[1] == second[1]


@given(a_day)
def test_a_day_is_the_nth_of_its_kind_that_nth_of_says(day):
    rule = Rule(NTH_WEEKDAY, day, dt.time(10), dt.time(12), day, weekdays=(day.weekday(),), nth=nth_of(day))
    assert days(rule) == [day]


def test_a_hundred_years_are_too_long():
    rule = Rule(WEEKLY, dt.date(2026, 1, 1), dt.time(10), dt.time(12), dt.date(2126, 1, 1), weekdays=(3,))
    assert too_long(rule)
    assert not too_long(Rule(WEEKLY, dt.date(2026, 1, 1), dt.time(10), dt.time(12), count=13, weekdays=(3,)))
