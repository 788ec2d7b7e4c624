"""Go or no-go."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.programme.actions.minimum import decide_minimum, go_ahead
from mam.programme.models import Occurrence
from mam.programme.words import OccurrenceState

from .. import making
from ..signing import come, crowd, deeds, told

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, minimum=3))


def at_the_hour(date):
    return time_machine.travel(date.starts - dt.timedelta(hours=48), tick=False)


def test_nothing_is_decided_before_the_hour(date):
    assert decide_minimum() == 0


def test_enough_people_make_it_go_ahead_and_all_hear_it_once(here, date):
    guests = crowd(3)
    for guest in guests:
        come(date, guest)
    with at_the_hour(date):
        assert (decide_minimum(), decide_minimum()) == (1, 0)
    date.refresh_from_db()
    assert (date.goes_ahead, deeds(date)) == (True, ["goes_ahead"])
    assert all(len(told(guest)) == 2 for guest in guests)


def test_too_few_call_it_off_with_the_number_and_all_hear_it(here, date):
    come(date, here.resident, size=2)
    with at_the_hour(date):
        assert (decide_minimum(), decide_minimum()) == (1, 0)
    date.refresh_from_db()
    assert (date.state, date.goes_ahead) == (OccurrenceState.CANCELLED, False)
    assert "2" in date.reason and "3" in date.reason
    assert deeds(date) == ["does_not_go_ahead", "called_off"]
    assert len(told(here.resident)) == 2


def test_the_organiser_says_yes_whatever_the_number(here, date):
    with pytest.raises(Refusal) as no:
        go_ahead(date, by=here.resident)
    assert no.value.codes == ["not_allowed"]
    for _press in range(2):
        go_ahead(date, by=here.leader)
    with at_the_hour(date):
        assert decide_minimum() == 0
    assert deeds(date) == ["goes_ahead"]


def test_a_course_is_decided_once_by_its_first_date_for_all(here):
    event = making.event(here, minimum=3, is_course=True, dates=[making.DAY, making.DAY + dt.timedelta(days=7)])
    come(event, here.resident, size=2)
    with at_the_hour(Occurrence.objects.order_by("day").first()):
        assert decide_minimum() == 1
    assert set(Occurrence.objects.values_list("state", flat=True)) == {OccurrenceState.CANCELLED}
