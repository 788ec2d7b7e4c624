"""For whom the people of the house write something down: somebody known, or somebody new."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.forms.persons import AT_THE_DESK
from mam.people.methods.contacts import phone_words
from mam.people.models import Person

from .lines import LineField


class AtDeskForm(forms.Form):
    """found: people who fit the words searched for. nobody_known: the choice that is none of them."""

    nobody_known = _("somebody new")

    person = forms.ChoiceField(label=_("We know them"), widget=forms.RadioSelect, required=False)
    first_name = LineField(most=80, label=_("First name"), required=False)
    last_name = LineField(most=80, label=_("Last name"), required=False)
    phone = LineField(most=40, label=_("Phone"), required=False)
    channel = forms.ChoiceField(label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk")

    def __init__(self, *args, found: list[Person] = (), **more):
        super().__init__(*args, **more)
        self.people = {str(one.pk): one for one in found}
        known = [(key, told_apart(one)) for key, one in self.people.items()]
        self.fields["person"].choices = [("", self.nobody_known), *known]

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data.get("person", ""))

    @property
    def new(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("first_name", "last_name", "phone")}


def told_apart(person: Person) -> str:
    """The name, with the contact that tells two namesakes apart."""
    return ", ".join(part for part in (person.name, phone_words(person.phone) or person.email) if part)
