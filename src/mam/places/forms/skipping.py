"""Days a series leaves out: public holidays and breaks of schools."""

import dataclasses

from django import forms
from django.utils.translation import gettext_lazy as _

from ..methods.calendar import holidays_between, school_breaks
from ..methods.recurrence import Rule, too_long


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
        """The rule of a valid form without the days that were ticked; a rule that is too long is refused anyway."""
        if too_long(rule):
            return rule
        skip = set(rule.skip)
        if self.cleaned_data["skip_holidays"]:
            skip |= set(holidays_between(rule.first_day, rule.end_day))
        if self.cleaned_data["skip_breaks"]:
            skip |= set(school_breaks(rule.first_day, rule.end_day, self.voivodeship))
        return dataclasses.replace(rule, skip=frozenset(skip))
