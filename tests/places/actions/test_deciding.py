"""Requests and the house's answers."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.deciding import accept, expire_requests, obstacles, reject, rivals
from mam.places.models import Booking
from mam.places.words import BookingState, RejectReason

from ..asking import asked, at


@pytest.fixture
def requests(here):
    """Two requests for the small room at overlapping times."""
    here.small.needs_approval = True
    here.small.save()
    first = book(asked(here, here.small), at("12:00-14:00"))
    second = book(asked(here, here.small, by=here.neighbour), at("13:00-15:00"))
    return first, second


def state(booking) -> str:
    return Booking.objects.get(pk=booking.pk).state


def test_rivals_see_each_other(here, requests):
    first, second = requests
    assert (rivals(first), rivals(second)) == ([second], [first])


def test_accepting_one_refuses_its_rival_with_a_reason_and_tells_both(here, requests):
    first, second = requests
    accept(first, by=here.host)
    assert (state(first), state(second)) == (BookingState.CONFIRMED, BookingState.REJECTED)
    assert Booking.objects.get(pk=second.pk).decision.reason == RejectReason.RIVAL
    assert Notice.objects.filter(kind="answer").count() == 2
    assert Entry.objects.about(first).filter(verb="accepted").exists()


def test_accepting_twice_is_harmless(here, requests):
    first, _second = requests
    accept(first, by=here.host)
    assert accept(first, by=here.host).state == BookingState.CONFIRMED
    assert Entry.objects.filter(verb="accepted").count() == 1


def test_a_refused_rival_cannot_be_accepted_any_more(here, requests):
    first, second = requests
    accept(first, by=here.host)
    with pytest.raises(Refusal) as no:
        accept(second, by=here.host)
    assert no.value.codes == ["taken"]


def test_only_people_of_the_house_answer(here, requests):
    for nobody in (here.resident, here.leader, here.official):
        with pytest.raises(Refusal):
            accept(requests[0], by=nobody)
    assert accept(requests[0], by=here.coordinator)


def test_a_no_needs_a_reason_and_the_party_reads_it(here, requests):
    first, second = requests
    with pytest.raises(Refusal) as no:
        reject(first, by=here.host, reason=RejectReason.OTHER)
    assert no.value.codes == ["no_reason"]
    reject(first, by=here.host, reason=RejectReason.OTHER, text="Tego dnia malujemy.")
    assert "Tego dnia malujemy." in Notice.objects.get(kind="answer").text
    assert state(second) == BookingState.PENDING


def test_a_rival_stays_while_a_unit_is_left(here):
    here.projector.needs_approval = True
    here.projector.save()
    first, second, third = (
        book(asked(here, here.projector, by=who), at("12:00-14:00")) for who in (here.resident, here.neighbour, here.leader)
    )
    accept(first, by=here.host)
    assert (state(second), state(third)) == (BookingState.PENDING, BookingState.PENDING)
    accept(third, by=here.host)
    assert state(second) == BookingState.REJECTED


def test_obstacles_are_seen_before_the_answer(here, requests):
    first, second = requests
    here.small.needs_approval = False
    here.small.save()
    book(asked(here, here.small, by=here.leader), at("12:00-12:30"))
    assert [reason.code for reason in obstacles(first)] == ["taken"]
    assert obstacles(second) == []


def test_a_withdrawn_request_waits_no_more(here, requests):
    cancel_booking(requests[0], by=here.resident)
    with pytest.raises(Refusal) as no:
        accept(requests[0], by=here.host)
    assert no.value.codes == ["answered"]


def test_a_request_nobody_answered_expires_and_its_person_is_told(here, requests):
    with time_machine.travel(requests[0].starts + dt.timedelta(minutes=5), tick=False):
        assert (expire_requests(), expire_requests()) == (1, 0)
    assert state(requests[0]) == BookingState.EXPIRED
