import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.questions import QuestionRow, rows_of, set_questions
from mam.programme.models import Answer, Question
from tests.programme import making

DIET = QuestionRow("Czy jesz mięso?", "yes_no", required=True)
SOUP = QuestionRow("Która zupa?", "choice", (("ogórkowa", 10), ("krupnik", None)), after=1, answer="yes")


@pytest.fixture
def event(here, cast):
    return making.event(cast)


def test_questions_come_in_their_order_with_limits_and_a_condition(cast, event):
    first, second = set_questions(event, [DIET, SOUP], by=cast.leader)
    assert (first.kind, first.required) == ("yes_no", True)
    assert second.choices == ["ogórkowa", "krupnik"] and second.limits == {"ogórkowa": 10}
    assert (second.only_if, second.only_answer) == (first, "yes")
    assert Entry.objects.get(verb="changed_event").facts == {"what": ["questions"]}


def test_what_is_read_back_and_saved_again_stays_the_same_row(cast, event):
    made = set_questions(event, [DIET, SOUP], by=cast.leader)
    again = set_questions(event, rows_of(event), by=cast.leader)
    assert [q.pk for q in made] == [q.pk for q in again] and again[1].only_if_id == made[0].pk


def test_an_empty_line_takes_a_question_away_unless_somebody_answered_it(cast, event):
    first, second = set_questions(event, [DIET, SOUP], by=cast.leader)
    sign_up = making.signed(making.only_date(event), cast.resident)
    Answer.objects.create(question=first, sign_up=sign_up, value="yes")
    with pytest.raises(Refusal) as refusal:
        set_questions(event, [QuestionRow("", pk=first.pk)], by=cast.leader)
    assert refusal.value.reasons[0].code == "answered" and Question.objects.count() == 2
    set_questions(event, [QuestionRow(first.text, "yes_no", pk=first.pk), QuestionRow(" ", pk=second.pk)], by=cast.leader)
    assert Question.objects.get() == first


def test_every_reason_is_said_with_the_number_of_its_question(cast, event):
    with pytest.raises(Refusal) as refusal:
        set_questions(event, [QuestionRow("Rozmiar?", "choice", (("M", None),)), QuestionRow("Dlaczego?", after=2)], by=cast.leader)
    assert [reason.code for reason in refusal.value.reasons] == ["choices", "after"]


def test_a_question_of_another_event_is_not_taken_over(cast, event):
    other = making.event(cast, slug="inne", dates=[])
    (foreign,) = set_questions(other, [DIET], by=cast.leader)
    set_questions(event, [QuestionRow("Moje?", pk=foreign.pk)], by=cast.leader)
    foreign.refresh_from_db()
    assert foreign.event == other and foreign.text == "Czy jesz mięso?"


def test_a_neighbour_asks_nothing(cast, event):
    with pytest.raises(Refusal) as refusal:
        set_questions(event, [DIET], by=cast.resident)
    assert refusal.value.reasons[0].code == "not_allowed"
