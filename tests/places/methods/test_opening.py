"""Opening hours of one day, compared with a slow clerk, and told in plain cases."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mam.core.clock import instant, local
from mam.places.methods.opening import DatedException, WeeklyHours, day_of, enough, joined, minus

from .slow_hours import QUARTER, open_quarters

SPRING, AUTUMN = dt.date(2027, 3, 28), dt.date(2027, 10, 31)
LONG_AGO = dt.date(2019, 9, 1)
AUDIENCES = ("public", "group", "staff")

quarters = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
near = st.one_of(
    st.sampled_from([SPRING - dt.timedelta(days=1), SPRING, AUTUMN - dt.timedelta(days=1), AUTUMN]),
    st.dates(dt.date(2027, 3, 22), dt.date(2027, 4, 4)),
)


def around(day, before=10):
    return st.integers(-before, before).map(lambda number: day + dt.timedelta(days=number))


@st.composite
def weeks(draw, day):
    first = draw(around(day))
    until = draw(st.one_of(st.none(), st.integers(0, 12).map(lambda number: first + dt.timedelta(days=number))))
    audience, own = draw(st.sampled_from(AUDIENCES)), draw(st.booleans())
    hours = draw(st.lists(st.tuples(st.integers(0, 6), quarters, quarters), max_size=8))
    return [WeeklyHours(weekday, opens, closes, first, until, audience, own) for weekday, opens, closes in hours]


@st.composite
def exceptions(draw, day):
    first = draw(around(day, 3))
    last = first + dt.timedelta(days=draw(st.integers(0, 5)))
    opens, closes = draw(st.one_of(st.just((None, None)), st.tuples(quarters, quarters)))
    audience = draw(st.sampled_from(("", *AUDIENCES)))
    return DatedException(first, last, "bo tak", opens, closes, audience, draw(st.booleans()))


@st.composite
def houses(draw):
    day = draw(near)
    weekly = [row for week in draw(st.lists(weeks(day), max_size=4)) for row in week]
    dated = draw(st.lists(exceptions(day), max_size=4))
    return day, weekly, dated, ({day: "święto"} if draw(st.integers(0, 4)) == 0 else {})


def quarters_in(ranges):
    found = set()
    for start, end in ranges:
        while start < end:
            found.add(start)
            start += QUARTER
    return found


@settings(max_examples=400, deadline=None)
@given(houses(), st.sampled_from(AUDIENCES))
def test_a_day_is_open_exactly_when_the_slow_clerk_says_so(house, audience):
    fast = day_of(*house, audience)
    assert quarters_in(fast.ranges) == open_quarters(*house, audience)
    assert all(start < end for start, end in fast.ranges)
    assert list(fast.ranges) == sorted(fast.ranges)
    assert all(a[1] < b[0] for a, b in zip(fast.ranges, fast.ranges[1:], strict=False))


@settings(max_examples=200, deadline=None)
@given(houses())
def test_whoever_has_a_key_may_come_at_least_when_the_public_may(house):
    public, group, staff = (quarters_in(day_of(*house, audience).ranges) for audience in AUDIENCES)
    assert public <= group <= staff


@settings(deadline=None)
@given(near, quarters, quarters)
@example(SPRING - dt.timedelta(days=1), dt.time(22), dt.time(2, 30))
@example(SPRING, dt.time(2, 15), dt.time(2, 45))
@example(AUTUMN - dt.timedelta(days=1), dt.time(22), dt.time(2, 30))
@example(AUTUMN, dt.time(2, 30), dt.time(2, 15))
def test_one_row_is_as_long_as_the_wall_clock_walks(day, opens, closes):
    row = WeeklyHours(day.weekday(), opens, closes, LONG_AGO)
    assert quarters_in(day_of(day, [row], [], {}).ranges) == open_quarters(day, [row], [], {}, "public")


def week(opens=10, closes=20, *, days=range(5), since=LONG_AGO, until=None, **more):
    return [WeeklyHours(day, dt.time(opens), dt.time(closes % 24), since, until, **more) for day in days]


def told(day, weekly, dated=(), holidays=None, audience="public"):
    """Ranges in wall-clock hours, like "10-20"."""
    found = day_of(day, weekly, dated, holidays or {}, audience)
    return [f"{local(start):%H:%M}-{local(end):%H:%M}" for start, end in found.ranges], found.why_closed


MONDAY, TUESDAY = dt.date(2027, 7, 5), dt.date(2027, 7, 6)


def test_the_shorter_week_rules_whole_also_on_days_it_leaves_closed():
    summer = week(9, 13, days=[0], since=dt.date(2027, 7, 1), until=dt.date(2027, 8, 31))
    assert told(MONDAY, week() + summer) == (["09:00-13:00"], "")
    assert told(TUESDAY, week() + summer) == ([], "")


def test_own_hours_replace_the_centres_only_while_they_are_in_force():
    own = week(12, 14, since=dt.date(2027, 7, 1), until=dt.date(2027, 7, 31), own=True)
    assert told(MONDAY, week() + own) == (["12:00-14:00"], "")
    assert told(dt.date(2027, 9, 6), week() + own) == (["10:00-20:00"], "")


def test_a_day_in_a_long_closing_can_be_opened():
    summer = DatedException(dt.date(2027, 7, 1), dt.date(2027, 7, 31), "remont")
    picnic = DatedException(MONDAY, MONDAY, "piknik", dt.time(11), dt.time(15))
    assert told(MONDAY, week(), [summer, picnic]) == (["11:00-15:00"], "")
    assert told(TUESDAY, week(), [summer, picnic]) == ([], "remont")


def test_a_closing_of_the_centre_closes_a_thing_with_hours_of_its_own():
    shut = DatedException(MONDAY, MONDAY, "awaria wody")
    own = DatedException(MONDAY, MONDAY, "próba", dt.time(8), dt.time(22), own=True)
    assert told(MONDAY, week(own=True), [shut, own]) == ([], "awaria wody")


def test_closed_to_the_public_leaves_groups_their_usual_hours():
    shut = DatedException(MONDAY, MONDAY, "zebranie", audience="public")
    rows = week() + week(6, 10, audience="group")
    assert told(MONDAY, rows, [shut]) == ([], "zebranie")
    assert told(MONDAY, rows, [shut], audience="group") == (["06:00-20:00"], "")


def test_a_holiday_closes_and_an_exception_opens_it():
    party = DatedException(MONDAY, MONDAY, "festyn", dt.time(12), dt.time(18))
    assert told(MONDAY, week(), holidays={MONDAY: "Święto"}) == ([], "Święto")
    assert told(MONDAY, week(), [party], {MONDAY: "Święto"}) == (["12:00-18:00"], "")


def test_touching_hours_become_one():
    assert told(MONDAY, week(10, 14) + week(14, 20))[0] == ["10:00-20:00"]


def test_hours_over_midnight_end_the_next_day_also_when_that_day_is_closed():
    closed = DatedException(TUESDAY, TUESDAY, "sprzątanie")
    found = day_of(MONDAY, week(20, 26), [closed], {})
    assert found.ranges == ((instant(MONDAY, dt.time(20)), instant(TUESDAY, dt.time(2))),)


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (MONDAY, 24)])
def test_a_whole_day_is_as_long_as_it_really_is(day, hours):
    ((start, end),) = day_of(day, week(0, 24, days=range(7)), [], {}).ranges
    assert (end - start) == dt.timedelta(hours=hours)


ticks = st.integers(0, 40).map(lambda number: dt.datetime(2027, 5, 1, tzinfo=dt.UTC) + number * QUARTER)
ranges = st.lists(st.tuples(ticks, ticks).filter(lambda pair: pair[0] < pair[1]), max_size=6)


@given(ranges, ranges)
def test_minus_leaves_the_quarters_that_are_not_taken(whole, taken):
    left = minus(whole, taken)
    assert quarters_in(left) == quarters_in(whole) - quarters_in(taken)
    assert list(left) == list(joined(left))


@given(ranges, st.lists(ranges, min_size=1, max_size=4), st.integers(1, 4))
def test_enough_units_are_free_quarter_by_quarter(whole, busy, wanted):
    taken = [quarters_in(rows) for rows in busy]
    expected = {q for q in quarters_in(whole) if sum(q not in unit for unit in taken) >= wanted}
    assert quarters_in(enough(whole, busy, wanted)) == expected
