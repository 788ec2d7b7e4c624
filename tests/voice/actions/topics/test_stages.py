import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.stages import move_stage, stage_reasons
from mam.voice.models import GroupRun, StageMove
from mam.voice.words.topics import STAGES, Making, Stage
from tests.voice import topics


def test_a_move_keeps_its_word_why(here):
    made = topics.topic(here)
    move = move_stage(made, Stage.OPTIONS, "Wiemy już, czego brakuje.", by=here.animator)
    assert (move.before, move.after, move.why) == (Stage.NEEDS, Stage.OPTIONS, "Wiemy już, czego brakuje.")
    assert Entry.objects.get(verb="moved_topic").facts == {"before": "needs", "after": "options"}


def test_moving_where_it_stands_is_harmless(here):
    made = topics.topic(here, Stage.KNOWN)
    assert move_stage(made, Stage.KNOWN, "Jeszcze raz.", by=here.animator) is None
    assert StageMove.objects.count() == 1


def test_back_is_a_move_too(here):
    made = topics.topic(here, Stage.VOTE)
    move_stage(made, Stage.SIDES, "Wyszły nowe fakty.", by=here.animator)
    assert [row.after for row in StageMove.objects.all()] == [Stage.VOTE, Stage.SIDES]


def test_without_a_word_why_nothing_moves(here):
    made = topics.topic(here)
    with pytest.raises(Refusal) as no:
        move_stage(made, "moon", "  ", by=here.animator)
    assert no.value.codes == ["stage", "why"]


@pytest.mark.parametrize("who", ["resident", "host", "official", "leader"])
def test_only_staff_move(here, who):
    with pytest.raises(Refusal) as no:
        move_stage(topics.topic(here), Stage.KNOWN, "Bo tak.", by=getattr(here, who))
    assert no.value.codes == ["not_allowed"]


def test_whoever_takes_part_hears_of_a_new_stage(here):
    made = topics.topic(here)
    person_participant(made, here.resident)
    move_stage(made, Stage.KNOWN, "Zbieramy liczby.", by=here.animator)
    assert [letter.to for letter in Notice.objects.filter(kind="topic-moved")] == [here.resident.pk]


def test_ending_the_round_of_statements_begins_one_look_for_groups(here):
    made = topics.topic(here, Stage.OPTIONS)
    assert GroupRun.objects.count() == 0
    move_stage(made, Stage.SIDES, "Dość odpowiedzi.", by=here.animator)
    assert GroupRun.objects.filter(topic=made).count() == 1


@pytest.mark.parametrize("stage", Stage.values)
@pytest.mark.parametrize("making", Making.values)
def test_what_a_stage_does_not_name_is_refused_with_the_stages_that_do(here, stage, making):
    made = topics.topic(here)
    made.stage = stage
    reasons = stage_reasons(made, making)
    assert [reason.code for reason in reasons] == ([] if making in STAGES[stage] else ["stage"])
    assert all(str(Stage(name).label) in reasons[0].works for name, makers in STAGES.items() if reasons and making in makers)
