"""Reports, decisions and appeals."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.municipalities.actions import introduce_setting
from mam.people.actions.appeals import answer_appeal, appeal
from mam.people.actions.board import change_note, hang_again, hang_note
from mam.people.actions.judging import judge_note, report_note
from mam.people.models import Decision, Group, Post, Report

DAY = dt.timedelta(days=1)
WHY = {"rule": "selling", "reasons": "Tu nie sprzedajemy."}


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


@pytest.fixture
def board(here):
    Group.objects.filter(pk=here.group.pk).update(board_from=1)
    here.note = hang_note(here.group, "Sprzedam rower", "Tanio.", by=here.second, for_all=True)
    return here


def reported(cast, by=None) -> Report:
    return report_note(cast.note, "selling", by=by or cast.resident)


def hidden(cast) -> Decision:
    reported(cast)
    return judge_note(cast.note, "hidden", by=cast.leader, **WHY)


def test_the_leader_hears_of_a_report_and_nobody_hears_who_reported(board):
    reported(board)
    told = Notice.objects.get(kind="note-reported")
    assert told.to == board.leader.pk
    assert board.resident.first_name not in told.text + told.subject
    assert Entry.objects.about(board.note).first().by is None


def test_twice_is_harmless_and_ones_own_note_is_not_reported(board):
    assert reported(board) == reported(board)
    assert codes(reported, board, by=board.second) == ["own"]


def test_a_report_names_a_rule_and_other_needs_words(board):
    assert codes(report_note, board.note, "zzz", by=board.resident) == ["rule"]
    assert codes(report_note, board.note, "other", by=board.resident) == ["words"]


def test_a_hidden_note_leaves_the_wall_and_the_author_gets_reasons_and_the_way_to_appeal(board):
    decision = hidden(board)
    assert not Post.objects.hanging().exists()
    assert decision.appeal_until == clock.today() + 14 * DAY
    assert WHY["reasons"] in Notice.objects.get(to=board.second.pk).text
    assert not Report.objects.open().exists()
    assert codes(hang_again, board.note, by=board.second) == ["hidden"]
    new = {"title": "Ab", "words": "c", "ends": clock.today(), "for_all": True}
    assert codes(change_note, board.note, by=board.second, **new) == ["hidden"]


def test_a_note_that_stays_troubles_nobody(board):
    reported(board)
    judge_note(board.note, "kept", by=board.leader, **WHY)
    assert Post.objects.hanging().get() == board.note
    assert not Notice.objects.filter(to=board.second.pk).exists()


def test_a_changed_note_keeps_what_it_was(board):
    reported(board)
    decision = judge_note(board.note, "edited", by=board.leader, title="Oddam rower", words="Za darmo.", **WHY)
    assert decision.before == {"title": "Sprzedam rower", "text": "Tanio."}
    assert Post.objects.get().title == "Oddam rower"


def test_nobody_judges_their_own_note_or_their_own_report(board):
    board.note = hang_note(board.group, "Sprzedam wózek", "Tanio.", by=board.leader, for_all=True)
    reported(board)
    assert codes(judge_note, board.note, "kept", by=board.leader, **WHY) == ["not_allowed"]
    assert Notice.objects.filter(kind="note-reported").exclude(to=board.leader.pk).exists()
    reported(board, by=board.coordinator)
    assert codes(judge_note, board.note, "kept", by=board.coordinator, **WHY) == ["own_report"]
    assert judge_note(board.note, "kept", by=board.host, **WHY).by_house


def test_members_do_not_judge_and_a_decision_needs_a_report_and_reasons(board):
    assert codes(judge_note, board.note, "hidden", by=board.leader, **WHY) == ["no_report"]
    reported(board)
    assert codes(judge_note, board.note, "hidden", by=board.neighbour, **WHY) == ["not_allowed"]
    assert codes(judge_note, board.note, "zzz", rule="selling", reasons="", by=board.leader) == ["verdict", "reasons"]
    assert codes(judge_note, board.note, "edited", by=board.leader, **WHY) == ["new_words"]


def test_an_appeal_that_is_right_brings_the_note_back(board):
    found = appeal(hidden(board), "To był żart.", by=board.second)
    answer_appeal(found, True, "Rzeczywiście.", by=board.coordinator)
    answer_appeal(found, False, "Jednak nie.", by=board.coordinator)
    assert Post.objects.hanging().get() == board.note
    assert Notice.objects.filter(to=board.second.pk, kind="appeal-answered").count() == 1


def test_a_changed_note_is_again_as_it_was(board):
    reported(board)
    decision = judge_note(board.note, "edited", by=board.leader, title="Oddam rower", words="Za darmo.", **WHY)
    answer_appeal(appeal(decision, "Wolno.", by=board.second), True, "Tak.", by=board.coordinator)
    assert Post.objects.get().title == "Sprzedam rower"


def test_only_the_author_appeals_in_time_and_staff_who_did_not_decide_answer(board):
    reported(board)
    decision = judge_note(board.note, "hidden", by=board.coordinator, **WHY)
    assert codes(appeal, decision, "Nie.", by=board.resident) == ["not_allowed"]
    assert codes(appeal, decision, "", by=board.second) == ["words"]
    found = appeal(decision, "To był żart.", by=board.second)
    assert appeal(decision, "Drugi raz.", by=board.second) == found
    assert codes(answer_appeal, found, True, "Tak.", by=board.coordinator) == ["not_allowed"]
    assert codes(answer_appeal, found, True, "", by=board.animator) == ["answer"]


def test_the_town_sets_the_days_and_after_them_it_is_too_late(board):
    introduce_setting("board-appeal-days", 3, valid_from=clock.today(), source="decyzja")
    decision = hidden(board)
    with time_machine.travel(clock.now() + 4 * DAY):
        assert codes(appeal, decision, "Nie zgadzam się.", by=board.second) == ["late"]
