"""Dates off their rule: moved by hand, or left where they were when the rule changed."""

import datetime as dt

import pytest
import time_machine

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
