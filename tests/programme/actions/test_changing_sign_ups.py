"""Changing a sign-up."""

import pytest

from mam.core.refusal import Refusal
from mam.programme.actions.changing_sign_ups import SignUpChange, change_sign_up
from mam.programme.actions.signing_off import sign_off
from mam.programme.models import Question, SignUp
from mam.programme.words import SignUpMode, SignUpState

from .. import making
from ..signing import come, deeds, states

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=4))


def refused(sign_up, by, **change) -> list[str]:
    with pytest.raises(Refusal) as no:
        change_sign_up(sign_up, SignUpChange(**change), by=by)
    return no.value.codes


def test_words_and_companions_change_and_the_same_again_writes_nothing(here, date):
    made = come(date, here.resident)
    change = SignUpChange(size=2, companions=((None, "Hania", "child"),), note="Z wózkiem")
    for _press in range(2):
        change_sign_up(made, change, by=here.resident)
    assert SignUp.objects.get().size == 2
    assert [row.name for row in made.companions.all()] == ["Hania"]
    assert deeds(made) == ["signed_up", "changed_sign_up"]


def test_fewer_people_give_places_to_the_list(here, date):
    made, waiting = come(date, here.resident, size=4), come(date, here.neighbour)
    change_sign_up(made, SignUpChange(size=3), by=here.resident)
    waiting.refresh_from_db()
    assert waiting.state == SignUpState.HELD


def test_more_people_need_free_places(here, date):
    made = come(date, here.resident, size=2)
    come(date, here.neighbour)
    assert refused(made, here.resident, size=4) == ["full"]
    assert refused(made, here.resident, size=5) == ["party_too_large"]
    change_sign_up(made, SignUpChange(size=3), by=here.resident)
    assert [row[2] for row in states(date)] == [3, 1]


def test_more_people_are_a_new_question_where_the_organiser_answers(here):
    date = making.only_date(making.event(here, sign_up=SignUpMode.APPROVAL))
    made = making.signed(date, here.resident)
    assert change_sign_up(made, SignUpChange(size=2), by=here.resident).state == SignUpState.PENDING


def test_answers_are_given_anew(here, date):
    question = Question.objects.create(event=date.event, text="Co przyniesiesz?", required=True)
    made = come(date, here.resident, answers={question.pk: "ciasto"})
    assert refused(made, here.resident, answers={}) == ["unanswered"]
    change_sign_up(made, SignUpChange(answers={question.pk: "sok"}), by=here.resident)
    assert [row.value for row in made.answers.all()] == ["sok"]


def test_somebody_else_and_somebody_who_left_change_nothing(here, date):
    made = come(date, here.resident)
    assert refused(made, here.neighbour, size=2) == ["not_allowed"]
    sign_off(made, by=here.resident)
    assert refused(made, here.resident, size=2) == ["not_standing"]
