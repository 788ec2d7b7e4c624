"""Everybody who signed up for a date or course, in the groups and the order in which the organiser needs them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import Event, Occurrence, Question, SignUp
from ..words import SignUpState


@dataclass(frozen=True)
class Listed:
    """Sign-ups by how they stand; those who wait are in the order of the list. questions: of the organiser."""

    confirmed: list[SignUp]
    held: list[SignUp]
    pending: list[SignUp]
    waiting: list[SignUp]
    gone: list[SignUp]
    questions: list[Question]

    @property
    def people(self) -> int:
        return sum(row.size for row in self.confirmed)

    @property
    def rows(self) -> list[SignUp]:
        return [*self.confirmed, *self.held, *self.pending, *self.waiting, *self.gone]


def participants(target: Event | Occurrence) -> Listed:
    """Four questions to the database, however many people there are."""
    rows = (
        SignUp.objects.of(target)
        .select_related("person", "role", "made_by")
        .prefetch_related("companions", "answers__question")
    )
    rows = sorted(rows, key=lambda row: (row.person.last_name, row.person.first_name, row.pk))

    def standing(state: str) -> list[SignUp]:
        return [row for row in rows if row.state == state]

    held = sorted((row for row in rows if row.is_held), key=lambda row: row.held_until)
    waiting = sorted(standing(SignUpState.WAITING), key=lambda row: (-row.rank, row.arrival))
    gone = [row for row in rows if not row.stands and row.part_of_id is None]
    questions = list(Question.objects.filter(event=target if isinstance(target, Event) else target.event_id))
    return Listed(standing(SignUpState.CONFIRMED), held, standing(SignUpState.PENDING), waiting, gone, questions)


def table_of(listed: Listed, *, contacts: bool) -> tuple[list[str], list[list]]:
    """Headings and rows of a spreadsheet. contacts: also phones and e-mails, for the people of the house."""
    headings = [_("First and last name"), _("People"), _("State"), _("Companions"), _("Part"), _("Needs"), _("Note"), _("Signed up")]
    headings += [_("Phone"), _("E-mail")] * contacts + [question.text for question in listed.questions]
    return headings, [cells(row, listed.questions, contacts) for row in listed.rows]


def cells(row: SignUp, questions: list[Question], contacts: bool) -> list:
    answers = {answer.question_id: answer.value for answer in row.answers.all()}
    with_whom = ", ".join(filter(None, (one.name or one.get_age_band_display() for one in row.companions.all())))
    state = row.get_state_display() if row.stands or row.state != SignUpState.HELD else SignUpState.EXPIRED.label
    line = [
        row.person.name,
        row.size,
        str(state),
        with_whom,
        str(row.role or ""),
        row.access_needs,
        row.note,
        f"{row.created:%Y-%m-%d %H:%M}",
    ]
    return (
        line
        + [row.person.phone, row.person.email] * contacts
        + [answers.get(question.pk, "") for question in questions]
    )
