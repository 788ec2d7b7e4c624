"""One phone, one door: a figure for a poll beside yes and no for a held place."""

import datetime as dt

import pytest

from mam.core import clock
from mam.journal.models import Notice
from mam.programme.actions import sign_up_letters
from mam.programme.actions.times import times_of
from mam.programme.words import SignUpState
from mam.voice.models import Vote
from tests.programme.making import event, only_date, signed, soon
from tests.voice.text_messages import asked


@pytest.fixture
def held(here, somebody):
    date = only_date(event(here, capacity=1, dates=[soon()]))
    made = signed(date, somebody, SignUpState.HELD, held_until=clock.now() + dt.timedelta(hours=5))
    sign_up_letters.tell_held(made, times_of(date))
    return made


def test_yes_is_for_the_held_place_and_a_figure_for_the_poll(here, held, phone, somebody):
    """The question about the place is older, the poll newer."""
    poll = asked(here, somebody)
    phone("TAK")
    held.refresh_from_db()
    assert held.state == SignUpState.CONFIRMED and not Vote.objects.exists()
    phone("2", date="2")
    assert Vote.objects.get().ballot == poll


def test_a_figure_is_no_answer_to_a_held_place(held, phone):
    phone("1")
    held.refresh_from_db()
    assert held.state == SignUpState.HELD and Notice.objects.filter(kind="sms-in").exists()


def test_a_no_to_the_message_of_the_poll_gives_no_place_away(here, held, phone, somebody):
    """The gateway knows that it answers the poll, where a no means nothing: the host reads it."""
    poll = asked(here, somebody)
    Notice.objects.filter(key=f"poll-{poll.pk}").update(gateway_id="77")
    phone("NIE", answers="77")
    held.refresh_from_db()
    assert held.state == SignUpState.HELD and not Vote.objects.exists()
    assert Notice.objects.get(kind="sms-in").text == "NIE"
