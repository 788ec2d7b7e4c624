"""Small forms of the list of participants and of the desk."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.people.models import Person

from ..words import Priority

AT_THE_DESK = [(way.value, way.label) for way in (Channel.PHONE, Channel.DESK, Channel.PAPER)]
MOST_FOUND = 12


class AnswerForm(forms.Form):
    """One deed about one sign-up of the list."""

    sign_up = forms.UUIDField()
    text = forms.CharField(max_length=300, required=False)
    priority = forms.ChoiceField(choices=Priority.choices, required=False)


class PlacesForm(forms.Form):
    places = forms.IntegerField(
        label=_("How many places"), required=False, min_value=0, max_value=5000, help_text=_("Empty: as many as the event has."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": _("Write a number, for example 12."), "min_value": _("Write 0 or more.")},
    )  # fmt: skip


class DeskForm(forms.Form):
    """Somebody rings or stands at the desk: known or new, how many, by which way."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    person = forms.ChoiceField(label=_("We know them"), widget=forms.RadioSelect, required=False)
    first_name = forms.CharField(label=_("First name"), max_length=80, required=False)
    last_name = forms.CharField(label=_("Last name"), max_length=80, required=False)
    phone = forms.CharField(
        label=_("Phone"),
        max_length=40,
        required=False,
        help_text=_("Without a phone and an e-mail you tell them yourself."),
    )
    size = forms.IntegerField(
        label=_("How many people"), min_value=1, max_value=500, initial=1, widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write how many."), "invalid": _("Write a number, for example 2.")},
    )  # fmt: skip
    access_needs = forms.CharField(label=_("What do they need?"), max_length=300, required=False)
    channel = forms.ChoiceField(
        label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.PHONE
    )
    beyond = forms.BooleanField(label=_("Let them in although all places are taken"), required=False)
    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)

    def __init__(self, data=None, *, found: list[Person] = (), **more):
        super().__init__(data, **more)
        self.fields["request_key"].initial = uuid.uuid4
        self.people = {str(person.pk): person for person in found}
        self.fields["person"].choices = [("", _("somebody new"))] + [
            (key, said(person)) for key, person in self.people.items()
        ]

    def clean(self):
        if not self.cleaned_data.get("person") and not self.cleaned_data.get("first_name"):
            self.add_error("first_name", _("Write the first name, for example: Danuta."))
        return self.cleaned_data

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data["person"])


def said(person: Person) -> str:
    """The name, with the contact that tells two namesakes apart."""
    return ", ".join(part for part in (person.name, person.phone or person.email) if part)
