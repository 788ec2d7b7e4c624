"""Hours that the house writes down: a volunteer's, told by phone or paper, and a gift to somebody who needs them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.forms.persons import AT_THE_DESK
from mam.people.models import Person
from mam.places.forms.at_desk import told_apart

from .favours import GiftForm
from .volunteers import HoursForm


class KnownForm(forms.Form):
    """For somebody we know. found: people who fit the words searched for."""

    person = forms.ChoiceField(
        label=_("For whom?"), widget=forms.RadioSelect,
        error_messages={"required": _("Look for somebody and choose them."), "invalid_choice": _("Look for somebody and choose them.")},
    )  # fmt: skip
    channel = forms.ChoiceField(label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk")

    def __init__(self, *args, found: list[Person] = (), **more):
        super().__init__(*args, **more)
        self.people = {str(one.pk): one for one in found}
        self.fields["person"].choices = [(key, told_apart(one)) for key, one in self.people.items()]

    @property
    def chosen(self) -> Person:
        """Of a valid form."""
        return self.people[self.cleaned_data["person"]]


class DeskHoursForm(KnownForm, HoursForm):
    field_order = ["person", "day", "hours", "minutes", "what", "channel"]


class DeskGiftForm(KnownForm, GiftForm):
    field_order = ["person", "hours", "channel"]
