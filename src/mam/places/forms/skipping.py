"""Days a series leaves out: public holidays and breaks of schools."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..methods.calendar import without_free_days
from ..methods.recurrence import Rule


class SkipForm(forms.Form):
    """Which days off a series leaves out by itself. voivodeship: whose school breaks count."""

    skip_holidays = forms.BooleanField(label=_("Leave out public holidays"), required=False)
    skip_breaks = forms.BooleanField(
        label=_("Leave out school breaks"), help_text=_("Summer, Christmas, spring and winter break."), required=False
    )

    def __init__(self, *args, voivodeship: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.voivodeship = voivodeship

    def without_days_off(self, rule: Rule) -> Rule:
        """The rule of a valid form without the days that were ticked."""
        return without_free_days(rule, self.voivodeship, **self.cleaned_data)
