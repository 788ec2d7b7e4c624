import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Notice
from mam.programme.actions.fact_words import changes
from mam.programme.actions.facts import facts_of
from mam.programme.actions.moving import move
from mam.programme.actions.proposing import propose
from mam.programme.actions.reach import Reach
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, hours, weekly, wish
from tests.programme.making import DAY

WEEK = dt.timedelta(weeks=1)
T = dt.time


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def event(cast):
    """Four Wednesdays in the small room, made by the house."""
    return propose(wish(cast, cast.small, by=cast.host, sign_up="open", capacity=9), weekly())


def test_one_date_moves_with_its_room_and_keeps_its_name(cast, event):
    date = dates(event)[1]
    move(date, T(18), T(20), by=cast.host, day=DAY + WEEK + dt.timedelta(days=1))
    moved = dates(event)[1]
    assert moved.day == DAY + WEEK and clock.local(moved.starts).date() == DAY + WEEK + dt.timedelta(days=1)
    assert moved.booking.during == moved.during and hours(moved) == "18:00-20:00"
    assert moved.moved_from.lower == date.starts and moved.is_modified and moved.sequence == 1


def test_everybody_signed_up_hears_the_new_time_beside_the_old_once(cast, event):
    first = dates(event)[0]
    for date in dates(event)[:2]:
        making.signed(date, cast.resident)
    move(first, T(18), T(20), by=cast.host, reach=Reach.FOLLOWING)
    told = Notice.objects.get(kind="moved", to=cast.resident.pk)
    assert told.text.count("18:00–20:00") == 2 and told.text.count("17:30–19:30") == 2


def test_later_dates_move_but_not_those_changed_by_hand(cast, event):
    move(dates(event)[2], T(16), T(17), by=cast.host)
    move(dates(event)[0], T(18), T(20), by=cast.host, reach=Reach.UNMODIFIED)
    assert [hours(date) for date in dates(event)] == ["18:00-20:00", "18:00-20:00", "16:00-17:00", "18:00-20:00"]


def test_all_later_dates_move_when_that_is_meant(cast, event):
    move(dates(event)[2], T(16), T(17), by=cast.host)
    move(dates(event)[1], T(18), T(20), by=cast.host, reach=Reach.FOLLOWING)
    assert [hours(date) for date in dates(event)] == ["17:30-19:30", "18:00-20:00", "18:00-20:00", "18:00-20:00"]


def test_nothing_moves_when_one_room_is_taken(cast, event):
    propose(wish(cast, cast.small, by=cast.host), at("15:00-16:00", DAY + 2 * WEEK))
    with pytest.raises(Refusal) as refusal:
        move(dates(event)[0], T(15), T(16), by=cast.host, reach=Reach.FOLLOWING)
    assert refusal.value.reasons[0].code == "taken"
    assert {hours(date) for date in dates(event)} == {"17:30-19:30"}


def test_a_moved_date_does_not_land_on_another_of_the_event(cast, event):
    with pytest.raises(Refusal) as refusal:
        move(dates(event)[0], T(18), T(19), by=cast.host, day=DAY + WEEK)
    assert refusal.value.reasons[0].code == "collides"


def test_what_has_begun_is_not_moved(cast, event):
    with (
        time_machine.travel(dates(event)[0].starts + dt.timedelta(minutes=5), tick=False),
        pytest.raises(Refusal) as refusal,
    ):
        move(dates(event)[0], T(18), T(20), by=cast.host)
    assert refusal.value.reasons[0].code == "not_standing"


def test_a_stranger_moves_nothing(cast, event):
    with pytest.raises(Refusal) as refusal:
        move(dates(event)[0], T(18), T(20), by=cast.resident)
    assert refusal.value.reasons[0].code == "not_allowed"


def rooms_of(event) -> list[list[str]]:
    return [[row.thing.name for row in date.booking.booked.select_related("thing").order_by("thing__kind")] for date in dates(event)]


def test_a_date_moves_to_another_room_at_the_same_hours_and_keeps_its_equipment(cast):
    event = propose(wish(cast, cast.small, cast.projector, by=cast.host), weekly())
    date = dates(event)[1]
    making.signed(date, cast.resident)
    move(date, T(17, 30), T(19, 30), by=cast.host, room=cast.hall)
    assert rooms_of(event)[1] == [cast.projector.name, cast.hall.name] and rooms_of(event)[0] == [cast.projector.name, cast.small.name]
    moved = dates(event)[1]
    assert moved.moved_from is None and moved.is_modified and moved.sequence == 1
    told = Notice.objects.get(kind="moved", to=cast.resident.pk)
    assert cast.hall.name in told.text and told.text.count("17:30–19:30") == 1
    assert changes(facts_of(moved)) == [f"Inna sala. Było: {cast.small.name}"]
    move(moved, T(17, 30), T(19, 30), by=cast.host, room=cast.small)
    assert changes(facts_of(dates(event)[1])) == []


def test_later_dates_move_to_another_room_and_hour_together_with_one_letter(cast, event):
    for date in dates(event):
        making.signed(date, cast.resident)
    move(dates(event)[1], T(18), T(20), by=cast.host, room=cast.hall, reach=Reach.FOLLOWING)
    assert rooms_of(event) == [[cast.small.name], *[[cast.hall.name]] * 3]
    assert [hours(date) for date in dates(event)] == ["17:30-19:30", *["18:00-20:00"] * 3]
    told = Notice.objects.get(kind="moved", to=cast.resident.pk)
    assert told.text.count(cast.hall.name) == 3


def test_no_date_changes_its_room_when_the_other_one_is_taken_on_one_of_them(cast, event):
    propose(wish(cast, cast.hall, by=cast.host), at("18:00-19:00", DAY + 2 * WEEK))
    with pytest.raises(Refusal) as refusal:
        move(dates(event)[0], T(17, 30), T(19, 30), by=cast.host, room=cast.hall, reach=Reach.FOLLOWING)
    assert refusal.value.reasons[0].code == "taken" and rooms_of(event) == [[cast.small.name]] * 4


def test_moving_to_the_room_it_has_changes_nothing(cast, event):
    assert move(dates(event)[0], T(17, 30), T(19, 30), by=cast.host, room=cast.small) == []
    assert not Notice.objects.filter(kind="moved").exists() and dates(event)[0].sequence == 0


def test_a_series_keeps_its_hour_over_the_clock_change(cast):
    event = propose(wish(cast, where="Park"), weekly(dt.date(2027, 4, 7), dt.date(2027, 3, 17)))
    assert {hours(date) for date in dates(event)} == {"17:30-19:30"}
    assert len({date.starts.hour for date in dates(event)}) == 2
