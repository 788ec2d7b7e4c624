"""Questions before a meeting, answers, and what came of it."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.models import Guardianship, Person
from mam.programme.actions.attendance import Mark, mark
from mam.programme.actions.outcome import answer_question, ask_before, tell_outcome, who_hears
from mam.programme.models import MeetingQuestion, Outcome
from mam.programme.words import EventKind, Presence
from tests.programme.making import event, only_date, signed

BEFORE = dt.datetime(2026, 12, 1, 12, tzinfo=clock.WARSAW)
AFTER = dt.datetime(2026, 12, 2, 21, tzinfo=clock.WARSAW)


def at(moment):
    return time_machine.travel(moment, tick=False)


@pytest.fixture
def meeting(here):
    return event(here, kind=EventKind.CONSULTATION, title="Park przy Fabrycznej")


def ask(here, meeting, text="Czy będą ławki?", **more) -> MeetingQuestion:
    with at(BEFORE):
        return ask_before(meeting, text, **{"person": here.resident, "by": here.resident, **more})


def refused(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return no.value.codes


def test_a_resident_asks_before_a_meeting(here, meeting):
    made = ask(here, meeting)
    assert ask(here, meeting) == made
    assert Entry.objects.about(made).get().verb == "asked_meeting_question"


def test_the_host_writes_a_question_down_for_somebody_who_rang(here, meeting):
    made = ask(here, meeting, person=here.offline, by=here.host, channel="phone")
    assert (made.person, made.channel) == (here.offline, "phone")


def test_nobody_asks_in_a_neighbours_name(here, meeting):
    with pytest.raises(Refusal):
        ask(here, meeting, person=here.neighbour)


def test_questions_are_for_meetings_that_are_ahead(here, meeting):
    hobby = event(here, slug="hobby")
    with at(BEFORE):
        assert refused(ask_before, hobby, "?", person=here.resident, by=here.resident) == ["no_questions", "text"]
    with at(AFTER):
        assert refused(ask_before, meeting, "Za późno?", person=here.resident, by=here.resident) == ["no_questions"]


def test_the_sixth_question_waits_for_the_meeting(here, meeting):
    for number in range(5):
        ask(here, meeting, f"Pytanie {number}")
    with pytest.raises(Refusal) as no:
        ask(here, meeting, "Pytanie 6")
    assert no.value.codes == ["enough"]


def test_an_answer_is_told_once_to_who_asked(here, meeting):
    made = ask(here, meeting)
    for text in ("Tak, sześć.", "Tak, sześć.", "Tak, siedem."):
        answer_question(made, text, by=here.leader)
    letter = Notice.objects.get(kind="question_answered")
    assert letter.to == here.resident.pk
    assert "Tak, sześć." in letter.text
    assert MeetingQuestion.objects.get().answer == "Tak, siedem."


def test_only_the_organiser_and_the_house_answer(here, meeting):
    assert refused(answer_question, ask(here, meeting), "Tak", by=here.resident) == ["not_allowed"]


def test_what_came_of_it_goes_to_who_came_and_who_asked_once_each(here, meeting):
    ask(here, meeting)
    date = only_date(meeting)
    came, missed = signed(date, here.neighbour), signed(date, here.second)
    with at(AFTER):
        words = [
            Mark(f"s{came.pk}", Presence.PRESENT, clock.now()),
            Mark(f"s{missed.pk}", Presence.ABSENT, clock.now()),
        ]
        mark(date, words, by=here.leader)
        for text in ("Ławki staną w maju.", "Ławki staną w czerwcu."):
            tell_outcome(date, text, by=here.leader, address="http://mam.test/x/")
    letters = Notice.objects.filter(kind="outcome")
    assert {letter.to for letter in letters} == {here.neighbour.pk, here.resident.pk}
    assert letters.count() == 2
    assert "http://mam.test/x/" in letters[0].text + letters[0].link
    assert Outcome.objects.get().text == "Ławki staną w czerwcu."
    assert Entry.objects.about(date).filter(verb="told_outcome").count() == 2


def test_where_only_heads_were_counted_those_with_a_place_hear(here, meeting):
    date = only_date(meeting)
    signed(date, here.neighbour)
    assert who_hears(date) == [here.neighbour]


def test_for_a_child_its_guardian_hears(here, meeting):
    child = Person.objects.create(first_name="Hania", birth_year=2018)
    Guardianship.objects.create(child=child, guardian=here.resident, since=dt.date(2020, 1, 1))
    date = only_date(meeting)
    signed(date, child)
    assert who_hears(date) == [here.resident]


def test_nothing_comes_of_what_has_not_begun(here, meeting):
    with at(BEFORE):
        assert refused(tell_outcome, only_date(meeting), " ", by=here.leader) == ["too_early", "text"]
    assert not Outcome.objects.exists()


def test_a_neighbour_does_not_tell_for_the_organiser(here, meeting):
    with at(AFTER):
        assert refused(tell_outcome, only_date(meeting), "Koniec", by=here.resident) == ["not_allowed"]
