"""Closing a thing or the whole house for a time."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ...actions.ask import Span
from ..lines import LineField
from ..time_fields import DayField, HourField


class ClosureForm(forms.Form):
    thing = forms.ModelChoiceField(label=_("What"), queryset=None, required=False, empty_label=_("the whole centre"))
    first_day = DayField(label=_("From day"))
    starts = HourField(label=_("From hour"))
    last_day = DayField(label=_("To day"))
    ends = HourField(label=_("To hour"))
    reason = LineField(label=_("Why"), most=200, help_text=_("People read it: water failure, painting the walls."))

    def __init__(self, *args, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thing"].queryset = things

    def span(self) -> Span:
        """From the first day's hour to the last day's."""
        data = self.cleaned_data
        return Span(clock.instant(data["first_day"], data["starts"]), clock.instant(data["last_day"], data["ends"]))
