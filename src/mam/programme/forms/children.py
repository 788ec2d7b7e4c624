"""A register check, and somebody who may collect a child."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.people.forms.persons import AT_THE_DESK


class CheckForm(forms.Form):
    checked = forms.DateField(
        label=_("Looked up on"), initial=clock.today, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    proof = forms.CharField(
        label=_("What proves it"), max_length=200, help_text=_("For example: print-out 12/2026, binder in the office.")
    )
    valid_until = forms.DateField(
        label=_("To be repeated after"), required=False, help_text=_("Leave it empty when the house does not repeat checks."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


class CollectorForm(forms.Form):
    name = forms.CharField(
        label=_("First and last name"), max_length=120, help_text=_("The host will ask for a document.")
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )

    def __init__(self, *args, at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did the guardian tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk"
            )
