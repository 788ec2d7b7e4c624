"""Small forms of the list of participants."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.people.methods.contacts import phone_words
from mam.people.models import Person

from ..words import Priority

MOST_FOUND = 12
AT_THE_DESK = [(way.value, way.label) for way in (Channel.PHONE, Channel.DESK, Channel.PAPER)]


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


def said(person: Person) -> str:
    """The name, with the contact that tells two namesakes apart."""
    return ", ".join(part for part in (person.name, phone_words(person.phone) or person.email) if part)
