"""The jobs go through every town and harm nothing when they run again."""

import datetime as dt

import time_machine

from mam.programme.actions.signing_off import sign_off
from mam.programme.models import SignUp
from mam.programme.tasks import every_minute, forget_words_every_night
from mam.programme.words import SignUpState

from . import making
from .signing import come, crowd, states


def test_every_minute_asks_the_next_and_decides_the_minimum(here, a_week_before):
    date = making.only_date(making.event(here, capacity=2, minimum=2))
    rows = [come(date, guest) for guest in crowd(4)]
    sign_off(rows[0], by=rows[0].person)
    held = SignUp.objects.get(state=SignUpState.HELD)
    with time_machine.travel(held.held_until, tick=False):
        every_minute(0)
        every_minute(0)
        assert [row[1] for row in states(date)] == ["cancelled", "confirmed", "expired", "held"]
    with time_machine.travel(date.starts - dt.timedelta(hours=47), tick=False):
        every_minute(0)
    date.refresh_from_db()
    assert date.goes_ahead is False


def test_every_night_words_are_forgotten(here):
    forget_words_every_night(0)
