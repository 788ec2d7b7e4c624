"""Parts of an event after it was proposed: added, renamed, with more or fewer places, taken away when nobody has them."""

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.parts import PartRow, rows_of, set_parts
from mam.programme.models import SignUp, SignUpRole
from mam.programme.words import SignUpState
from tests.places.asking import NOW
from tests.programme import making


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def event(cast):
    """With two parts: cake, 3 places, and help, without a limit."""
    event = making.event(cast)
    SignUpRole.objects.create(event=event, name="ciasto", capacity=3)
    SignUpRole.objects.create(event=event, name="pomoc")
    return event


def told(event) -> list[tuple]:
    return [(row.name, row.capacity) for row in rows_of(event)]


def baker(event, person, **more) -> SignUp:
    return making.signed(making.only_date(event), person, role=SignUpRole.objects.get(event=event, name="ciasto"), **more)


def codes(refused) -> list[str]:
    return [reason.code for reason in refused.value.reasons]


def test_a_part_is_added_and_another_gets_more_places_in_one_deed(cast, event):
    cake, help_ = rows_of(event)
    set_parts(event, [PartRow("ciasto", 5, cake.pk), help_, PartRow("  muzyka ", 1)], by=cast.leader)
    assert told(event) == [("ciasto", 5), ("pomoc", None), ("muzyka", 1)]
    assert Entry.objects.get(verb="changed_event").facts["what"] == ["parts"]


def test_who_signed_up_keeps_the_part_under_its_new_name(cast, event):
    made = baker(event, cast.resident)
    cake, help_ = rows_of(event)
    set_parts(event, [PartRow("wypieki", 3, cake.pk), help_], by=cast.leader)
    made.refresh_from_db()
    assert made.role.name == "wypieki"


def test_two_parts_may_exchange_their_names(cast, event):
    cake, help_ = rows_of(event)
    set_parts(event, [PartRow("pomoc", 3, cake.pk), PartRow("ciasto", None, help_.pk)], by=cast.leader)
    assert told(event) == [("pomoc", 3), ("ciasto", None)]


def test_never_fewer_places_than_are_taken(cast, event):
    baker(event, cast.resident, size=2)
    cake, help_ = rows_of(event)
    with pytest.raises(Refusal) as refused:
        set_parts(event, [PartRow("ciasto", 1, cake.pk), help_], by=cast.leader)
    assert codes(refused) == ["taken"] and told(event)[0] == ("ciasto", 3)
    set_parts(event, [PartRow("ciasto", 2, cake.pk), help_], by=cast.leader)
    assert told(event)[0] == ("ciasto", 2)


def test_a_part_that_somebody_is_signed_up_for_stays(cast, event):
    baker(event, cast.resident, state=SignUpState.WAITING)
    cake, help_ = rows_of(event)
    with pytest.raises(Refusal) as refused:
        set_parts(event, [PartRow("", None, cake.pk), help_], by=cast.leader)
    assert codes(refused) == ["used"] and len(told(event)) == 2


def test_an_unused_part_goes_also_when_somebody_had_it_and_signed_off(cast, event):
    gone = baker(event, cast.resident, state=SignUpState.CANCELLED)
    cake, help_ = rows_of(event)
    set_parts(event, [PartRow("", None, cake.pk), help_], by=cast.leader)
    gone.refresh_from_db()
    assert told(event) == [("pomoc", None)] and gone.role is None


def test_more_places_of_a_part_go_to_those_who_wait_for_it(cast, event):
    baker(event, cast.second, size=3)
    waits = baker(event, cast.resident, state=SignUpState.WAITING)
    cake, help_ = rows_of(event)
    set_parts(event, [PartRow("ciasto", 4, cake.pk), help_], by=cast.leader)
    waits.refresh_from_db()
    assert waits.state == SignUpState.HELD


def test_one_name_for_two_parts_is_refused(cast, event):
    cake, help_ = rows_of(event)
    with pytest.raises(Refusal) as refused:
        set_parts(event, [cake, PartRow("ciasto", 2, help_.pk)], by=cast.leader)
    assert codes(refused) == ["twice"]


def test_saving_without_a_change_writes_nothing(cast, event):
    set_parts(event, rows_of(event), by=cast.leader)
    assert not Entry.objects.filter(verb="changed_event").exists()


def test_a_stranger_changes_no_parts(cast, event):
    with pytest.raises(Refusal) as refused:
        set_parts(event, [], by=cast.resident)
    assert codes(refused) == ["not_allowed"]
