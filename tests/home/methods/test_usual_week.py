"""The usual hours in as few lines as people say them."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mam.home.methods.usual_week import Line, lines

DAY = ((dt.time(10), dt.time(20)),)
SHORT = ((dt.time(10), dt.time(16)),)


def test_equal_neighbours_are_one_line():
    week = {weekday: DAY for weekday in range(5)} | {5: SHORT}
    assert lines(week) == [Line(0, 4, DAY), Line(5, 5, SHORT)]


def test_a_closed_day_breaks_the_line():
    assert lines({0: DAY, 1: (), 2: DAY}) == [Line(0, 0, DAY), Line(2, 2, DAY)]


@given(st.dictionaries(st.integers(0, 6), st.sampled_from([(), DAY, SHORT])))
def test_every_open_day_stands_in_exactly_one_line(week):
    told = {day: line.hours for line in lines(week) for day in range(line.first, line.last + 1)}
    assert told == {day: hours for day, hours in week.items() if hours}
