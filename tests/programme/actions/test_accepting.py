import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.models import Thing
from mam.places.words import BookingState
from mam.programme.actions.accepting import accept, refuse
from mam.programme.actions.proposing import propose
from mam.programme.models import Occurrence
from mam.programme.words import EventState, OccurrenceState
from tests.places.asking import NOW
from tests.programme.asking_events import at, wish


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def proposed(cast):
    """A proposal for a room that the house answers for."""
    Thing.objects.filter(pk=cast.small.pk).update(needs_approval=True)
    return propose(wish(cast, cast.small), at("17:30-19:30"))


def booking_of(event):
    return Occurrence.objects.select_related("booking").get(event=event).booking


def test_the_host_accepts_and_the_room_is_agreed_in_the_same_deed(cast, proposed):
    assert booking_of(proposed).state == BookingState.PENDING
    event = accept(proposed, by=cast.host, answer="Zapraszamy.")
    assert event.is_public and booking_of(event).state == BookingState.CONFIRMED
    assert Entry.objects.filter(verb="accepted_event", by=cast.host.pk).count() == 1


def test_the_organiser_hears_the_answer(cast, proposed):
    accept(proposed, by=cast.host)
    assert Notice.objects.filter(to=cast.resident.pk, kind="proposal").count() == 1


def test_accepting_twice_is_harmless(cast, proposed):
    accept(proposed, by=cast.host)
    accept(proposed, by=cast.host)
    assert Entry.objects.filter(verb="accepted_event").count() == 1


def test_a_resident_does_not_accept(cast, proposed):
    with pytest.raises(Refusal) as refusal:
        accept(proposed, by=cast.resident)
    assert refusal.value.reasons[0].code == "not_allowed"


def test_the_house_refuses_with_a_sentence_and_the_room_is_free_again(cast, proposed):
    event = refuse(proposed, by=cast.host, answer="Tego dnia malujemy salę.")
    assert event.state == EventState.REFUSED and event.answer == "Tego dnia malujemy salę."
    assert booking_of(event).state == BookingState.CANCELLED
    assert Occurrence.objects.get(event=event).state == OccurrenceState.CANCELLED
    propose(wish(cast, cast.small, by=cast.second), at("17:30-19:30"))


def test_a_refusal_without_a_sentence_is_not_enough(cast, proposed):
    with pytest.raises(Refusal) as refusal:
        refuse(proposed, by=cast.host, answer=" ")
    assert refusal.value.reasons[0].field == "answer"


def test_what_was_accepted_is_not_refused_any_more(cast, proposed):
    accept(proposed, by=cast.host)
    with pytest.raises(Refusal) as refusal:
        refuse(proposed, by=cast.host, answer="Jednak nie.")
    assert refusal.value.reasons[0].code == "answered"


def test_an_event_for_children_waits_for_the_check_of_its_leader(cast):
    event = propose(wish(cast, cast.small, for_children=True, leader=cast.leader), at("17:30-19:30"))
    with pytest.raises(Refusal) as refusal:
        accept(event, by=cast.host)
    assert refusal.value.reasons[0].code == "no_check"
