import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.removals import by_month
from mam.voice.actions.topics.second_look import answer_second_look, ask_second_look
from mam.voice.actions.topics.statements import write_statement
from mam.voice.models import SecondLook, Statement
from mam.voice.words.topics import Rule
from tests.voice import topics

WHY, REASONS = "To nie jest o nikim konkretnym.", "Rzeczywiście, nikogo tu nie wskazujesz."


@pytest.fixture
def removal(here):
    about = topics.topic(here)
    made = write_statement(about, "Właściciele psów powinni sprzątać.", writer=person_participant(about, here.resident), by=here.resident)
    return remove(made, Rule.HURTS, "To o kimś konkretnym.", by=here.animator)


def test_the_author_asks_once_and_those_who_did_not_decide_are_told(here, removal):
    assert ask_second_look(removal, WHY, by=here.resident) == ask_second_look(removal, "Jeszcze raz proszę.", by=here.resident)
    assert SecondLook.objects.count() == 1
    assert [letter.to for letter in Notice.objects.filter(kind="voice-look-wanted")] == [here.coordinator.pk]
    assert Entry.objects.filter(verb="asked_second_look").count() == 1


def test_upheld_the_statement_is_let_in_and_no_longer_counted_as_removed(here, removal):
    look = ask_second_look(removal, WHY, by=here.resident)
    answer_second_look(look, True, REASONS, by=here.coordinator)
    assert [row.number for row in Statement.objects.public()] == [1]
    assert by_month() == []
    assert REASONS in Notice.objects.get(kind="voice-looked-again").text


def test_not_upheld_it_stays_away(here, removal):
    look = ask_second_look(removal, WHY, by=here.resident)
    first = answer_second_look(look, False, "Zasada mówi o tym wprost.", by=here.coordinator)
    second = answer_second_look(look, True, REASONS, by=here.coordinator)
    assert (first.upheld, second.upheld) == (False, False)
    assert not Statement.objects.public().exists()


@pytest.mark.parametrize("who", ["animator", "resident", "host"])
def test_whoever_decided_and_whoever_wrote_do_not_answer(here, removal, who):
    look = ask_second_look(removal, WHY, by=here.resident)
    with pytest.raises(Refusal) as no:
        answer_second_look(look, True, REASONS, by=getattr(here, who))
    assert no.value.codes == ["not_allowed"]


@pytest.mark.parametrize("who", ["neighbour", "animator", "coordinator"])
def test_only_the_author_asks(here, removal, who):
    with pytest.raises(Refusal):
        ask_second_look(removal, WHY, by=getattr(here, who))


def test_both_sides_give_reasons(here, removal):
    with pytest.raises(Refusal) as no:
        ask_second_look(removal, " ", by=here.resident)
    assert no.value.codes == ["words"]
    look = ask_second_look(removal, WHY, by=here.resident)
    with pytest.raises(Refusal) as no:
        answer_second_look(look, True, "", by=here.coordinator)
    assert no.value.codes == ["answer"]
