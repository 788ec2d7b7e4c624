"""A party takes a part of its places: the others go on waiting from the same place on the list, and join it when they get in."""

import pytest

from mam.core.refusal import Refusal
from mam.programme.actions.attendance_list import rows_of
from mam.programme.actions.places_left import left
from mam.programme.actions.rest_of_party import rest_of
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.standing import list_of
from mam.programme.actions.waiting import decline, position, take
from mam.programme.words import SignUpState

from .. import making
from ..signing import come, crowd, deeds

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def guests():
    return crowd(6)


@pytest.fixture
def date(here, guests):
    """Four places, taken by four people."""
    made = making.only_date(making.event(here, capacity=4))
    made.first = [come(made, guest) for guest in guests[:4]]
    return made


@pytest.fixture
def party(date, guests):
    """Three, who would also come in part; behind them one more. One place comes free and they take it."""
    made = come(date, guests[4], size=3, part_is_fine=True)
    date.behind = come(date, guests[5])
    free(date, 0)
    return take(made, by=guests[4])


def free(date, number: int) -> None:
    sign_off(date.first[number], by=date.first[number].person)


def test_the_others_wait_on_before_those_who_came_later(date, party):
    rest = rest_of(party)
    assert (party.state, party.size, rest.state, rest.size) == (SignUpState.CONFIRMED, 1, SignUpState.WAITING, 2)
    assert [row.pk for row in list_of(date)] == [rest.pk, date.behind.pk]
    assert [position(row) for row in (rest, date.behind)] == [1, 2]
    assert deeds(rest) == ["joined_waiting_list"]


def test_taking_the_next_place_makes_the_party_larger_and_the_last_one_waits_on(date, party, guests):
    free(date, 1)
    rest = rest_of(party)
    assert (rest.state, rest.size) == (SignUpState.HELD, 1)
    take(rest, by=guests[4])
    party.refresh_from_db()
    rest.refresh_from_db()
    assert (party.size, rest.state, rest.size, left(date)) == (2, SignUpState.WAITING, 1, 0)


def test_when_all_are_in_nobody_waits_and_the_party_is_one_line_at_the_door(date, party, guests):
    free(date, 1)
    take(rest_of(party), by=guests[4])
    free(date, 2)
    take(rest_of(party), by=guests[4])
    party.refresh_from_db()
    assert (party.size, rest_of(party), left(date)) == (3, None, 0)
    assert [row.sign_up.pk for row in rows_of(date) if row.sign_up.person == guests[4]] == [party.pk] * 3


def test_a_second_press_takes_no_second_place(date, party, guests):
    free(date, 1)
    rest = rest_of(party)
    take(rest, by=guests[4])
    with pytest.raises(Refusal) as no:
        take(rest, by=guests[4])
    assert no.value.codes == ["nothing_held"]
    party.refresh_from_db()
    assert (party.size, left(date)) == (2, 0)


def test_giving_it_back_keeps_the_places_of_the_others(date, party, guests):
    free(date, 1)
    decline(rest_of(party), by=guests[4])
    party.refresh_from_db()
    date.behind.refresh_from_db()
    assert (party.state, party.size, rest_of(party)) == (SignUpState.CONFIRMED, 1, None)
    assert date.behind.state == SignUpState.HELD


def test_when_the_party_signs_off_its_rest_leaves_the_list(date, party, guests):
    sign_off(party, by=guests[4])
    assert rest_of(party) is None
    date.behind.refresh_from_db()
    assert date.behind.state == SignUpState.HELD


def test_only_the_rest_can_leave(date, party, guests):
    sign_off(rest_of(party), by=guests[4])
    party.refresh_from_db()
    assert (party.state, rest_of(party)) == (SignUpState.CONFIRMED, None)
