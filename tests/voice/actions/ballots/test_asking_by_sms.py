"""Asking about a poll by text message: whom, whom not, and when not."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.actions.preferences import choose
from mam.journal.methods.segments import segments
from mam.journal.models import Entry, Notice, OpenQuestion
from mam.people.models import Membership
from mam.voice.actions.ballots.asking_by_sms import Asked, ask_by_sms
from mam.voice.actions.ballots.preparing import OptionLine
from mam.voice.actions.ballots.sms_question import TOPIC, chosen_people
from mam.voice.words.ballots import Level, Rule
from tests import cast as people
from tests.voice import ballots
from tests.voice.text_messages import NOON, NUMBER, OTHER


@pytest.fixture
def poll(here, noon):
    return ballots.open_poll(here, rule=Rule.CHOICE)


def refused(*deed, **facts) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed[0](*deed[1:], **facts)
    assert all(reason.sentence and reason.works for reason in no.value.reasons)
    return no.value.codes


def test_it_asks_in_one_text_message(here, poll, somebody):
    assert ask_by_sms(poll, [somebody], by=here.host) == Asked(1, 0, 0)
    notice, question = Notice.objects.get(), OpenQuestion.objects.get()
    assert (notice.way, notice.address, notice.until) == ("sms", NUMBER, poll.closes)
    assert "1 wtorek, 2 sroda, 3 sobota" in notice.text and segments(notice.text) == 1
    assert (question.kind, question.subject, question.phone, question.expires) == ("poll-question", str(poll.pk), NUMBER, poll.closes)


def test_a_second_press_is_harmless_and_reaches_only_those_who_came_since(here, poll, somebody):
    ask_by_sms(poll, [somebody], by=here.host)
    came = people.person("Adam", "Nowy", account=False, phone=OTHER)
    assert ask_by_sms(poll, [somebody], by=here.host) == Asked(0, 1, 0)
    assert ask_by_sms(poll, [somebody, came], by=here.host) == Asked(1, 1, 0)
    assert Notice.objects.count() == OpenQuestion.objects.count() == 2


def test_two_people_with_one_phone_are_asked_once(here, poll, somebody):
    spouse = people.person("Jan", "Telefonowy", account=False, phone=NUMBER)
    assert ask_by_sms(poll, [somebody, spouse], by=here.host) == Asked(1, 1, 0)
    assert OpenQuestion.objects.count() == 1


def test_nobody_is_written_to_who_is_reached_otherwise_or_wants_no_polls(here, poll, somebody):
    by_mail, landline = people.person("Ewa", "Listowa", phone=OTHER), people.person("Jan", "Domowy", account=False, phone="+48326230000")
    choose(somebody.pk, TOPIC, by=somebody, way="off")
    assert ask_by_sms(poll, [somebody, by_mail, landline], by=here.host) == Asked(0, 0, 3)
    assert not Notice.objects.exists() and not Entry.objects.filter(verb="asked_by_sms").exists()


def test_the_journal_says_how_many(here, poll, somebody):
    ask_by_sms(poll, [somebody], by=here.host)
    entry = Entry.objects.get(verb="asked_by_sms")
    assert (entry.by, entry.subject_id, entry.facts) == (here.host.pk, str(poll.pk), {"count": 1})


def test_members_of_a_group_are_asked_and_not_those_who_left(here, somebody, poll):
    group = people.group("Seniorki", "seniorki-sms", here.leader, somebody)
    assert set(chosen_people(poll, group.pk)) == {here.leader, somebody}
    Membership.objects.filter(group=group, person=somebody).update(left=clock.now())
    assert chosen_people(poll, group.pk) == [here.leader]
    assert chosen_people(poll, None) == [], "no topic, nobody behind it"


def test_only_those_who_keep_the_poll_ask(here, poll, somebody):
    assert refused(ask_by_sms, poll, [somebody], by=here.resident) == ["not_allowed"]


@pytest.mark.parametrize(
    "fields", [{"rule": Rule.APPROVAL}, {"rule": Rule.CHOICE, "options": tuple(OptionLine(f"dzień {n}") for n in range(10))}]
)
def test_what_one_figure_cannot_answer_is_refused(here, somebody, fields):
    assert refused(ask_by_sms, ballots.open_poll(here, **fields), [somebody], by=here.host) == ["not_short"]


def test_a_vote_with_codes_is_refused(here, somebody):
    ballot, _codes = ballots.opened(here, kind="house", rule=Rule.CHOICE, budget=None, min_choices=1, level=Level.CODE)
    assert refused(ask_by_sms, ballot, [somebody], by=here.host) == ["not_short"]


def test_refused_without_a_gateway_and_without_people(here, poll, settings):
    settings.MAM_SMS = "mam.journal.sms.NoSms"
    assert refused(ask_by_sms, poll, [], by=here.host) == ["no_gateway", "nobody"]


def test_refused_when_it_is_over(here, poll, somebody):
    assert refused(ask_by_sms, ballots.closed(poll, here), [somebody], by=here.host) == ["closed"]


def test_nobody_is_woken(here, somebody):
    long, night = ballots.open_poll(here, rule=Rule.CHOICE), NOON + dt.timedelta(hours=11)
    short = ballots.open_poll(here, rule=Rule.CHOICE, title="Dziś", closes=night + dt.timedelta(hours=2))
    with time_machine.travel(night, tick=False):
        assert refused(ask_by_sms, short, [somebody], by=here.host) == ["night"]
        ask_by_sms(long, [somebody], by=here.host)
    assert clock.local(Notice.objects.get().due).hour == 8
