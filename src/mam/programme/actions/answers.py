"""The organiser's questions: which of them are asked, what counts as an answer, and how many may choose the same."""

from collections import Counter

from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.core.text import clean_line
from mam.municipalities.plain import rows

from ..models import Answer, Event, Occurrence, Question, SignUp
from ..words import QuestionKind

YES, NO = "yes", "no"
LONGEST = 300


ASKS = f"select 1 from {Question._meta.db_table} where municipality_id = %s and event_id = %s limit 1"


def questions_of(event: Event) -> list[Question]:
    """What the organiser asks, in order; most events ask nothing, and finding that out is cheap."""
    return list(Question.objects.filter(event=event).select_related("only_if")) if rows(ASKS, event.pk) else []


def asked(questions: list[Question], answers: dict[int, str]) -> list[Question]:
    """Those of the questions that these answers leave standing: a conditional one only after its answer."""
    found: dict[int, Question] = {}
    for question in questions:
        before = question.only_if_id
        if before is None or (before in found and answers.get(before, "") == question.only_answer):
            found[question.pk] = question
    return list(found.values())


def cleaned(questions: list[Question], answers: dict[int, str]) -> dict[int, str]:
    """Answers in one clean line, without empty ones and without those to questions that were not asked."""
    lines = {key: clean_line(str(value))[:LONGEST] for key, value in answers.items()}
    return {question.pk: lines[question.pk] for question in asked(questions, lines) if lines.get(question.pk)}


def reasons_against_answers(
    questions: list[Question], answers: dict[int, str], target: Event | Occurrence, *, ignoring: SignUp | None = None
) -> list[Reason]:
    """What is wrong with cleaned answers. Call it under the lock: a choice may be given only so many times."""
    found = [
        reason for question in asked(questions, answers) if (reason := wrong(question, answers.get(question.pk, "")))
    ]
    chosen = numbers_chosen([question for question in questions if question.limits], target, ignoring)
    for question in questions:
        value = answers.get(question.pk, "")
        limit = question.limits.get(value) if value else None
        if limit is not None and chosen[question.pk, value] >= int(limit):
            works = _("Choose another answer.")
            found.append(
                Reason("choice_full", _("“%(choice)s” is taken.") % {"choice": value}, works, field=name_of(question))
            )
    return found


def wrong(question: Question, value: str) -> Reason | None:
    where = name_of(question)
    if not value:
        works = _("The organiser needs it to prepare.")
        return (
            Reason("unanswered", _("Answer: %(question)s") % {"question": question.text}, works, field=where)
            if question.required
            else None
        )
    if question.kind == QuestionKind.CHOICE and value not in question.choices:
        return Reason("not_a_choice", _("This answer is not on the list."), _("Choose one from the list."), field=where)
    if question.kind == QuestionKind.NUMBER and not (value.isdecimal() and len(value) < 10):
        return Reason("not_a_number", _("This is not a number."), _("Write it in digits, for example 2."), field=where)
    if question.kind == QuestionKind.YES_NO and value not in (YES, NO):
        return Reason("not_a_choice", _("This answer is not on the list."), _("Choose one from the list."), field=where)
    return None


def name_of(question: Question) -> str:
    """The name of the question's field in the form."""
    return f"q{question.pk}"


def numbers_chosen(limited: list[Question], target: Event | Occurrence, ignoring: SignUp | None = None) -> Counter:
    """How often each answer was given by those who stand on this date or course; one query, none without limits."""
    if not limited:
        return Counter()
    standing = SignUp.objects.of(target).standing().order_by()
    if ignoring is not None:
        standing = standing.exclude(pk=ignoring.pk)
    given = Answer.objects.filter(question__in=limited, sign_up__in=standing).values_list("question", "value")
    return Counter(given)


def write_answers(sign_up: SignUp, answers: dict[int, str]) -> None:
    Answer.objects.bulk_create(Answer(sign_up=sign_up, question_id=key, value=value) for key, value in answers.items())
