"""What the house says about itself, and the groups that have its key."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Group

from ..lines import LineField, TextField
from ..time_fields import DayField


class CentreForm(forms.Form):
    name = LineField(label=_("Name"), most=120, help_text=_("As on the plate by the door."))
    street = LineField(label=_("Street and number"), most=120)
    postcode = LineField(label=_("Postcode"), most=6, required=False)
    town = LineField(label=_("Town"), most=80)
    phone = LineField(label=_("Phone"), most=20, required=False, help_text=_("Where somebody answers in the opening hours."))
    email = forms.EmailField(label=_("E-mail"), required=False)
    about = TextField(
        label=_("About the place"),
        most=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Two or three sentences for somebody who has never been here."),
    )
    way_in = TextField(
        label=_("How to get in"),
        most=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The stop, the car park, steps and ramps, which door, which bell."),
    )
    operator = forms.ModelChoiceField(
        label=_("Who runs the place"),
        queryset=None,
        required=False,
        empty_label=_("nobody is entered"),
        help_text=_("The group that runs the place for the municipality. The hours for people of the house are its hours."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["operator"].queryset = Group.objects.standing()


class KeyForm(forms.Form):
    group = forms.ModelChoiceField(label=_("Group"), queryset=None, empty_label=_("choose a group"))
    since = DayField(label=_("From"))
    until = DayField(label=_("To"), required=False, help_text=_("Leave empty when no end is agreed."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = Group.objects.standing()
