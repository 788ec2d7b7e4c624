"""What is said for one evening is not kept after it."""

import datetime as dt

import time_machine

from mam.core import clock
from mam.programme.actions.forgetting import forget_words
from mam.programme.models import Answer, Question, SignUp

from .. import making
from ..signing import come


def after(days: int):
    """Noon so many days after the day in question."""
    return time_machine.travel(clock.instant(making.DAY + dt.timedelta(days=days), dt.time(12)), tick=False)


def test_needs_and_notes_go_two_days_after_and_answers_when_their_question_says_so(here, a_week_before):
    date = making.only_date(making.event(here))
    question = Question.objects.create(event=date.event, text="Co przyniesiesz?", keep_days=30)
    come(date, here.resident, note="Z wózkiem", access_needs="Pętla", answers={question.pk: "ciasto"})
    with after(1):
        assert forget_words() == (0, 0)
    with after(2):
        assert forget_words() == (1, 0)
    assert (SignUp.objects.get().note, SignUp.objects.get().access_needs) == ("", "")
    with after(30):
        assert Answer.objects.exists() and forget_words() == (0, 0)
    with after(31):
        assert (forget_words(), forget_words()) == ((0, 1), (0, 0))


def test_a_course_is_counted_from_its_last_date(here, a_week_before):
    event = making.event(here, is_course=True, dates=[making.DAY, making.DAY + dt.timedelta(days=7)])
    come(event, here.resident, note="Z wózkiem")
    with after(3):
        assert forget_words() == (0, 0)
    with after(9):
        assert forget_words() == (1, 0)
