import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.progress import ResultAsk, write_result
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.actions.initiatives.team import accept_member, ask_to_join, hand_lead_over, leave_team
from mam.initiatives.models import StageMove
from mam.journal.models import Notice
from tests.initiatives import scenes


def test_it_moves_with_a_reason_and_everybody_near_is_told_once(here):
    one = scenes.initiative(here)
    scenes.promise(here, one)
    move(one, "team", "Jest nas pięcioro.", by=here.leader)
    assert move(one, "team", "Jest nas pięcioro.", by=here.leader) is None
    assert (StageMove.objects.count(), Notice.objects.filter(kind="initiative").count()) == (1, 1)


def test_no_stage_is_left_out_and_no_reason_is_no_move(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        move(one, "doing", "", by=here.leader)
    assert no.value.codes == ["stage", "why"]


def test_somebody_else_moves_nothing(here):
    with pytest.raises(Refusal):
        move(scenes.initiative(here), "team", "Bo tak.", by=here.resident)


def test_looking_back_needs_a_result(here):
    one = scenes.initiative(here)
    for stage in ("team", "plan", "doing", "done"):
        move(one, stage, "Idziemy dalej.", by=here.leader)
    with pytest.raises(Refusal) as no:
        move(one, "evaluated", "Koniec.", by=here.leader)
    assert no.value.codes == ["no_result"]
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 23), by=here.leader)
    assert move(one, "evaluated", "Koniec.", by=here.leader)


def test_the_lead_goes_only_after_handing_it_over(here):
    one = scenes.initiative(here)
    asked = ask_to_join(one, "plakaty", by=here.resident)
    with pytest.raises(Refusal):
        hand_lead_over(asked, by=here.leader)
    accept_member(asked, by=here.leader)
    with pytest.raises(Refusal):
        leave_team(one.team.get(person=here.leader), by=here.leader)
    hand_lead_over(asked, by=here.leader)
    assert leave_team(one.team.get(person=here.leader), by=here.leader).until
