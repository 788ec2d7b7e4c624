"""The board shows what is late, whoever promised it: for officials, the longest late first."""

import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.voice.actions.late import late_promises
from mam.voice.actions.needs.milestones import plan_milestone
from mam.voice.actions.topics.outcome import StepAsk, write_outcome
from tests.voice import needs, topics

DAY = dt.timedelta(days=1)


@pytest.fixture
def promises(here):
    need = needs.taken_on(here, needs.need(here))
    plan_milestone(need, "Ławka jest zamówiona", clock.today() + 2 * DAY, by=here.official)
    about = topics.topic(here)
    steps = (StepAsk("Zmierzyć chodnik", "Zarząd Dróg", clock.today() + DAY), StepAsk("Posadzić lipę", "Ola", clock.today() + 90 * DAY))
    write_outcome(about, "Postawimy trzy ławki.", "14 osób", steps, by=here.animator)
    return need, about


def test_late_steps_of_needs_and_topics_stand_together_the_longest_late_first(here, promises):
    need, about = promises
    assert late_promises(by=here.official) == []
    with clock.stopped(clock.now() + 10 * DAY):
        found = [(late.what, late.who, late.days, late.kind, late.number) for late in late_promises(by=here.official)]
    assert found == [
        ("Zmierzyć chodnik", "Zarząd Dróg", 9, "topic", about.number),
        ("Ławka jest zamówiona", need.seat, 8, "need", need.number),
    ]


def test_a_need_that_was_taken_away_is_not_on_the_board(here, promises):
    need, _about = promises
    need.hidden = clock.now()
    need.save(update_fields=["hidden"])
    with clock.stopped(clock.now() + 10 * DAY):
        assert [late.kind for late in late_promises(by=here.official)] == ["topic"]


def test_residents_do_not_read_the_board(here, promises):
    with pytest.raises(Refusal):
        late_promises(by=here.resident)
