import json

import pytest
from django.db import DatabaseError, transaction

from mam.core.refusal import Refusal
from mam.voice.actions.topics.answering import answer
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.findings import findings_of
from mam.voice.actions.topics.grouping import find_groups, result_of, votes_of
from mam.voice.actions.topics.moderating import remove
from mam.voice.models import GroupResult, GroupRun, Participant
from mam.voice.words.topics import Rule, RunState, Says
from tests.voice import topics


@pytest.fixture
def about(here):
    made = topics.topic(here)
    topics.statements(here, made, 12)
    return made


def test_two_real_groups_are_found_and_told_with_their_sizes(here, about):
    topics.answered(about, topics.two_camps())
    found = findings_of(result_of(about))
    assert [group.size for group in found.groups] == [15, 15]
    assert (found.people, found.statements) == (30, 12)
    assert all(group.marks for group in found.groups)


def test_where_nobody_answers_alike_no_groups_are_seen(here, about):
    topics.answered(about, topics.nobody_alike())
    found = findings_of(result_of(about))
    assert (found.groups, found.people, found.few) == ([], 24, False)
    assert found.divides


def test_with_few_people_no_groups_are_looked_for(here, about):
    topics.answered(about, topics.two_camps(people=8))
    found = findings_of(result_of(about))
    assert (found.groups, found.few, found.is_nothing) == ([], True, False)


def test_two_people_give_no_result(here, about):
    topics.answered(about, topics.two_camps(people=2))
    assert findings_of(result_of(about)).is_nothing


def test_a_topic_without_answers_is_counted_too(here, about):
    assert findings_of(result_of(about)).people == 0


def test_the_same_answers_are_counted_once_and_other_answers_anew(here, about):
    crowd = topics.answered(about, topics.two_camps(people=4))
    first = result_of(about)
    assert result_of(about) == first
    answer(about.statements.first(), crowd[0], Says.PASS)
    assert result_of(about) != first
    assert GroupResult.objects.count() == 2


def test_a_result_is_never_rewritten(here, about):
    result = result_of(about)
    with pytest.raises(DatabaseError), transaction.atomic():
        GroupResult.objects.filter(pk=result.pk).update(seed=1)


def test_what_is_kept_leads_to_nobody(here, about):
    topics.answered(about, topics.two_camps(people=6))
    kept = json.dumps(result_of(about).found)
    assert not any(str(key) in kept for key in Participant.objects.values_list("pk", flat=True))


def test_removed_statements_reach_no_result(here, about):
    topics.answered(about, topics.two_camps(people=6))
    remove(about.statements.get(number=3), Rule.SELLING, "To jest reklama sklepu.", by=here.animator)
    result = result_of(about)
    assert result.found["statements"] == 11
    assert "3" not in result.found["counts"]
    assert 3 not in [row.number for row in findings_of(result).every]


def test_a_statement_removed_later_leaves_the_page_of_an_older_result(here, about):
    topics.answered(about, topics.two_camps(people=6))
    result = result_of(about)
    remove(about.statements.get(number=3), Rule.SELLING, "To jest reklama sklepu.", by=here.animator)
    assert 3 not in [row.number for row in findings_of(result).every]


def test_the_last_answer_of_a_pair_counts(here, about):
    who = topics.answered(about, [[1] * 12])[0]
    answer(about.statements.get(number=1), who, Says.DISAGREE)
    assert votes_of(about).answers.tolist() == [[-1] + [1] * 11]


def test_a_run_writes_down_how_far_it_is(here, about):
    topics.answered(about, topics.nobody_alike(people=16))
    run = find_groups(look_for_groups(about, by=here.animator))
    run.refresh_from_db()
    assert (run.state, run.step, run.result) == (RunState.DONE, run.steps, GroupResult.objects.get())
    assert run.steps > 100


def test_asking_while_one_look_is_under_way_gives_that_one(here, about):
    assert look_for_groups(about, by=here.animator) == look_for_groups(about, by=here.coordinator)
    assert GroupRun.objects.count() == 1


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_only_staff_ask_for_a_look(here, about, who):
    with pytest.raises(Refusal):
        look_for_groups(about, by=getattr(here, who))


def test_a_base_under_five_hides_its_counts(here, about):
    topics.answered(about, [[1] * 12] * 4 + [[1] * 11 + [None]] * 4)
    rows = {row.number: row for row in findings_of(result_of(about)).every}
    assert (rows[1].is_shown, rows[12].is_shown) == (True, False)
