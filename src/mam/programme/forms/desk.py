"""Writing somebody down who rings, stands at the desk or gave a slip: for the house with a search, for an organiser by name and contact."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.people.models import Person

from ..actions.answers import name_of, questions_of
from ..actions.offering import roles_of
from ..actions.sign_up_ask import SignUpAsk
from ..models import Event, Occurrence
from .participants import AT_THE_DESK, said
from .sign_ups import line, question_field

NO_NAME = _("Write the first name, for example: Danuta.")


class WrittenDown(forms.Form):
    """What both ask: how many, with whom, the organiser's questions, by which way."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    size = forms.IntegerField(
        label=_("How many people"), min_value=1, max_value=500, initial=1, widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write how many."), "invalid": _("Write a number, for example 2."),
                        "min_value": _("Write at least 1.")},
    )  # fmt: skip
    companions = line(400, label=_("First names of the others"), help_text=_("When they are said, for example: Ola, Bartek."))
    role = forms.ChoiceField(label=_("Which part do they take?"), required=False)
    access_needs = line(300, label=_("What do they need?"))
    channel = forms.ChoiceField(
        label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.PHONE
    )
    beyond = forms.BooleanField(
        label=_("Let them in although all places are taken"), required=False, help_text=_("Otherwise they go on the waiting list.")
    )

    def __init__(self, data=None, *, target: Event | Occurrence, **more):
        super().__init__(data, **more)
        self.target, self.event = target, target if isinstance(target, Event) else target.event
        self.fields["request_key"].initial = uuid.uuid4
        self.parts = {str(role.pk): role for role in roles_of(self.event)}
        self.fields["role"].choices = [("", _("none in particular"))] + [(key, part.name) for key, part in self.parts.items()]
        if not self.parts:
            del self.fields["role"]
        self.questions = questions_of(self.event)
        for question in self.questions:
            self.fields[name_of(question)] = question_field(question)

    @property
    def question_fields(self):
        return [self[name_of(question)] for question in self.questions]

    def ask(self, person: Person, *, by: Person) -> SignUpAsk:
        """The wish of a valid form; whoever is named is counted."""
        said = self.cleaned_data
        names = [name.strip()[:80] for name in said["companions"].replace(";", ",").split(",") if name.strip()]
        return SignUpAsk(
            self.target, person, by, channel=said["channel"], size=max(said["size"], 1 + len(names)),
            companions=tuple((None, name, "") for name in names), role=self.parts.get(said.get("role", "")),
            answers={one.pk: said[name_of(one)] for one in self.questions}, access_needs=said["access_needs"], beyond_limit=said["beyond"],
        )  # fmt: skip


class DeskForm(WrittenDown):
    """For the people of the house: somebody known, or somebody new."""

    person = forms.ChoiceField(label=_("We know them"), widget=forms.RadioSelect, required=False)
    first_name = line(80, label=_("First name"), error_messages={"required": NO_NAME})
    last_name = line(80, label=_("Last name"))
    phone = line(40, label=_("Phone"), help_text=_("Without a phone and an e-mail you tell them yourself."))
    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)

    def __init__(self, data=None, *, found: list[Person] = (), **more):
        super().__init__(data, **more)
        self.people = {str(person.pk): person for person in found}
        self.fields["first_name"].required = not found
        self.fields["person"].choices = [("", _("somebody new"))] + [
            (key, said(person)) for key, person in self.people.items()
        ]

    def clean(self):
        if self.people and not self.cleaned_data.get("person") and not self.cleaned_data.get("first_name"):
            self.add_error("first_name", NO_NAME)
        return self.cleaned_data

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data["person"])


class OrganiserForm(WrittenDown):
    """For an organiser who is not of the house: a name and a contact; nobody else's data is shown."""

    name = line(
        160, label=_("First and last name"), required=True,
        error_messages={"required": _("Write the name, for example: Anna Kowalska.")},
    )  # fmt: skip
    contact = line(
        254, label=_("Their phone or e-mail"), required=True,
        help_text=_("We send them the link by which they sign off. For somebody without a phone and an e-mail ring the house."),
        error_messages={"required": _("Write a phone or an e-mail, for example 600 000 001.")},
    )  # fmt: skip
