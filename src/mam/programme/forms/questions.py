"""Lines of the form for questions at sign-up."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField, TextField

from ..actions.answers import NO, YES
from ..actions.questions import MOST, QuestionRow
from ..words import QuestionKind
from .events import part

SAID = {"tak": YES, "áno": YES, "yes": YES, "nie": NO, "no": NO}


class QuestionForm(forms.Form):
    """One line. An empty question takes the line away."""

    text = LineField(most=200, label=_("Question"), required=False)
    kind = forms.ChoiceField(label=_("Kind of answer"), choices=QuestionKind)
    choices = TextField(
        most=900, label=_("Answers to choose from"), required=False,
        help_text=_("Only for a list. One under another; a number at the end limits how many may choose it, for example: soup 10."),
    )  # fmt: skip
    required = forms.BooleanField(label=_("It has to be answered"), required=False)
    after = forms.TypedChoiceField(
        label=_("Ask it only after question"), coerce=int, empty_value=None, required=False,
        choices=[("", _("always")), *((number, str(number)) for number in range(1, MOST))],
    )  # fmt: skip
    answer = LineField(most=80, label=_("answered with"), required=False, help_text=_("Yes-or-no questions: yes or no."))
    pk = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def row(self) -> QuestionRow:
        said = self.cleaned_data
        choices = tuple(part(line.strip()) for line in said["choices"].split("\n") if line.strip())
        answer = SAID.get(said["answer"].lower(), said["answer"])
        return QuestionRow(said["text"], said["kind"], choices, said["required"], said["after"], answer, said["pk"])

    @classmethod
    def written(cls, row: QuestionRow) -> dict:
        lines = "\n".join(name if most is None else f"{name} {most}" for name, most in row.choices)
        return {
            "text": row.text, "kind": row.kind, "choices": lines, "required": row.required, "after": row.after or "",
            "answer": row.answer, "pk": row.pk,
        }  # fmt: skip


def forms_for(rows: list[QuestionRow], data=None) -> list[QuestionForm]:
    """The lines there are and two empty ones."""
    number = min(MOST, len(rows) + 2)
    filled = [QuestionForm.written(row) for row in rows] + [{}] * number
    return [QuestionForm(data, prefix=f"q{at}", initial=filled[at]) for at in range(number)]
