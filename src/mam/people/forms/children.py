"""A child written down by its guardian, and the answer about its photos."""

from django import forms
from django.utils.translation import gettext_lazy as _

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
