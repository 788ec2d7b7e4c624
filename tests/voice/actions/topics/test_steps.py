"""What became of a next step: done or given up with a sentence, told once, taken back by one press, late for all to see."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.gathering import gather
from mam.voice.actions.topics.outcome import StepAsk, close_topic, write_outcome
from mam.voice.actions.topics.page import page_of
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.steps import drop_step, finish_step, reopen_step
from mam.voice.models import NextStep, StepEnd
from tests.voice import topics

DAY = dt.timedelta(days=1)
TEXT = "Postawimy trzy ławki przy przystanku."
WORD = "Chodnik ma dwa metry, ławki się zmieszczą."


def asked(what: str = "Zmierzyć chodnik", days: int = 10) -> StepAsk:
    return StepAsk(what, "Zarząd Dróg", clock.today() + days * DAY)


def promised(here, *steps: StepAsk, about=None, text: str = TEXT) -> NextStep:
    made = write_outcome(about or topics.topic(here), text, "14 osób", steps or (asked(),), by=here.animator)
    return made.steps.select_related("outcome__topic").first()


def codes(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return no.value.codes


def later(days: int):
    return clock.stopped(clock.now() + days * DAY)


def test_a_done_step_is_told_once_to_the_people_of_the_topic(here):
    step = promised(here)
    gather(step.outcome.topic, topics.need(here, here.resident), by=here.animator)
    person_participant(step.outcome.topic, here.neighbour)
    for _press in range(2):
        finish_step(step, WORD, by=here.animator)
    told = Notice.objects.filter(kind="topic-step")
    assert sorted(notice.to for notice in told) == sorted([here.resident.pk, here.neighbour.pk])
    assert WORD in told[0].text and "Zmierzyć chodnik" in told[0].text
    entry = Entry.objects.get(verb="finished_step")
    assert entry.by == here.animator.pk and entry.facts == {"what": "Zmierzyć chodnik", "late": False}


def test_a_step_given_up_says_why_and_tells_the_people_too(here):
    step = promised(here)
    person_participant(step.outcome.topic, here.neighbour)
    assert codes(drop_step, step, " ", by=here.animator) == ["why"]
    drop_step(step, "Rada nie dała pieniędzy.", by=here.animator)
    assert Notice.objects.get(kind="topic-step").to == here.neighbour.pk
    assert page_of(step.outcome.topic).outcome.steps.all()[0].end.word == "Rada nie dała pieniędzy."
    assert Entry.objects.filter(verb="dropped_step").count() == 1


def test_done_is_not_given_up_before_it_is_taken_back(here):
    step = promised(here)
    finish_step(step, WORD, by=here.animator)
    assert codes(drop_step, step, "Jednak nie.", by=here.animator) == ["ended"]
    for _press in range(2):
        reopen_step(step, by=here.animator)
    drop_step(step, "Jednak nie.", by=here.animator)
    kinds = [one.kind for one in page_of(step.outcome.topic).way if one.kind in ("ended", "reopened")]
    assert sorted(kinds) == ["ended", "ended", "reopened"]
    assert Entry.objects.get(verb="reopened_step").facts == {"what": "Zmierzyć chodnik", "came": "done"}


def test_what_was_taken_back_stays_to_be_seen(here):
    end = finish_step(promised(here), WORD, by=here.animator)
    with pytest.raises(DatabaseError), transaction.atomic():
        StepEnd.objects.filter(pk=end.pk).update(word="Inaczej.")
    with pytest.raises(DatabaseError), transaction.atomic():
        StepEnd.objects.filter(pk=end.pk).delete()


def test_what_came_of_it_is_said_in_a_sentence(here):
    step = promised(here)
    assert codes(finish_step, step, "tak", by=here.animator) == ["word"]
    assert codes(finish_step, step, "a" * 301, by=here.animator) == ["word"]


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_only_those_who_keep_the_topic_say_it(here, who):
    step, by = promised(here), getattr(here, who)
    for deed in (lambda: finish_step(step, WORD, by=by), lambda: drop_step(step, WORD, by=by), lambda: reopen_step(step, by=by)):
        assert codes(deed) == ["not_allowed"]


def test_a_step_is_late_from_the_day_after_until_somebody_says_what_became_of_it(here):
    step = promised(here, asked(days=2))
    with later(2):
        assert not step.is_late and not NextStep.objects.late()
    with later(3):
        assert step.is_late and list(NextStep.objects.late()) == [step]
        finish_step(step, WORD, by=here.animator)
        assert not NextStep.objects.late() and not NextStep.objects.get(pk=step.pk).is_late
        assert Entry.objects.get(verb="finished_step").facts["late"] is True
        reopen_step(step, by=here.animator)
        assert list(NextStep.objects.late()) == [step]


def test_a_closed_topic_still_says_what_was_done(here):
    step = promised(here)
    close_topic(step.outcome.topic, by=here.animator)
    assert finish_step(step, WORD, by=here.animator).came == "done"


def test_the_same_step_of_a_corrected_outcome_keeps_its_word(here):
    about, wanted = topics.topic(here), asked()
    first = promised(here, wanted, about=about)
    finish_step(first, WORD, by=here.animator)
    second = promised(here, asked("Zamówić ławki", 20), wanted, about=about, text=TEXT + " Także zimą.")
    assert second.what == wanted.what and second.end.word == WORD
    assert codes(finish_step, first, WORD, by=here.animator) == ["old_step"]
    assert list(NextStep.objects.ahead().values_list("what", flat=True)) == ["Zamówić ławki"]


def test_a_late_step_is_not_corrected_away(here):
    about, wanted = topics.topic(here), asked(days=1)
    step = promised(here, wanted, about=about)
    with later(3):
        moved = asked(days=30)
        assert codes(promised, here, moved, about=about, text=TEXT + " Później.") == ["late_step"]
        promised(here, wanted, about=about, text=TEXT + " Później.")
        step = NextStep.objects.late().get()
        drop_step(step, "Nie ma kto zmierzyć.", by=here.animator)
        assert promised(here, moved, about=about, text=TEXT).until == moved.until
