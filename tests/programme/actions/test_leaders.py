"""How the register checks of leaders stand."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.programme.actions.children import note_check
from mam.programme.actions.leaders import leader, leaders
from mam.programme.words import EventState
from tests.programme.making import event

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 20, 12, tzinfo=clock.WARSAW), tick=False):
        yield


def state(here) -> str:
    return leader(here.leader).state


def test_only_those_who_lead_children_are_asked_for(here):
    event(here)
    assert leaders() == []
    event(here, slug="dzieci", title="Lalki z kartonu", for_children=True, state=EventState.PROPOSED)
    assert [(one.person, one.events, one.state) for one in leaders()] == [
        (here.leader, ("Lalki z kartonu",), "missing")
    ]


def test_a_check_without_an_end_is_in_force(here):
    note_check(here.leader, TODAY, "wydruk", by=here.coordinator)
    assert state(here) == "in_force"


@pytest.mark.parametrize(("end", "said"), [("2026-12-20", "expiring"), ("2027-06-01", "in_force")])
def test_an_end_within_sixty_days_is_said_early(here, end, said):
    note_check(here.leader, TODAY, "wydruk", by=here.coordinator, valid_until=dt.date.fromisoformat(end))
    assert state(here) == said


def test_an_end_before_the_last_date_is_said_early_too(here):
    event(here, for_children=True, dates=[dt.date(2027, 5, 1)])
    note_check(here.leader, TODAY, "wydruk", by=here.coordinator, valid_until=dt.date(2027, 4, 1))
    assert state(here) == "expiring"


def test_a_check_that_ended_is_missing(here):
    note_check(here.leader, TODAY, "wydruk", by=here.coordinator, valid_until=TODAY)
    with time_machine.travel(dt.datetime(2026, 11, 21, 12, tzinfo=clock.WARSAW), tick=False):
        assert state(here) == "missing"


def test_the_list_costs_as_many_questions_for_one_as_for_three(here, django_assert_num_queries):
    event(here, for_children=True)
    with django_assert_num_queries(4):
        leaders()
    for number, person in enumerate((here.second, here.resident)):
        event(here, slug=f"e{number}", for_children=True, leader=person)
    with django_assert_num_queries(4):
        assert len(leaders()) == 3
