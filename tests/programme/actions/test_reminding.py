"""The day before, in the evening, everybody with a place is reminded once, of the hour that holds now."""

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.journal.actions.preferences import choose
from mam.journal.models import Notice, OpenQuestion
from mam.places.actions.ask import span_on
from mam.programme.actions.reminding import remind_of_tomorrow
from mam.programme.words import SignUpState
from tests.programme.making import DAY, event, only_date, signed

EVENING = clock.instant(dt.date(2026, 12, 1), dt.time(18))


@pytest.fixture
def evening():
    with time_machine.travel(EVENING, tick=False) as now:
        yield now


def long_ago(target, person, state=SignUpState.CONFIRMED, **fields):
    return signed(target, person, state, created=EVENING - dt.timedelta(days=3), **fields)


def reminders():
    return Notice.objects.filter(kind="event-reminder")


def test_everybody_with_a_place_is_reminded_once_and_those_who_wait_are_not(here, evening):
    made = event(here)
    long_ago(only_date(made), here.resident)
    long_ago(only_date(made), here.neighbour, SignUpState.WAITING)
    assert (remind_of_tomorrow(), remind_of_tomorrow()) == (1, 0)
    [notice] = reminders()
    assert notice.to == here.resident.pk
    assert "17:30" in notice.subject
    assert notice.link.endswith("/signing-off/")


@pytest.mark.parametrize(("time", "number"), [("17:59", 0), ("18:00", 1), ("20:59", 1), ("21:00", 0)])
def test_only_between_six_and_nine_in_the_evening(here, evening, time, number):
    long_ago(only_date(event(here)), here.resident)
    evening.move_to(clock.instant(dt.date(2026, 12, 1), dt.time.fromisoformat(time)))
    assert remind_of_tomorrow() == number


def test_a_moved_date_moves_its_reminder(here, evening):
    date = only_date(event(here))
    long_ago(date, here.resident)
    assert remind_of_tomorrow() == 1
    span = span_on(DAY + dt.timedelta(days=1), dt.time(10), dt.time(12))
    date.during = (span.start, span.end)
    date.save()
    assert remind_of_tomorrow() == 0
    evening.move_to(EVENING + dt.timedelta(days=1))
    assert (remind_of_tomorrow(), remind_of_tomorrow()) == (1, 0)
    assert "10:00" in reminders().first().subject


def test_a_course_reminds_of_each_date(here, evening):
    made = event(here, is_course=True, dates=[DAY, DAY + dt.timedelta(days=1)])
    long_ago(made, here.resident)
    assert remind_of_tomorrow() == 1
    evening.move_to(EVENING + dt.timedelta(days=1))
    assert remind_of_tomorrow() == 1


def test_a_date_called_off_and_a_draft_remind_nobody(here, evening):
    for fields in ({"slug": "a", "state": "draft"}, {"slug": "b"}):
        made = event(here, **fields)
        long_ago(only_date(made), here.resident)
    date = only_date(made)
    date.state = "cancelled"
    date.save()
    assert remind_of_tomorrow() == 0


def test_whoever_signed_up_just_now_knows(here, evening):
    signed(only_date(event(here)), here.resident)
    assert remind_of_tomorrow() == 0


def test_the_reminder_says_how_many_wait(here, evening):
    date = only_date(event(here, capacity=1))
    long_ago(date, here.resident)
    for person in (here.neighbour, here.leader):
        long_ago(date, person, SignUpState.WAITING)
    remind_of_tomorrow()
    assert "2 osoby czekają na miejsce." in reminders().get().text


def test_who_switched_it_off_is_left_alone(here, evening):
    long_ago(only_date(event(here)), here.resident)
    choose(here.resident.pk, "event-reminders", by=here.resident, way="off")
    assert remind_of_tomorrow() == 0


def test_by_text_message_it_asks_and_by_phone_it_is_a_call(here, evening):
    date = only_date(event(here))
    here.resident.phone, here.resident.prefers = "+48600000001", "sms"
    here.resident.save()
    long_ago(date, here.resident)
    long_ago(date, here.offline)
    assert remind_of_tomorrow() == 2
    assert reminders().get(way="sms").text.endswith("Odpisz NIE.")
    assert OpenQuestion.objects.get().expires == date.starts
    assert Notice.objects.call_tasks().get().to == here.offline.pk


def test_more_people_cost_the_same_number_of_reads(here, evening):
    date, counts = only_date(event(here)), []
    for people in ([here.resident], [here.neighbour, here.leader, here.second]):
        for person in people:
            long_ago(date, person)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            remind_of_tomorrow()
        counts.append(sum("SELECT" in query["sql"] and "programme_" in query["sql"] for query in seen))
    assert counts[0] == counts[1]
