"""Accepting another wording of an option, or not: who may, what becomes of the words before and of consents given to them."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.amending import propose_amendment, withdraw_amendment
from mam.voice.actions.topics.answering_amendments import accept_amendment, decline_amendment
from mam.voice.actions.topics.consent import options_of, say_consent
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.talking import RemarkAsk
from mam.voice.models import Amendment, Consent, Remark
from mam.voice.words.topics import Rule, Stage
from tests.voice import topics

TEXT, OTHER = "Trzy ławki przy przystanku.", "Pięć ławek przy przystanku, w cieniu."
WHY = "Więcej osób usiądzie."
WEEK = dt.timedelta(days=7, minutes=1)


@pytest.fixture
def option(here) -> Remark:
    return topics.option(here, TEXT)


@pytest.fixture
def amendment(here, option) -> Amendment:
    return topics.amendment(here, option, OTHER)


def codes(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return no.value.codes


def accepted(amendment, by, wording: int = 1) -> Amendment:
    return accept_amendment(amendment, WHY, wording=wording, by=by)


def test_the_option_carries_the_new_words_and_the_earlier_ones_stay_to_be_read(here, option, amendment):
    first, second = accepted(amendment, here.leader), accepted(amendment, here.leader)
    assert first.answered == second.answered
    stand = options_of(option.topic)[0]
    assert stand.option.text == OTHER and stand.wordings.number == 2 and not stand.wordings.proposed
    assert [(row.before, row.answer) for row in stand.wordings.earlier] == [(TEXT, WHY)]
    entry = Entry.objects.get(verb="accepted_amendment")
    assert entry.by == here.leader.pk and entry.facts["wording"] == 2
    assert Notice.objects.filter(kind="topic-wording", to=here.second.pk).count() == 1


def test_a_no_says_why_and_changes_nothing(here, option, amendment):
    assert codes(decline_amendment, amendment, "nie", by=here.leader) == ["word"]
    for _press in range(2):
        decline_amendment(amendment, "Na pięć nie ma miejsca.", by=here.leader)
    stand = options_of(option.topic)[0]
    assert stand.option.text == TEXT and [row.answer for row in stand.wordings.declined] == ["Na pięć nie ma miejsca."]
    assert Notice.objects.get(to=here.second.pk, kind="topic-wording").text.count("Na pięć nie ma miejsca.") == 1
    assert Entry.objects.filter(verb="declined_amendment").count() == 1
    assert codes(accepted, amendment, here.leader) == ["answered"]


def test_words_on_consent_are_not_carried_over_to_other_words(here, option, amendment):
    move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=here.animator)
    option.topic.refresh_from_db()
    mine, browser = person_participant(option.topic, here.neighbour), open_participant(option.topic)
    say_consent(option, mine, True, by=here.neighbour)
    say_consent(option, browser, False, "Zasłonią wjazd.")
    accepted(amendment, here.leader)
    stand = options_of(option.topic, mine)[0]
    assert (stand.can, stand.whole) == (0, 0) and (stand.could, len(stand.earlier)) == (1, 2)
    assert stand.mine_is_old and stand.mine.wording == 1
    letter = Notice.objects.get(kind="topic-wording", to=here.neighbour.pk)
    assert TEXT in letter.text and OTHER in letter.text
    say_consent(option, mine, True, by=here.neighbour)
    stand = options_of(option.topic, mine)[0]
    assert (stand.can, stand.whole, len(stand.earlier)) == (1, 1, 1) and not stand.mine_is_old
    assert Consent.objects.filter(participant=mine).count() == 2


def test_who_read_the_earlier_wording_is_asked_to_read_the_new_one_first(here, option, amendment):
    move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=here.animator)
    option.topic.refresh_from_db()
    accepted(amendment, here.leader)
    who = open_participant(option.topic)
    assert codes(say_consent, option, who, True, wording=1) == ["new_wording"]
    assert say_consent(option, who, True, wording=2).wording == 2


def test_a_second_wording_is_not_accepted_by_who_has_not_seen_the_first(here, option, amendment):
    second = topics.amendment(here, option, "Cztery ławki.", by=here.animator)
    accepted(amendment, here.leader)
    assert codes(accepted, second, here.leader) == ["new_wording"]
    accepted(second, here.leader, wording=2)
    assert [row.before for row in options_of(option.topic)[0].wordings.earlier] == [OTHER, TEXT]


def test_the_house_answers_only_for_who_is_silent_for_a_week(here, option, amendment):
    assert codes(accepted, amendment, here.animator) == ["not_allowed"]
    with clock.stopped(clock.now() + WEEK):
        for somebody in (here.resident, here.host, here.second):
            assert codes(accepted, amendment, somebody) == ["not_allowed"]
        assert accepted(amendment, here.animator).answered_by == here.animator


def test_the_house_answers_at_once_where_the_author_has_no_account(here):
    option = topics.option(here, TEXT, author=here.offline)
    row = topics.amendment(here, option, OTHER)
    assert decline_amendment(row, "Danuta woli trzy.", by=here.animator).accepted is False


def test_nobody_answers_for_the_house_what_they_proposed_themselves(here, option):
    row = topics.amendment(here, option, OTHER, by=here.animator)
    with clock.stopped(clock.now() + WEEK):
        assert codes(accepted, row, here.animator) == ["not_allowed"]
        assert accepted(row, here.coordinator).accepted


def test_an_author_may_change_their_own_option(here, option):
    row = propose_amendment(option, RemarkAsk(OTHER, author=here.leader), by=here.leader)
    accepted(row, here.leader)
    assert options_of(option.topic)[0].option.text == OTHER


def test_what_was_withdrawn_or_taken_away_is_not_accepted(here, option, amendment):
    withdraw_amendment(amendment, by=here.second)
    assert codes(accepted, amendment, here.leader) == ["withdrawn"]
    other = topics.amendment(here, option, "Cztery ławki.")
    remove(other.remark, Rule.OFF_TOPIC, "To inna sprawa.", by=here.animator)
    assert codes(accepted, other, here.leader) == ["not_shown"]
    other = topics.amendment(here, option, "Dwie ławki.")
    remove(option, Rule.OFF_TOPIC, "To inna sprawa.", by=here.animator)
    assert codes(accepted, other, here.leader) == ["gone"]


def test_an_answer_comes_before_a_withdrawal(here, amendment):
    accepted(amendment, here.leader)
    assert codes(withdraw_amendment, amendment, by=here.second) == ["answered"]


def test_at_a_vote_nothing_is_accepted_but_a_no_is_still_said(here, option, amendment):
    move_stage(option.topic, Stage.VOTE, "Zgody nie ma.", by=here.animator)
    assert codes(accepted, amendment, here.leader) == ["stage"]
    assert decline_amendment(amendment, "Głosujemy już nad trzema.", by=here.leader).accepted is False


def test_a_wording_that_is_taken_away_later_keeps_its_number_and_not_its_words(here, option, amendment):
    accepted(amendment, here.leader)
    remove(amendment.remark, Rule.PERSONAL, "Bez nazwisk.", by=here.animator)
    stand = options_of(option.topic)[0]
    assert stand.wordings.number == 2 and stand.wordings.earlier[0].remark.hidden


def test_amendments_are_kept(here, amendment):
    with pytest.raises(DatabaseError), transaction.atomic():
        Amendment.objects.filter(pk=amendment.pk).delete()
