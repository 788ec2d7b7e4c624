"""A child written down by its guardian, and the answer about its photos."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Person
from .consents import ANSWERS
from .persons import AT_THE_DESK


class ChildForm(forms.Form):
    first_name = forms.CharField(
        label=_("First name of the child"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    last_name = forms.CharField(
        label=_("Last name, when it is not yours"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    birth_year = forms.IntegerField(
        label=_("Year of birth"), help_text=_("Four digits, for example 2018. We do not need the day."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, *args, at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk"
            )


class GuardianForm(forms.Form):
    """One more adult, as the house knows them; only the people of the house find everybody."""

    who = forms.CharField(
        label=_("Who else answers for the child?"),
        help_text=_("Name, phone or e-mail as the house knows it."),
        max_length=100,
    )

    def __init__(self, *args, seen_by: Person, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen_by = seen_by

    def clean_who(self) -> Person:
        found = list(Person.objects.visible_to(self.seen_by).matching(self.cleaned_data["who"])[:2])
        if len(found) != 1:
            raise forms.ValidationError(
                _("More than one person fits, or none. Type the whole name or the phone number.")
            )
        return found[0]


class PhotoForm(forms.Form):
    """Yes or no to photos of a child; nothing is chosen before somebody was asked."""

    photos = forms.ChoiceField(label=_("May photos of the child be shown?"), choices=ANSWERS, widget=forms.RadioSelect)

    def __init__(self, *args, at_desk: bool = False, wording: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["photos"].help_text = wording
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did the guardian tell you?"),
                choices=AT_THE_DESK,
                widget=forms.RadioSelect,
                initial="paper",
            )
