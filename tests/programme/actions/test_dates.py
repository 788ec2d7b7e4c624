import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.places.words import BookingState
from mam.programme.actions.dates import add_date, call_off, change_date
from mam.programme.actions.proposing import propose
from mam.programme.actions.reach import Reach
from mam.programme.words import OccurrenceState
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, weekly, wish

WEEK = dt.timedelta(weeks=1)


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def event(cast):
    """Four Wednesdays in the small room, made by the house."""
    return propose(wish(cast, cast.small, by=cast.host, sign_up="open", capacity=9), weekly())


def test_a_date_called_off_stays_to_be_seen_and_its_room_is_free(cast, event):
    making.signed(dates(event)[0], cast.resident)
    call_off(dates(event)[0], by=cast.host, reason="Choroba prowadzącej.")
    date = dates(event)[0]
    assert date.state == OccurrenceState.CANCELLED and date.reason == "Choroba prowadzącej."
    assert date.booking.state == BookingState.CANCELLED and Notice.objects.get(kind="called-off").to == cast.resident.pk
    propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"))


def test_calling_off_twice_is_harmless(cast, event):
    for _twice in range(2):
        call_off(dates(event)[0], by=cast.host)
    assert Entry.objects.filter(verb="called_off").count() == 1


def test_all_later_dates_are_called_off_with_one_letter(cast, event):
    for date in dates(event):
        making.signed(date, cast.resident)
    assert len(call_off(dates(event)[1], by=cast.host, reach=Reach.FOLLOWING)) == 3
    assert Notice.objects.filter(kind="called-off").count() == 1


def test_words_of_one_date_leave_the_others(cast, event):
    change_date(dates(event)[1], by=cast.host, title="Turniej", note="Przynieś kubek.", capacity=4)
    assert [date.name for date in dates(event)] == ["Wieczór gier", "Turniej", "Wieczór gier", "Wieczór gier"]
    assert [date.places for date in dates(event)] == [9, 4, 9, 9]


def test_a_date_is_added_with_the_same_room(cast, event):
    date = add_date(event, at("17:30-19:30", dt.date(2026, 12, 30)), by=cast.host)
    assert list(date.booking.things.all()) == [cast.small]


def test_a_day_has_one_date_of_an_event(cast, event):
    with pytest.raises(Refusal) as refusal:
        add_date(event, at("12:00-13:00"), by=cast.host)
    assert refusal.value.reasons[0].code == "same_day"
