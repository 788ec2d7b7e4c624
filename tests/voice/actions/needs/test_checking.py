import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.checking import ask_again, check_of_slip, say_whether_done
from mam.voice.models import NeedCheck
from tests.voice import needs


@pytest.fixture
def need(here):
    made = needs.need(here, owner=here.official)
    needs.supported(made, here.resident)
    return needs.closed(here, made)


def test_yes_confirms_once(here, need):
    for _press in range(2):
        say_whether_done(needs.question_to(need, here.resident), "done")
    need.refresh_from_db()
    assert need.state == "confirmed" and Entry.objects.filter(verb="confirmed_need").count() == 1


def test_no_opens_it_again_with_a_new_day_and_the_owner_is_told(here, need):
    say_whether_done(needs.question_to(need, here.resident), "no", word="Ławka bez oparcia")
    need.refresh_from_db()
    assert (need.state, need.due, need.closed) == ("reopened", clock.today() + dt.timedelta(days=14), None)
    assert Notice.objects.get(kind="need-owner").to == here.official.pk
    entry = Entry.objects.get(verb="reopened_need")
    assert entry.by == here.resident.pk


def test_no_after_somebodys_yes_opens_it_too(here, need):
    say_whether_done(needs.question_to(need, here.leader), "done")
    say_whether_done(needs.question_to(need, here.resident), "no")
    need.refresh_from_db()
    assert need.state == "reopened"


def test_partly_leaves_it_closed(here, need):
    say_whether_done(needs.question_to(need, here.resident), "partly")
    need.refresh_from_db()
    assert need.state == "closed" and Entry.objects.filter(verb="said_whether_done").count() == 1


def test_a_question_of_an_earlier_round_is_over(here, need):
    old = needs.question_to(need, here.leader)
    say_whether_done(needs.question_to(need, here.resident), "no")
    with pytest.raises(Refusal) as refusal:
        say_whether_done(old, "done")
    assert refusal.value.codes == ["over"]


def test_closed_anew_everybody_is_asked_anew(here, need):
    say_whether_done(needs.question_to(need, here.resident), "no")
    need.refresh_from_db()
    answer_need(need, "Dołożyliśmy oparcie.", by=here.official, closes=True)
    assert NeedCheck.objects.filter(need=need, round=2).count() == 2


def test_only_three_answers_are_known(here, need):
    with pytest.raises(Refusal) as refusal:
        say_whether_done(needs.question_to(need, here.resident), "maybe")
    assert refusal.value.codes == ["said"]


def test_the_slip_answers_too(here):
    need = needs.closed(here, needs.need(here, raiser=None, name_shown="nobody"))
    say_whether_done(check_of_slip(need), "no")
    need.refresh_from_db()
    assert need.state == "reopened" and check_of_slip(need) is None


def test_after_four_weeks_everybody_is_asked_once_more(here, need):
    assert ask_again() == 0
    with time_machine.travel(clock.now() + dt.timedelta(days=29), tick=False):
        assert (ask_again(), ask_again()) == (2, 0)
        again = NeedCheck.objects.get(need=need, person=here.resident, again=True)
        say_whether_done(again, "no")
    need.refresh_from_db()
    assert need.state == "reopened"
