"""What the organiser asks at sign-up: questions of a few kinds, with limits per answer and one condition each."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Answer, Event, Question
from ..words import QuestionKind
from .accepting import locked, touch

MOST = 8


@dataclass(frozen=True)
class QuestionRow:
    """A line of the form. choices: (answer, how many may choose it, or None). after: number of an earlier line, from 1, that has
    to be answered with `answer` first.
    """

    text: str
    kind: str = QuestionKind.LINE
    choices: tuple[tuple[str, int | None], ...] = ()
    required: bool = False
    after: int | None = None
    answer: str = ""
    pk: int | None = None


def set_questions(event: Event, rows: list[QuestionRow], *, by, channel: str = Channel.WEB) -> list[Question]:
    """Writes the questions anew in this order; a question that somebody has answered stays the same row.

    An empty line takes its question away; refused when people have answered it already. Refuses with every reason.
    """
    demand("programme.change_event", by, event)
    rows = [row for row in rows if row.text.strip() or row.pk]
    with transaction.atomic():
        event = locked(event)
        kept = {question.pk: question for question in Question.objects.filter(event=event)}
        answered = set(Answer.objects.filter(question__in=kept).values_list("question", flat=True))
        if reasons := [reason for number, row in enumerate(rows, 1) for reason in against(row, number, rows, answered)]:
            raise Refusal(reasons)
        gone = [row.pk for row in rows if not row.text.strip()]
        Question.objects.filter(event=event, pk__in=gone).delete()
        made = written(event, [row for row in rows if row.text.strip()], kept)
        touch(event)
        record("changed_event", event, by=by, on_behalf_of=event.party, channel=channel, what=["questions"])
    return made


def against(row: QuestionRow, number: int, rows: list[QuestionRow], answered: set[int]) -> list[Reason]:
    """Why a line cannot be a question; each reason names the line."""
    found, which = [], {"number": number}
    if not row.text.strip() and row.pk in answered:
        works = _("Leave it as it is, or make it not needed.")
        found.append(Reason("answered", _("Question %(number)d: people have answered it already.") % which, works))
    if row.kind == QuestionKind.CHOICE and row.text.strip() and len(row.choices) < 2:
        works = _("Write at least two answers, one under another.")
        found.append(Reason("choices", _("Question %(number)d has nothing to choose from.") % which, works))
    if row.after is not None and not (1 <= row.after < number and rows[row.after - 1].text.strip()):
        works = _("Choose a question that stands above it.")
        found.append(Reason("after", _("Question %(number)d depends on one that does not come before it.") % which, works))
    return found


def written(event: Event, rows: list[QuestionRow], kept: dict[int, Question]) -> list[Question]:
    made: list[Question] = []
    for order, row in enumerate(rows[:MOST]):
        question = kept.get(row.pk) or Question(event=event)
        question.text, question.kind, question.required, question.order = clean_line(row.text)[:200], row.kind, row.required, order
        is_choice = row.kind == QuestionKind.CHOICE
        question.choices = [clean_line(name)[:80] for name, _most in row.choices] if is_choice else []
        question.limits = {clean_line(name)[:80]: most for name, most in row.choices if most is not None} if is_choice else {}
        question.only_if = made[row.after - 1] if row.after and row.after <= len(made) else None
        question.only_answer = clean_line(row.answer)[:80] if question.only_if else ""
        question.save()
        made.append(question)
    return made


def rows_of(event: Event) -> list[QuestionRow]:
    """The questions as lines of the form."""
    questions = list(Question.objects.filter(event=event))
    numbers = {question.pk: number for number, question in enumerate(questions, 1)}
    return [
        QuestionRow(
            question.text, question.kind, tuple((name, question.limits.get(name)) for name in question.choices), question.required,
            numbers.get(question.only_if_id), question.only_answer, question.pk,
        )
        for question in questions
    ]  # fmt: skip
