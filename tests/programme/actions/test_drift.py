"""Dates off their rule: moved by hand, or left where they were when the rule changed."""

import datetime as dt

import pytest
import time_machine

from mam.places.methods.recurrence import Rule
from mam.programme.actions.drift import dates_of
from mam.programme.actions.moving import move
from mam.programme.actions.proposing import propose
from mam.programme.actions.reach import Reach
from mam.programme.models import Event
from tests.places.asking import NOW
from tests.programme.asking_events import at, dates, weekly, wish

T = dt.time
ONE = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def event(cast):
    return propose(wish(cast, cast.small, by=cast.host), weekly())


def off(event) -> list[bool]:
    return [row.is_off for row in dates_of(Event.objects.get(pk=event.pk))]


def test_a_series_as_it_was_made_is_on_its_rule(event):
    assert off(event) == [False] * 4


def test_one_date_moved_by_hand_is_off_the_rule(cast, event):
    move(dates(event)[1], T(16), T(17), by=cast.host)
    assert off(event) == [False, True, False, False]


def test_after_a_change_of_the_rule_only_what_was_kept_by_hand_is_off_it(cast, event):
    move(dates(event)[1], T(16), T(17), by=cast.host)
    move(dates(event)[0], T(18), T(20), by=cast.host, day=dates(event)[0].day - ONE, reach=Reach.UNMODIFIED)
    assert off(event) == [False, True, False, False] and Event.objects.get().series.weekdays == [1]


def test_a_single_date_has_no_rule_to_be_off(cast):
    event = propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"))
    move(dates(event)[0], T(18), T(20), by=cast.host)
    assert off(event) == [False]


@pytest.fixture
def monthly(cast):
    """The first Wednesday of December, January, February and March."""
    rule = Rule("nth_weekday", dt.date(2026, 12, 2), T(17, 30), T(19), last_day=dt.date(2027, 3, 31), nth=1)
    return propose(wish(cast, where="Rynek"), rule, on_holidays="keep")


@pytest.mark.parametrize("days", [1, 7, -1])
def test_a_monthly_series_moved_by_days_is_on_its_new_rule(cast, monthly, days):
    first = dates(monthly)[0]
    move(first, T(17, 30), T(19), by=cast.resident, day=first.day + days * ONE, reach=Reach.FOLLOWING)
    assert off(monthly) == [False] * 4


def test_a_monthly_date_moved_by_hand_is_off_the_rule_also_after_the_others_move(cast, monthly):
    move(dates(monthly)[1], T(17, 30), T(19), by=cast.resident, day=dt.date(2027, 1, 9))
    assert off(monthly) == [False, True, False, False]
    first = dates(monthly)[0]
    move(first, T(17, 30), T(19), by=cast.resident, day=first.day + ONE, reach=Reach.UNMODIFIED)
    assert off(monthly) == [False, True, False, False]


def test_a_list_of_dates_moved_by_days_from_the_second_on_is_on_its_rule(cast):
    listed = (dt.date(2026, 12, 2), dt.date(2026, 12, 9), dt.date(2026, 12, 20))
    event = propose(wish(cast, where="Rynek"), Rule("dates", listed[0], T(17, 30), T(19), dates=listed))
    second = dates(event)[1]
    move(second, T(17, 30), T(19), by=cast.resident, day=second.day + 2 * ONE, reach=Reach.FOLLOWING)
    assert off(event) == [False] * 3


def test_what_is_over_is_not_said_to_be_off_its_rule(cast, event):
    second = dates(event)[1]
    with time_machine.travel(dates(event)[0].ends + ONE, tick=False):
        move(second, T(16), T(17), by=cast.host, reach=Reach.FOLLOWING)
        assert off(event) == [False] * 4
