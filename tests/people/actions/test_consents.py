"""Consents: worded, versioned, and taken back as easily as given."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import answer, has_consented
from mam.people.actions.consents import WORDINGS, Wording, asked_again, questions
from mam.people.models import Consent
from mam.people.words import ConsentPurpose


def test_a_yes_keeps_the_words_it_was_given_to(here):
    made = answer(here.resident, "image", True, by=here.resident)
    assert (made.version, made.channel) == (WORDINGS["image"].version, "web")
    assert len(made.wording) > 40
    assert has_consented(here.resident, "image")


def test_a_no_takes_a_yes_back(here):
    answer(here.resident, "image", True, by=here.resident)
    answer(here.resident, "image", False, by=here.resident)
    assert not has_consented(here.resident, "image")
    assert Consent.objects.get().withdrawn
    said = [entry.verb for entry in Entry.objects.about(here.resident) if entry.verb.endswith("consent")]
    assert said == ["withdrew_consent", "gave_consent"]


def test_the_same_answer_twice_is_one(here):
    for given in (True, True, False, False):
        answer(here.resident, "contact", given, by=here.resident)
    assert Consent.objects.filter(person=here.resident).count() == 2


def test_changing_ones_mind_again_works(here):
    for given in (True, False, True):
        answer(here.resident, "contact", given, by=here.resident)
    assert has_consented(here.resident, "contact")


def test_the_host_writes_it_down_for_somebody_offline(here):
    made = answer(here.offline, "image", True, by=here.animator, channel="paper")
    assert (made.by, made.channel) == (here.animator, "paper")


def test_nobody_answers_for_a_neighbour(here):
    with pytest.raises(Refusal):
        answer(here.resident, "image", True, by=here.neighbour)


def test_an_unknown_question_is_refused(here):
    with pytest.raises(Refusal):
        answer(here.resident, "soul", True, by=here.resident)


def test_a_yes_to_old_words_is_not_a_yes_to_new_ones(here, monkeypatch):
    answer(here.resident, "image", True, by=here.resident)
    monkeypatch.setitem(WORDINGS, ConsentPurpose.IMAGE, Wording("2", "New words."))
    assert not has_consented(here.resident, "image")
    assert asked_again(here.resident)
    answer(here.resident, "image", True, by=here.resident)
    assert has_consented(here.resident, "image")
    assert not asked_again(here.resident)


def test_whoever_never_answered_is_not_nagged(here):
    assert not asked_again(here.resident)
    assert all(question.new for question in questions(here.resident))
