import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.gathering import gather
from mam.voice.actions.topics.outcome import StepAsk, close_topic, write_outcome
from mam.voice.models import GroupRun, Support, TopicOutcome
from tests.voice import topics

TEXT = "Postawimy trzy ławki przy przystanku i sprawdzimy jesienią, kto z nich korzysta."


def step(**changes) -> StepAsk:
    return StepAsk(**{"what": "Zmierzyć chodnik", "who": "Zarząd Dróg", "until": clock.today() + dt.timedelta(days=30), **changes})


def told(cast, about, *steps: StepAsk, text: str = TEXT) -> TopicOutcome:
    return write_outcome(about, text, "14 osób na spotkaniu", steps or (step(),), by=cast.animator)


def test_an_outcome_is_written_with_its_next_steps(here):
    made = told(here, topics.topic(here), step(), step(what="Zamówić ławki", who="Ola"))
    assert [row.what for row in made.steps.all()] == ["Zmierzyć chodnik", "Zamówić ławki"]
    assert Entry.objects.get(verb="told_outcome_of_topic").facts == {"steps": 2}


def test_raisers_and_supporters_are_told_once(here):
    about = topics.topic(here)
    need = topics.need(here, here.resident)
    Support.objects.create(need=need, person=here.neighbour, at=clock.now())
    gather(about, need, by=here.animator)
    told(here, about)
    told(here, about)
    letters = Notice.objects.filter(kind="topic-outcome")
    assert {letter.to for letter in letters} == {here.resident.pk, here.neighbour.pk}
    assert letters.count() == 2
    assert TEXT in letters[0].text
    assert "Zarząd Dróg" in letters[0].text


def test_a_correction_is_a_new_row_and_the_same_words_are_one(here):
    about = topics.topic(here)
    told(here, about)
    told(here, about)
    told(here, about, text=TEXT + " Także zimą.")
    assert TopicOutcome.objects.filter(topic=about).count() == 2


@pytest.mark.parametrize(
    "text, steps, codes",
    [
        ("", (step(),), ["text"]),
        (TEXT, (), ["steps"]),
        (TEXT, (step(who=""),), ["half_step"]),
        (TEXT, (step(until=None),), ["half_step"]),
        (TEXT * 60, (), ["text", "steps"]),
    ],
)
def test_without_a_whole_next_step_there_is_no_outcome(here, text, steps, codes):
    with pytest.raises(Refusal) as no:
        write_outcome(topics.topic(here), text, "14 osób", steps, by=here.animator)
    assert no.value.codes == codes


def test_a_topic_is_not_closed_without_an_outcome(here):
    about = topics.topic(here)
    with pytest.raises(Refusal) as no:
        close_topic(about, by=here.animator)
    assert no.value.codes == ["no_outcome"]
    about.refresh_from_db()
    assert about.closed is None


def test_closing_takes_nothing_more_in_and_counts_the_answers(here):
    about = topics.topic(here)
    told(here, about)
    first, second = close_topic(about, by=here.animator), close_topic(about, by=here.animator)
    assert first.closed == second.closed
    assert not any(first.takes(making) for making in ("talk", "statement", "answer", "need"))
    assert GroupRun.objects.filter(topic=about).count() == 1
    assert Entry.objects.filter(verb="closed_topic").count() == 1


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_only_staff_write_outcomes_and_close(here, who):
    about = topics.topic(here)
    by = getattr(here, who)
    for deed in (lambda: write_outcome(about, TEXT, "my", (step(),), by=by), lambda: close_topic(about, by=by)):
        with pytest.raises(Refusal) as no:
            deed()
        assert no.value.codes == ["not_allowed"]
