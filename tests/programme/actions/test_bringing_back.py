"""A calling off taken back: the date, its room and its people as before; or the reasons why not."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.words import BookingState
from mam.programme.actions.bringing_back import bring_back
from mam.programme.actions.dates import call_off
from mam.programme.actions.proposing import propose
from mam.programme.models import Occurrence
from mam.programme.words import OccurrenceState, SignUpState
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, wish


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def date(cast):
    """Wednesday in the small room with the resident signed up, called off by the host."""
    event = propose(wish(cast, cast.small, by=cast.host, sign_up="open", capacity=9), at("17:30-19:30"))
    (date,) = dates(event)
    making.signed(date, cast.resident)
    call_off(date, by=cast.host, reason="Awaria pieca.")
    return dates(event)[0]


def test_it_takes_place_again_in_its_room_with_those_who_signed_up(cast, date):
    freed = date.booking
    back = bring_back(date, by=cast.host)
    assert back.state == OccurrenceState.PLANNED and back.reason == ""
    assert back.booking != freed and back.booking.state == BookingState.CONFIRMED and back.booking.during == back.during
    assert list(back.sign_ups.values_list("state", flat=True)) == [SignUpState.CONFIRMED]


def test_those_who_signed_up_hear_it_and_the_journal_knows(cast, date):
    bring_back(date, by=cast.host)
    letters = Notice.objects.filter(kind="called-off", to=cast.resident.pk).order_by("pk")
    assert [letter.subject.partition(":")[0] for letter in letters] == ["Odwołane", "Jednak się odbędzie"]
    assert Entry.objects.filter(verb="brought_back", by=cast.host.pk).count() == 1


def test_twice_is_harmless(cast, date):
    bring_back(date, by=cast.host)
    assert bring_back(date, by=cast.host).sequence == 2
    assert Entry.objects.filter(verb="brought_back").count() == 1


def test_it_stays_called_off_when_somebody_has_taken_the_room(cast, date):
    propose(wish(cast, cast.small, by=cast.second), at("18:00-19:00"))
    with pytest.raises(Refusal) as refusal:
        bring_back(date, by=cast.host)
    assert refusal.value.reasons[0].code == "taken" and Occurrence.objects.get(pk=date.pk).is_cancelled


def test_what_should_have_begun_stays_called_off(cast, date):
    with time_machine.travel(date.starts + dt.timedelta(minutes=1), tick=False), pytest.raises(Refusal) as refusal:
        bring_back(date, by=cast.host)
    assert refusal.value.reasons[0].code == "not_standing"


def test_a_stranger_brings_nothing_back(cast, date):
    with pytest.raises(Refusal) as refusal:
        bring_back(date, by=cast.second)
    assert refusal.value.reasons[0].code == "not_allowed"


def test_a_date_that_the_minimum_called_off_goes_ahead_whatever_the_number(cast, date):
    Occurrence.objects.filter(pk=date.pk).update(goes_ahead=False)
    assert bring_back(date, by=cast.host).goes_ahead is True
