import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.words import BookingState
from mam.programme.actions.accepting import accept
from mam.programme.actions.proposing import propose
from mam.programme.actions.publishing import publish, send_in, withdraw
from mam.programme.models import Event
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, wish

TOMORROW = NOW + dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def draft(cast):
    return propose(wish(cast, cast.small), at("17:30-19:30"), as_draft=True)


def test_a_draft_is_seen_by_its_maker_and_the_house_only(cast, draft):
    assert Event.objects.visible_to(cast.resident).get() == draft
    assert not Event.objects.visible_to(cast.second).exists() and not Event.objects.visible_to(None).exists()


def test_a_draft_goes_to_the_house_once(cast, draft):
    for _twice in range(2):
        assert send_in(draft, by=cast.resident).state == EventState.PROPOSED
    assert Entry.objects.filter(verb="proposed_event").count() == 2  # kept as a draft, then sent in
    assert Notice.objects.get(kind="proposal").to == cast.host.pk


def test_a_draft_of_the_house_goes_straight_into_the_programme(cast):
    event = propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"), as_draft=True)
    assert send_in(event, by=cast.host).is_public and Entry.objects.filter(verb="published_event").count() == 1


def test_nobody_else_sends_a_draft_in(cast, draft):
    with pytest.raises(Refusal) as refusal:
        send_in(draft, by=cast.second)
    assert refusal.value.reasons[0].code == "not_allowed"


def test_a_published_event_shows_only_from_its_hour_on(cast, draft):
    publish(draft, by=cast.host, at=TOMORROW)
    assert not Event.objects.public().exists()
    with time_machine.travel(TOMORROW, tick=False):
        assert Event.objects.public().get() == draft


def test_what_is_accepted_keeps_the_hour_its_maker_wished(cast):
    event = propose(wish(cast, cast.small, publish_at=TOMORROW), at("17:30-19:30"))
    assert accept(event, by=cast.host).publish_at == TOMORROW


def test_a_resident_publishes_nothing(cast, draft):
    with pytest.raises(Refusal) as refusal:
        publish(draft, by=cast.resident)
    assert refusal.value.reasons[0].code == "not_allowed"


def test_an_event_for_children_is_not_published_without_the_check_of_its_leader(cast):
    event = propose(wish(cast, cast.small, for_children=True, leader=cast.leader), at("17:30-19:30"), as_draft=True)
    with pytest.raises(Refusal) as refusal:
        publish(event, by=cast.host)
    assert refusal.value.reasons[0].code == "no_check" and not Event.objects.public().exists()


def test_a_draft_taken_back_disappears_and_its_room_is_free(cast, draft):
    assert withdraw(draft, by=cast.resident).state == EventState.WITHDRAWN
    assert dates(draft)[0].booking.state == BookingState.CANCELLED
    propose(wish(cast, cast.small, by=cast.second), at("17:30-19:30"))


def test_what_people_saw_stays_as_called_off_and_those_signed_up_are_told_once(cast):
    event = propose(wish(cast, cast.small, by=cast.host, sign_up="open"), at("17:30-19:30"))
    making.signed(dates(event)[0], cast.resident)
    for _twice in range(2):
        withdraw(event, by=cast.host, reason="Choroba prowadzącej.")
    assert Event.objects.public().get() == event and dates(event)[0].is_cancelled
    assert [notice.to for notice in Notice.objects.filter(kind="called-off")] == [cast.resident.pk]


def test_what_was_is_not_called_off_when_the_event_is_taken_back(cast):
    event = propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"))
    with time_machine.travel(dates(event)[0].ends + dt.timedelta(hours=1), tick=False):
        withdraw(event, by=cast.host)
        assert not dates(event)[0].is_cancelled and dates(event)[0].ends < clock.now()


def test_what_was_withdrawn_is_not_published_again(cast, draft):
    withdraw(draft, by=cast.resident)
    with pytest.raises(Refusal) as refusal:
        publish(draft, by=cast.host)
    assert refusal.value.reasons[0].code == "not_standing"
