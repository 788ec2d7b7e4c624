"""Held places: who gets them, until when, taking them, giving them back, and what happens when nobody answers."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.programme.actions.places_left import left, taken
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.waiting import decline, expire_held, offer_places, position, take
from mam.programme.models import SignUp
from mam.programme.words import SignUpState
from tests import cast as people

from .. import making
from ..signing import come, crowd, deeds, letter, states

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=2))


@pytest.fixture
def full(here, date):
    """Two with a place, three who wait."""
    return [come(date, guest) for guest in crowd(5)]


def later(sign_up, minutes: int = 0):
    """Stops the clock when the held place runs out."""
    sign_up.refresh_from_db()
    return time_machine.travel(sign_up.held_until + dt.timedelta(minutes=minutes), tick=False)


def held(full) -> SignUp:
    sign_off(full[0], by=full[0].person)
    full[2].refresh_from_db()
    return full[2]


def test_the_first_who_waits_gets_the_place_for_twelve_waking_hours(full):
    first = held(full)
    assert first.state == SignUpState.HELD
    assert clock.local(first.held_until) == dt.datetime(2026, 11, 26, 9, 0, tzinfo=clock.WARSAW)
    assert [row[1] for row in states(first.occurrence)] == ["cancelled", "confirmed", "held", "waiting", "waiting"]


def test_the_person_hears_until_when_and_gets_the_link(full):
    said = letter(held(full).person, "held-place")
    assert "09:00" in said
    assert str(full[2].token) in said


def test_whoever_has_no_e_mail_and_no_phone_is_rung_with_the_same_deadline(here, date):
    one = come(date, here.resident, size=2)
    come(date, people.person("Helena", "Bezkontaktu", account=False))
    sign_off(one, by=here.resident)
    task = Notice.objects.call_tasks().get(kind="held-place")
    assert (task.to_name, "09:00" in task.text) == ("Helena Bezkontaktu", True)


def test_taking_it_twice_is_one_place(full):
    first = held(full)
    for _tap in range(2):
        assert take(first, by=first.person).state == SignUpState.CONFIRMED
    assert deeds(first) == ["joined_waiting_list", "held_place", "took_held_place"]
    assert taken([first.occurrence]) == {first.occurrence_id: 2}


def test_nobody_takes_or_declines_it_for_somebody_else(here, full):
    first = held(full)
    for deed in (take, decline):
        with pytest.raises(Refusal) as no:
            deed(first, by=full[3].person)
        assert no.value.codes == ["not_allowed"]
    assert take(first, by=here.host, channel="phone").state == SignUpState.CONFIRMED


def test_giving_it_back_asks_the_next_at_once_and_twice_is_harmless(full):
    first = held(full)
    for _tap in range(2):
        assert decline(first, by=first.person).state == SignUpState.CANCELLED
    assert [row[1] for row in states(first.occurrence)][2:] == ["cancelled", "held", "waiting"]
    assert deeds(first)[-1] == "declined_held_place"


def test_after_the_deadline_it_is_gone_although_no_job_has_run(full):
    first = held(full)
    with later(first):
        assert left(first.occurrence) == 1
        with pytest.raises(Refusal) as no:
            take(first, by=first.person)
        assert no.value.codes == ["too_late"]
        assert [row[1] for row in states(first.occurrence)][2:] == ["expired", "held", "waiting"]
        with pytest.raises(Refusal):
            take(first, by=first.person)
    assert deeds(first)[-1] == "held_place_expired"


def test_a_moment_before_the_deadline_it_is_still_there(full):
    first = held(full)
    with later(first, minutes=-1):
        assert take(first, by=first.person).state == SignUpState.CONFIRMED


def test_the_job_asks_the_next_and_running_twice_is_harmless(full):
    first = held(full)
    with later(first):
        assert (expire_held(), expire_held()) == (1, 0)
        assert [row[1] for row in states(first.occurrence)][2:] == ["expired", "held", "waiting"]


def test_a_newcomer_after_a_deadline_does_not_jump_the_queue(here, full):
    first = held(full)
    with later(first):
        assert come(first.occurrence, here.resident).state == SignUpState.WAITING
        assert [row[1] for row in states(first.occurrence)][2:] == ["expired", "held", "waiting", "waiting"]


def test_a_party_that_comes_only_together_is_passed_keeps_its_place_and_the_journal_says_so(here, date):
    one, _other = come(date, here.resident), come(date, here.second)
    family, single = come(date, here.neighbour, size=2), come(date, here.leader)
    sign_off(one, by=here.resident)
    assert [row[1] for row in states(date)][2:] == ["waiting", "held"]
    single.refresh_from_db()
    assert (position(family), position(single)) == (1, 0)
    assert deeds(family) == ["joined_waiting_list", "passed_over"]


def test_a_party_that_may_come_in_part_gets_what_is_free(here, date):
    one, _other = come(date, here.resident), come(date, here.second)
    family = come(date, here.neighbour, size=2, part_is_fine=True)
    sign_off(one, by=here.resident)
    family.refresh_from_db()
    assert (family.state, family.size, family.wanted) == (SignUpState.HELD, 1, 2)


def test_a_newcomer_takes_what_a_large_party_cannot_use_and_the_journal_says_so(here, date):
    come(date, here.resident)
    family = come(date, here.neighbour, size=2)
    assert come(date, here.second).state == SignUpState.CONFIRMED
    assert deeds(family) == ["joined_waiting_list", "passed_over"]


def test_everybody_sees_where_they_stand(full):
    assert [position(row) for row in full] == [0, 0, 1, 2, 3]
    sign_off(full[2], by=full[2].person)
    assert position(full[4]) == 2


def test_offering_twice_holds_once(full):
    first = held(full)
    assert offer_places(first.occurrence) == []
    assert Entry.objects.filter(verb="held_place").count() == 1


def test_when_the_list_is_over_all_who_are_left_hear_it_once(full):
    date = full[0].occurrence
    with time_machine.travel(date.starts - dt.timedelta(hours=10), tick=False):
        assert (expire_held(), expire_held()) == (1, 0)
        for row in full[2:]:
            assert Notice.objects.filter(to=row.person_id, kind="waiting-list").count() == 1


def test_after_the_end_of_the_list_the_first_who_takes_the_place_has_it(full):
    date = full[0].occurrence
    with time_machine.travel(date.starts - dt.timedelta(hours=10), tick=False):
        expire_held()
        sign_off(full[0], by=full[0].person)
        assert [row[1] for row in states(date)] == ["cancelled", "confirmed", "waiting", "waiting", "waiting"]
        assert take(full[4], by=full[4].person).state == SignUpState.CONFIRMED
        with pytest.raises(Refusal) as no:
            take(full[2], by=full[2].person)
        assert no.value.codes == ["gone"]
    assert Notice.objects.filter(to=full[3].person_id, kind="waiting-list").count() == 2


def test_before_that_nobody_takes_a_place_that_is_not_held(full):
    with pytest.raises(Refusal) as no:
        take(full[3], by=full[3].person)
    assert no.value.codes == ["nothing_held"]
