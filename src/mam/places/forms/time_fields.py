"""Fields for a day and an hour that answer absurd input with a sentence, in every form of the place."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mam.core import clock

REACH = 3  # years back and ahead that the calendar of the house shows
FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y"]


def within_reach(day: dt.date) -> bool:
    """Whether the calendar of the house goes that far: three years back and ahead."""
    return abs((day - clock.today()).days) <= REACH * 366


class DayField(forms.DateField):
    """A day, typed as 2026-11-30 or 30.11.2026, at most three years away. any_year: also far from today."""

    default_error_messages = {
        "invalid": _("There is no such day. Write it like this: 30.11.2026."),
        "required": _("Choose a day."),
        "far": _("Choose a day at most three years away."),
    }

    def __init__(self, *, any_year: bool = False, **options):
        options.setdefault("input_formats", FORMATS)
        super().__init__(**options)
        self.any_year = any_year
        self.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def clean(self, value) -> dt.date | None:
        day = super().clean(value)
        if day is not None and not self.any_year and not within_reach(day):
            raise ValidationError(self.error_messages["far"], code="far")
        return day


class HourField(forms.TimeField):
    """An hour, typed as 17:30, 17.30 or 17; 24:00 is midnight."""

    default_error_messages = {
        "invalid": _("There is no such hour. Write it like this: 17:30."),
        "required": _("Write the hour, for example 17:30."),
    }

    def __init__(self, **options):
        options.setdefault("input_formats", ["%H:%M", "%H:%M:%S", "%H.%M", "%H"])
        super().__init__(**options)
        self.widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})

    def to_python(self, value) -> dt.time | None:
        midnight = isinstance(value, str) and value.strip() in ("24:00", "24.00", "24")
        return dt.time(0) if midnight else super().to_python(value)
