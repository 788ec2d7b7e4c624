"""Copies of an event: once or as a series, with everything but the people."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.places.methods.recurrence import Rule
from mam.programme.actions.changing_events import words_of
from mam.programme.actions.copying import copy_event, latest_booking, room_like
from mam.programme.actions.event_ask import QuestionAsk
from mam.programme.actions.proposing import propose
from mam.programme.models import Event, Question, SignUp, SignUpRole
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, hours, weekly, wish
from tests.programme.making import DAY

WEEK = dt.timedelta(weeks=1)


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def event(cast):
    """Four Wednesdays in the small room with sign-up, a question and a part to take."""
    ask = wish(cast, cast.small, by=cast.host, sign_up="open", capacity=1, tags=("gry",), access="Cichy kącik.")
    return propose(replace(ask, questions=(QuestionAsk("Jaka gra?"),), roles=(("ciasto", 2),)), weekly())


def test_a_copy_has_everything_but_the_people(cast, event):
    making.signed(dates(event)[0], cast.resident)
    copy = copy_event(event, at("17:30-19:30", DAY + 6 * WEEK), by=cast.host)
    assert copy.state == EventState.DRAFT and words_of(copy) == words_of(event) and copy.slug != event.slug
    assert Question.objects.get(event=copy).text == "Jaka gra?" and SignUpRole.objects.get(event=copy).capacity == 2
    assert not SignUp.objects.filter(event=copy).exists() and list(dates(copy)[0].booking.things.all()) == [cast.small]
    assert Entry.objects.get(verb="copied_event").facts == {"source": str(event.pk)}


def test_a_copy_without_its_room_is_not_made(cast, event):
    with pytest.raises(Refusal) as refusal:
        copy_event(event, at("18:00-19:00", DAY + WEEK), by=cast.host)
    assert refusal.value.reasons[0].code == "taken" and Event.objects.count() == 1


def fridays(last: dt.date) -> Rule:
    return Rule("weekly", dt.date(2026, 12, 4), dt.time(17), dt.time(19), last_day=last)


def test_a_copy_may_be_a_series_of_its_own_rule(cast, event):
    copy = copy_event(event, fridays(dt.date(2026, 12, 18)), by=cast.host)
    assert [(date.day.day, hours(date)) for date in dates(copy)] == [(4, "17:00-19:00"), (11, "17:00-19:00"), (18, "17:00-19:00")]
    assert copy.series.bookings.bookings.count() == 3 and len(dates(event)) == 4


def test_days_off_and_dates_struck_out_are_left_out_of_a_copied_series(cast, event):
    copy = copy_event(event, fridays(dt.date(2027, 1, 8)), by=cast.host, strike={dt.date(2026, 12, 11)}, on_holidays="skip")
    assert [f"{date.day:%d.%m}" for date in dates(copy)] == ["04.12", "18.12", "08.01"]


def test_a_copy_may_take_another_room(cast, event):
    room = replace(room_like(event, latest_booking(event), by=cast.host), things=((cast.hall, 1),))
    copy = copy_event(event, at("18:00-19:00", DAY + WEEK), by=cast.host, room=room)
    assert list(dates(copy)[0].booking.things.all()) == [cast.hall]


def test_questions_keep_their_limits_and_conditions_in_a_copy(cast, event):
    first = Question.objects.get(event=event)
    Question.objects.create(event=event, text="Która zupa?", kind="choice", choices=["rosół"], limits={"rosół": 3}, only_if=first, order=1)
    copy = copy_event(event, at("17:30-19:30", DAY + 6 * WEEK), by=cast.host)
    soup = Question.objects.get(event=copy, kind="choice")
    assert soup.limits == {"rosół": 3} and soup.only_if.event == copy


def test_copying_twice_with_one_form_makes_one_copy(cast, event):
    key = uuid.uuid4()
    made = [copy_event(event, at("17:30-19:30", DAY + 6 * WEEK), by=cast.host, request_key=key) for _press in range(2)]
    assert made[0] == made[1] and Entry.objects.filter(verb="copied_event").count() == 1
    assert Question.objects.filter(event=made[0]).count() == 1
