"""Head counts and walk-ins."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.attendance_list import rows_of, sums_of
from mam.programme.actions.counting import count_heads, walk_in
from mam.programme.models import Attendance, HeadCount
from tests.programme.making import event, only_date

EVENING = dt.datetime(2026, 12, 2, 18, 0, tzinfo=clock.WARSAW)


@pytest.fixture(autouse=True)
def evening():
    with time_machine.travel(EVENING, tick=False):
        yield


@pytest.fixture
def date(here):
    return only_date(event(here, capacity=2))


def test_heads_are_counted_without_names(here, date):
    count_heads(date, 14, by=here.leader, children=3)
    made = HeadCount.objects.get()
    assert (made.total, made.children, made.seniors) == (14, 3, None)
    assert sums_of(date).came == 14
    assert Entry.objects.about(date).get().verb == "counted_heads"


def test_the_newest_count_wins_and_the_same_twice_is_one(here, date):
    now = clock.now()
    for number, minutes in ((10, 5), (12, 1), (10, 5), (12, 1)):
        count_heads(date, number, by=here.leader, at=now - dt.timedelta(minutes=minutes))
    assert HeadCount.objects.get().total == 12
    assert Entry.objects.about(date).count() == 2


def test_the_total_is_at_least_the_sum_of_ages(here, date):
    assert count_heads(date, 2, by=here.leader, children=3, adults=2).total == 5


@pytest.mark.parametrize("numbers", [{"total": -1}, {"total": 5001}, {"total": 1, "youth": -2}])
def test_what_cannot_be_a_number_of_people_is_refused(here, date, numbers):
    with pytest.raises(Refusal) as no:
        count_heads(date, by=here.leader, **numbers)
    assert no.value.codes == ["number"]
    assert not HeadCount.objects.exists()


def test_a_neighbour_does_not_count(here, date):
    with pytest.raises(Refusal):
        count_heads(date, 3, by=here.resident)


def test_a_walk_in_needs_a_name_or_nothing(here, date):
    walk_in(date, by=here.leader, name="Jan z parteru")
    walk_in(date, by=here.leader)
    assert rows_of(date)[0].name == "Jan z parteru"
    assert sums_of(date).walk_ins == 2


def test_several_people_at_once_and_the_sent_form_counts_once(here, date):
    key = uuid.uuid4()
    for _again in range(2):
        walk_in(date, by=here.leader, name="Kowalscy", people=3, key=key)
    assert [row.number for row in rows_of(date)] == [1, 2, 3]
    assert rows_of(date)[0].name == "Kowalscy"


def test_a_full_room_warns_and_never_closes_the_door(here, date):
    assert walk_in(date, by=here.leader, people=2) == 0
    assert walk_in(date, by=here.leader) == 1
    assert Attendance.objects.count() == 3


@pytest.mark.parametrize("people", [0, -1, 51])
def test_a_walk_in_of_impossibly_many_is_refused(here, date, people):
    with pytest.raises(Refusal) as no:
        walk_in(date, by=here.leader, people=people)
    assert no.value.codes == ["people"]
