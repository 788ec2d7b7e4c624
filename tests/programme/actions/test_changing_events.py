import datetime as dt
from dataclasses import replace

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.changing_events import change_event, split, words_of
from mam.programme.actions.dates import change_date
from mam.programme.actions.event_ask import QuestionAsk
from mam.programme.actions.proposing import propose
from mam.programme.models import Answer, Event, Question, SignUpRole
from mam.programme.words import SignUpState
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.asking_events import at, dates, weekly, wish
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


def test_a_typo_is_one_edit_for_all_dates_but_not_for_those_with_their_own_title(cast, event):
    change_date(dates(event)[1], by=cast.host, title="Turniej")
    change_event(event, replace(words_of(event), title="Wieczór gier planszowych"), by=cast.host)
    title = "Wieczór gier planszowych"
    assert [date.name for date in dates(event)] == [title, "Turniej", title, title]
    assert Entry.objects.get(verb="changed_event").facts["what"] == ["title"]


def test_the_same_words_again_write_nothing(cast, event):
    change_event(event, words_of(event), by=cast.host)
    assert not Entry.objects.filter(verb="changed_event").exists() and Event.objects.get().sequence == event.sequence


def test_a_stranger_changes_nothing(cast, event):
    with pytest.raises(Refusal) as refusal:
        change_event(event, replace(words_of(event), title="Inne"), by=cast.resident)
    assert refusal.value.reasons[0].code == "not_allowed"


def test_more_places_go_to_those_who_wait(cast, event):
    date = dates(event)[0]
    making.signed(date, cast.leader)
    waiting = making.signed(date, cast.resident, SignUpState.WAITING)
    change_event(event, replace(words_of(event), capacity=2), by=cast.host)
    waiting.refresh_from_db()
    assert waiting.state in (SignUpState.HELD, SignUpState.CONFIRMED)


def test_what_becomes_an_event_for_children_needs_the_check_first(cast, event):
    with pytest.raises(Refusal):
        change_event(event, replace(words_of(event), for_children=True), by=cast.host)
    assert not Event.objects.get().for_children


def test_what_people_have_seen_does_not_disappear_until_a_later_hour(cast, event):
    change_event(event, replace(words_of(event), publish_at=NOW + WEEK), by=cast.host)
    assert Event.objects.public().get() == event


def test_a_part_has_no_parts(cast, event):
    festival = propose(wish(cast, where="Rynek", by=cast.host, title="Dni miasta"), at("10:00-20:00"))
    change_event(event, replace(words_of(event), umbrella=festival), by=cast.host)
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, where="Rynek", by=cast.host, umbrella=Event.objects.get(pk=event.pk)), at("10:00-11:00"))
    assert refusal.value.reasons[0].field == "umbrella"


def test_later_dates_part_with_their_rooms_people_and_answers(cast, event):
    first, third = dates(event)[0], dates(event)[2]
    part, question = SignUpRole.objects.get(), Question.objects.get()
    here, there = (making.signed(date, cast.resident, role=part) for date in (first, third))
    Answer.objects.create(question=question, sign_up=there, value="szachy")
    other = split(third, by=cast.host, title="Szachy")
    assert [date.day for date in dates(event)] == [DAY, DAY + WEEK]
    assert [date.day for date in dates(other)] == [DAY + 2 * WEEK, DAY + 3 * WEEK]
    assert other.continues == event and all(date.booking for date in dates(other))
    there.refresh_from_db()
    here.refresh_from_db()
    assert (here.event, there.event) == (event, other) and there.role.event == other
    assert Answer.objects.get().question.event == other


def test_a_course_does_not_part(cast):
    course = propose(wish(cast, cast.small, by=cast.host, sign_up="open", is_course=True), weekly())
    with pytest.raises(Refusal) as refusal:
        split(dates(course)[1], by=cast.host)
    assert refusal.value.reasons[0].code == "course"


def test_from_the_first_date_on_nothing_parts(cast, event):
    with pytest.raises(Refusal) as refusal:
        split(dates(event)[0], by=cast.host)
    assert refusal.value.reasons[0].code == "first"
