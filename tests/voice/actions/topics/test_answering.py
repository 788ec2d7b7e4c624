import pytest
from django.db import DatabaseError, transaction

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.topics.answering import answer, round_of
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.models import Answer
from mam.voice.words.topics import Rule, Says, Stage
from tests.voice import topics


@pytest.fixture
def about(here):
    return topics.topic(here)


def test_a_change_of_mind_is_a_new_row_and_the_last_counts(here, about):
    one, who = topics.statement(here, about), open_participant(about)
    for says in (Says.AGREE, Says.PASS, Says.DISAGREE):
        answer(one, who, says)
    assert Answer.objects.count() == 3
    assert [row.says for row in Answer.objects.counted(about)] == [Says.DISAGREE]


def test_the_same_answer_twice_is_one_row(here, about):
    one, who = topics.statement(here, about), open_participant(about)
    assert answer(one, who, Says.AGREE) == answer(one, who, Says.AGREE)
    assert Answer.objects.count() == 1


def test_nothing_about_an_answer_stands_in_the_journal(here, about):
    one = topics.statement(here, about)
    before = Entry.objects.count()
    answer(one, person_participant(about, here.resident), Says.AGREE, by=here.resident)
    assert Entry.objects.count() == before


@pytest.mark.parametrize("says", [2, -7, 9])
def test_there_are_three_answers(here, about, says):
    one = topics.statement(here, about)
    with pytest.raises(Refusal) as no:
        answer(one, open_participant(about), says)
    assert no.value.codes == ["says"]


def test_when_the_round_is_over_answers_stay_as_they_are(here, about):
    one, who = topics.statement(here, about), open_participant(about)
    answer(one, who, Says.AGREE)
    move_stage(about, Stage.SIDES, "Dość odpowiedzi.", by=here.animator)
    one.refresh_from_db()
    one.topic.refresh_from_db()
    with pytest.raises(Refusal) as no:
        answer(one, who, Says.DISAGREE)
    assert no.value.codes == ["stage"]


def test_a_statement_of_another_topic_is_not_answered(here, about):
    one = topics.statement(here, about)
    with pytest.raises(Refusal) as no:
        answer(one, open_participant(topics.topic(here)), Says.AGREE)
    assert no.value.codes == ["gone"]


def test_what_was_taken_away_is_not_answered_and_not_counted(here, about):
    one, who = topics.statement(here, about), open_participant(about)
    answer(one, who, Says.AGREE)
    remove(one, Rule.HURTS, "Obraża konkretną osobę.", by=here.animator)
    one.refresh_from_db()
    with pytest.raises(Refusal) as no:
        answer(one, who, Says.DISAGREE)
    assert no.value.codes == ["gone"]
    assert list(Answer.objects.counted(about)) == []


def test_only_the_people_of_the_place_answer_for_somebody_else(here, about):
    one, danuta = topics.statement(here, about), person_participant(about, here.offline)
    with pytest.raises(Refusal) as no:
        answer(one, danuta, Says.AGREE, by=here.resident)
    assert no.value.codes == ["not_allowed"]
    assert answer(one, danuta, Says.AGREE, by=here.host, channel="phone").channel == "phone"


def test_answers_are_never_rewritten_nor_deleted(here, about):
    made = answer(topics.statement(here, about), open_participant(about), Says.AGREE)
    for deed in (lambda: Answer.objects.filter(pk=made.pk).update(says=-1), lambda: Answer.objects.filter(pk=made.pk).delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


def test_the_least_seen_statement_comes_next(here, about):
    first, second, third = topics.statements(here, about, 3)
    for statement in (first, first, second):
        answer(statement, open_participant(about), Says.PASS)
    assert round_of(about, open_participant(about)).following == third


def test_ties_fall_differently_for_different_people_and_alike_for_the_same(here, about):
    topics.statements(here, about, 8)
    crowd = [open_participant(about) for _n in range(20)]
    first = [round_of(about, who).following.number for who in crowd]
    assert first == [round_of(about, who).following.number for who in crowd]
    assert len(set(first)) > 2


def test_the_round_knows_how_far_one_is_and_the_way_back(here, about):
    first, second, third = topics.statements(here, about, 3)
    who = open_participant(about)
    answer(second, who, Says.AGREE)
    answer(first, who, Says.PASS)
    stand = round_of(about, who)
    assert (stand.done, stand.whole, stand.following) == (2, 3, third)
    assert (stand.before(third), stand.before(first), stand.before(second)) == (first, second, None)


def test_a_round_asks_as_often_for_one_statement_as_for_nine(here, about, django_assert_num_queries):
    topics.statement(here, about)
    who = open_participant(about)
    with django_assert_num_queries(3):
        round_of(about, who)
    topics.statements(here, about, 8)
    with django_assert_num_queries(3):
        round_of(about, who)
