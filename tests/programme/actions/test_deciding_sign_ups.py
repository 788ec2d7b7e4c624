"""The organiser answers, puts somebody first, changes the number of places."""

import pytest

from mam.core.refusal import Refusal
from mam.programme.actions.deciding_sign_ups import change_places, decide, set_priority
from mam.programme.actions.places_left import left
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.waiting import position
from mam.programme.models import SignUp
from mam.programme.words import Priority, SignUpMode, SignUpState

from .. import making
from ..signing import come, crowd, deeds, states, told

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def asked(here):
    """Three who asked for two places, one of which is taken."""
    date = making.only_date(making.event(here, capacity=2, sign_up=SignUpMode.APPROVAL))
    making.signed(date, here.second)
    return [come(date, guest) for guest in crowd(3)]


def test_a_yes_gives_a_place_and_without_one_the_list(here, asked):
    assert decide(asked[0], True, by=here.leader).state == SignUpState.CONFIRMED
    assert decide(asked[1], True, by=here.leader).state == SignUpState.WAITING
    assert deeds(asked[0]) == ["signed_up", "accepted_sign_up"]


def test_a_no_is_told_and_answering_twice_is_harmless(here, asked):
    for _press in range(2):
        assert decide(asked[0], False, by=here.host, text="Tym razem tylko ogrodnicy.").state == SignUpState.REFUSED
    assert len(told(asked[0].person)) == 2
    with pytest.raises(Refusal) as no:
        decide(asked[0], True, by=here.host)
    assert no.value.codes == ["answered"]


def test_only_the_organiser_and_the_house_decide(here, asked):
    with pytest.raises(Refusal) as no:
        decide(asked[0], True, by=here.resident)
    assert no.value.codes == ["not_allowed"]


@pytest.fixture
def full(here):
    date = making.only_date(making.event(here, capacity=2))
    return [come(date, guest) for guest in crowd(6)]


def test_somebody_goes_first_for_a_reason_that_is_kept(here, full):
    set_priority(full[5], Priority.MISSED_OUT, by=here.leader)
    set_priority(full[5], Priority.MISSED_OUT, by=here.leader)
    assert [position(row) for row in SignUp.objects.order_by("pk")] == [0, 0, 2, 3, 4, 1]
    assert deeds(full[5]) == ["joined_waiting_list", "gave_priority"]
    sign_off(full[0], by=full[0].person)
    assert SignUp.objects.get(pk=full[5].pk).state == SignUpState.HELD
    with pytest.raises(Refusal) as no:
        set_priority(full[1], Priority.HELPS, by=here.leader)
    assert no.value.codes == ["not_waiting"]
    with pytest.raises(Refusal):
        set_priority(full[3], Priority.HELPS, by=full[3].person)


def test_more_places_are_offered_in_order(here, full):
    change_places(full[0].occurrence, 4, by=here.leader)
    assert [row[1] for row in states(full[0].occurrence)] == ["confirmed"] * 2 + ["held"] * 2 + ["waiting"] * 2


def test_more_places_of_the_event_are_offered_on_its_dates(here, full):
    change_places(full[0].event, 3, by=here.host)
    assert [row[1] for row in states(full[0].occurrence)] == ["confirmed"] * 2 + ["held"] + ["waiting"] * 3


def test_fewer_places_throw_nobody_out_and_their_sign_ups_can_still_be_written_to(here, full):
    date = change_places(full[0].occurrence, 1, by=here.leader)
    assert [row[1] for row in states(date)] == ["confirmed"] * 2 + ["waiting"] * 4
    assert left(date) == 0
    row = SignUp.objects.get(pk=full[0].pk)
    row.note = "Przyjdę później."
    row.save()
    sign_off(full[0], by=full[0].person)
    assert [row[1] for row in states(date)][2:] == ["waiting"] * 4


def test_strangers_do_not_change_the_places_nor_anybody_below_the_minimum(here, full):
    with pytest.raises(Refusal) as no:
        change_places(full[0].occurrence, 9, by=here.resident)
    assert no.value.codes == ["not_allowed"]
    event = full[0].event
    event.minimum = 2
    event.save()
    with pytest.raises(Refusal) as no:
        change_places(event, 1, by=here.leader)
    assert no.value.codes == ["below_minimum"]
