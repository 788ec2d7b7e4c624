"""The form of a sign-up; actions.signing_up decides."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Person

from ..actions.answers import NO, YES, name_of, questions_of
from ..actions.children import asks_guardian
from ..actions.offering import roles_of
from ..actions.sign_up_ask import SignUpAsk, wards_of
from ..models import Event, Occurrence, Question
from ..words import AgeBand, QuestionKind

MOST_ROWS = 12
TOGETHER, PART = "together", "part"


def line(most: int, **more) -> forms.CharField:
    return forms.CharField(max_length=most, **{"required": False, **more})


class SignUpForm(forms.Form):
    """Who comes, with whom, and what the organiser asks. person: who is signed in, or None. rows: how many companions may be named."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    name = line(
        160, label=_("Your first and last name"), required=True, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your name, for example: Anna Kowalska.")},
    )  # fmt: skip
    contact = line(
        254, label=_("Phone or e-mail"), required=True, help_text=_("We send you a link here. By it you change your mind at any time."),
        error_messages={"required": _("Write a phone or an e-mail, for example 600 000 001.")},
    )  # fmt: skip
    whom = forms.ChoiceField(label=_("Who comes?"), widget=forms.RadioSelect, required=False)
    wards = forms.MultipleChoiceField(label=_("Who comes along?"), widget=forms.CheckboxSelectMultiple, required=False)
    others = forms.IntegerField(
        label=_("How many more people, without names"), required=False, min_value=0, max_value=500, initial=0,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": _("Write a number, for example 2."), "min_value": _("Write 0 or more.")},
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Which part do you take?"), widget=forms.RadioSelect, required=False)
    part = forms.ChoiceField(
        label=_("When fewer places come free than there are of you?"), widget=forms.RadioSelect, required=False, initial=TOGETHER,
        choices=[(TOGETHER, _("we come only together")), (PART, _("we take as many as there are"))],
    )  # fmt: skip
    access_needs = line(
        300, label=_("What do you need to take part well?"),
        help_text=_("You can leave it empty. We delete it the day after. For example: a wheelchair, a nut allergy."),
    )  # fmt: skip
    note = line(300, label=_("A word to the organiser"))

    def __init__(self, data=None, *, target: Event | Occurrence, person: Person | None, rows: int = 1, **more):
        super().__init__(data, **more)
        self.target, self.person, self.rows = target, person, max(1, min(rows, MOST_ROWS))
        self.event = target if isinstance(target, Event) else target.event
        self.fields["request_key"].initial = uuid.uuid4
        self.children = {str(ward.pk): ward for ward in (wards_of(person) if person else ())}
        self.parts = {str(role.pk): role for role in roles_of(self.event)}
        self.questions = questions_of(self.event)
        self.shape()

    def shape(self) -> None:
        """Leaves out what nobody has to answer, adds what is asked here."""
        if self.person:
            del self.fields["name"], self.fields["contact"]
        children = [(key, ward.name) for key, ward in self.children.items()]
        self.offer("whom", [("me", _("me")), *children] if children else [], initial="me")
        self.offer("wards", children)
        self.offer(
            "role",
            [("", _("I just come"))] + [(key, role.name) for key, role in self.parts.items()] if self.parts else [],
            initial="",
        )
        for at in range(1, self.rows + 1):
            self.fields[f"c{at}"] = line(
                80,
                label=_("First name of somebody who comes along"),
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
            self.fields[f"a{at}"] = forms.ChoiceField(
                label=_("Age"), choices=[("", _("not said")), *AgeBand.choices], required=False
            )
        for question in self.questions:
            self.fields[name_of(question)] = question_field(question)

    def offer(self, name: str, choices: list, **more) -> None:
        if not choices:
            del self.fields[name]
            return
        self.fields[name].choices = choices
        self.fields[name].initial = more.get("initial")

    @property
    def companion_rows(self):
        return [(self[f"c{at}"], self[f"a{at}"]) for at in range(1, self.rows + 1)]

    @property
    def asks_guardian(self) -> bool:
        """Whether a child fills it in for itself, so that a guardian will be asked."""
        return self.person is not None and asks_guardian(self.person, self.person)

    @property
    def names_others(self) -> bool:
        """Whether anything is said about people who come along, so that their part of the form stands open."""
        names = ["others", *(f"{letter}{at}" for letter in "ca" for at in range(1, self.rows + 1))]
        said = any(self[name].value() not in (None, "", "0", 0) for name in names)
        return said or self.rows > 1 or self["part"].value() == PART

    @property
    def question_fields(self):
        return [self[name_of(question)] for question in self.questions]

    @property
    def whom_chosen(self) -> Person | None:
        return self.children.get(self.cleaned_data.get("whom", ""), self.person)

    def companions(self) -> tuple[tuple[Person | None, str, str], ...]:
        said, whom = self.cleaned_data, self.cleaned_data.get("whom", "")
        known = [self.children[key] for key in said.get("wards", ()) if key != whom]
        typed = [(said[f"c{at}"], said[f"a{at}"]) for at in range(1, self.rows + 1)]
        return (
            *((ward, ward.first_name, "") for ward in known),
            *((None, name, age) for name, age in typed if name or age),
        )

    def ask(self, person: Person, *, by: Person | None = None, **more) -> SignUpAsk:
        """The wish of a valid form. by: who acts, the person themself when nobody else does."""
        said, companions = self.cleaned_data, self.companions()
        return SignUpAsk(
            self.target, person, by or person, size=1 + len(companions) + (said["others"] or 0), companions=companions,
            role=self.parts.get(said.get("role", "")), part_is_fine=said["part"] == PART, note=said["note"],
            access_needs=said["access_needs"], answers={one.pk: said[name_of(one)] for one in self.questions}, **more,
        )  # fmt: skip


def question_field(question: Question) -> forms.Field:
    """A conditional question is never required by the form itself: the action knows whether it is asked after the other answers."""
    required, missing = (
        question.required and question.only_if_id is None,
        _("Answer here: the organiser needs it to prepare."),
    )
    words = {
        "label": question.text,
        "required": required,
        "help_text": condition(question),
        "error_messages": {"required": missing},
    }
    if question.kind == QuestionKind.YES_NO:
        return forms.ChoiceField(choices=[(YES, _("yes")), (NO, _("no"))], widget=forms.RadioSelect, **words)
    if question.kind == QuestionKind.CHOICE:
        return forms.ChoiceField(
            choices=[(choice, choice) for choice in question.choices], widget=forms.RadioSelect, **words
        )
    numeric = {"inputmode": "numeric"} if question.kind == QuestionKind.NUMBER else {}
    return forms.CharField(max_length=300, widget=forms.TextInput(attrs=numeric), **words)


def condition(question: Question):
    if question.only_if is None:
        return ""
    answer = {YES: _("yes"), NO: _("no")}.get(question.only_answer, question.only_answer)
    return _("Only when you answered above: %(answer)s.") % {"answer": answer}
