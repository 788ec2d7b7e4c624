import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.dates import (
    bookings_to_tie,
    events_to_tie,
    people_who_came,
    tie_booking,
    tie_event,
    tied_to,
    untie,
)
from mam.initiatives.actions.initiatives.page import page_of
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.models import InitiativeBooking, InitiativeEvent
from mam.journal.models import Entry
from mam.programme.models import HeadCount, Occurrence
from tests.initiatives import scenes
from tests.programme import making


def test_an_event_is_tied_once_and_stands_on_the_thread_with_how_many_came(here):
    one, event = scenes.initiative(here), making.event(here)
    assert event in events_to_tie(one, here.leader)
    tie_event(one, event, by=here.leader)
    tie_event(one, event, by=here.leader)
    assert (InitiativeEvent.objects.count(), Entry.objects.filter(verb="tied_event_to_initiative").count()) == (1, 1)
    assert event not in events_to_tie(one, here.leader)
    assert people_who_came(one) is None
    date = Occurrence.objects.get()
    HeadCount.objects.create(occurrence=date, total=23, by=here.host, at=date.ends)
    shown = page_of(one, person=None, keeps=False)
    assert [moment.row for moment in shown.way.moments if moment.kind == "event"] == [date]
    assert people_who_came(one) == 23


def test_an_event_nobody_may_see_yet_is_on_no_thread(here):
    one, event = scenes.initiative(here), making.event(here)
    tie_event(one, event, by=here.leader)
    type(event).objects.update(state="proposed")
    assert "event" not in [moment.kind for moment in page_of(one, person=None, keeps=False).way.moments]
    assert "event" in [moment.kind for moment in page_of(one, person=here.leader, keeps=True).way.moments]


def test_an_event_of_the_house_that_is_not_public_is_not_tied_by_somebody_else(here):
    one, event = scenes.initiative(here), making.event(here)
    type(event).objects.update(state="draft", made_by=here.host, party_person=here.host, party_group=None, leader=None)
    with pytest.raises(Refusal) as no:
        tie_event(one, event, by=here.leader)
    assert no.value.codes == ["event"]


def test_a_booked_room_is_held_while_the_plan_ripens_and_said_to_be_idle_when_it_rests(here):
    one, booking = scenes.initiative(here), scenes.booking(here)
    assert bookings_to_tie(one, here.leader) == [booking]
    tie_booking(one, booking, by=here.leader)
    tie_booking(one, booking, by=here.leader)
    assert InitiativeBooking.objects.count() == 1
    shown = page_of(one, person=here.leader, keeps=True)
    assert (shown.held, shown.idle) == ([booking], False)
    assert page_of(one, person=here.resident, keeps=False).held == []
    move(one, "resting", "Czekamy na wiosnę.", by=here.leader)
    assert page_of(one, person=here.leader, keeps=True).idle


def test_what_was_tied_by_mistake_is_untied_once_and_stays_where_it_was_made(here):
    one, event, booking = scenes.initiative(here), making.event(here), scenes.booking(here)
    ties = [tie_event(one, event, by=here.leader), tie_booking(one, booking, by=here.leader)]
    assert tied_to(one) == list(zip(("event", "booking"), ties, strict=True))
    with pytest.raises(Refusal):
        untie(ties[0], by=here.resident)
    for row in (*ties, ties[0]):
        untie(type(row)(pk=row.pk, initiative=one), by=here.leader)
    assert tied_to(one) == [] and Entry.objects.filter(verb="untied_from_initiative").count() == 2
    event.refresh_from_db(), booking.refresh_from_db()
    assert event in events_to_tie(one, here.leader) and bookings_to_tie(one, here.leader) == [booking]


def test_somebody_elses_booking_is_not_tied(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        tie_booking(one, scenes.booking(here, here.ngo_leader), by=here.leader)
    assert no.value.codes == ["booking"]
    with pytest.raises(Refusal):
        tie_booking(one, scenes.booking(here, here.ngo_leader), by=here.resident)
