"""Everybody wants the same places at once."""

import datetime as dt
import uuid
from functools import partial

import pytest
import time_machine

from mam.journal.models import Entry, Notice
from mam.people.models import Person
from mam.programme.actions.newcomers import sign_up_newcomer
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.signing_up import SignUpAsk, sign_up
from mam.programme.actions.waiting import decline, expire_held, position, take
from mam.programme.models import SignUp
from mam.programme.words import SignUpState
from tests.places.races.start import at_once

from .. import making
from ..conftest import NOW
from ..signing import asked, come, crowd
from .start import crowd_at_once


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=5))


@pytest.fixture(autouse=True)
def stopped_clock():
    with time_machine.travel(NOW, tick=False):
        yield


def test_forty_for_five_places_five_in_thirty_five_waiting_in_order_none_lost(here, date):
    guests = crowd(40)
    outcome = crowd_at_once(*(partial(sign_up, asked(date, guest)) for guest in guests))
    rows = list(SignUp.objects.order_by("pk"))
    assert (len(outcome.won), len(rows), len({row.person_id for row in rows})) == (40, 40, 40)
    assert [row.state for row in rows] == [SignUpState.CONFIRMED] * 5 + [SignUpState.WAITING] * 35
    assert [position(row) for row in rows[5:]] == list(range(1, 36))
    assert Notice.objects.filter(kind="sign-up").count() == 40


def test_families_and_singles_never_take_more_than_there_is(here, date):
    guests = crowd(24)
    crowd_at_once(*(partial(sign_up, asked(date, guest, size=1 + number % 3)) for number, guest in enumerate(guests)))
    assert SignUp.objects.count() == 24


def test_one_form_pressed_eight_times_is_one_sign_up(here, date):
    key = uuid.uuid4()
    outcome = at_once(*(partial(sign_up, asked(date, here.resident), request_key=key) for _press in range(8)))
    assert ({row.pk for row in outcome.won}, len(outcome.won)) == ({SignUp.objects.get().pk}, 8)
    assert Notice.objects.filter(kind="sign-up").count() == 1


def test_one_form_of_somebody_new_pressed_eight_times_is_one_person(here, date):
    key, before = uuid.uuid4(), Person.objects.count()
    press = partial(
        sign_up_newcomer, "Ewelina Sowa", "600000007", lambda who: SignUpAsk(date, who, who), request_key=key
    )
    assert len(at_once(*[press] * 8).won) == 8
    assert (SignUp.objects.count(), Person.objects.count() - before) == (1, 1)


def test_one_person_at_eight_doors_stands_once(here, date):
    outcome = at_once(*(partial(sign_up, asked(date, here.resident)) for _door in range(8)))
    assert (len(outcome.won), outcome.codes) == (1, {"twice"})


def test_five_leave_while_twenty_come_and_nobody_is_lost(here, date):
    there = [come(date, guest) for guest in crowd(5)]
    new = [Person.objects.create(first_name="Nowa", last_name=str(number)) for number in range(15)]
    deeds = [partial(sign_off, row, by=row.person) for row in there]
    crowd_at_once(*deeds, *(partial(sign_up, asked(date, who)) for who in new))
    states = list(SignUp.objects.exclude(state=SignUpState.CANCELLED).values_list("state", flat=True))
    assert len(states) == 15
    assert sum(state in (SignUpState.CONFIRMED, SignUpState.HELD) for state in states) == 5


@pytest.mark.parametrize("trial", range(3))
def test_taken_at_its_deadline_while_the_job_runs_the_place_has_one_owner(here, date, trial):
    rows = [come(date, guest) for guest in crowd(8)]
    sign_off(rows[0], by=rows[0].person)
    held = SignUp.objects.get(state=SignUpState.HELD)
    with time_machine.travel(held.held_until - dt.timedelta(seconds=1), tick=False) as clock:
        clock.move_to(held.held_until - dt.timedelta(milliseconds=1) * (trial == 0))
        at_once(*[partial(take, held, by=held.person), expire_held] * 4)
    assert (
        Entry.objects.filter(verb="took_held_place").count() + Entry.objects.filter(verb="held_place_expired").count()
        == 1
    )
    assert SignUp.objects.filter(state__in=[SignUpState.CONFIRMED, SignUpState.HELD]).count() == 5


def test_taking_and_giving_back_at_once_is_one_answer(here, date):
    rows = [come(date, guest) for guest in crowd(7)]
    sign_off(rows[0], by=rows[0].person)
    held = SignUp.objects.get(state=SignUpState.HELD)
    at_once(*[partial(take, held, by=held.person), partial(decline, held, by=held.person)] * 4)
    held.refresh_from_db()
    assert held.state in (SignUpState.CONFIRMED, SignUpState.CANCELLED)
    assert SignUp.objects.filter(state__in=[SignUpState.CONFIRMED, SignUpState.HELD]).count() == 5
