"""A new value of a number of law or house rule."""

import datetime as dt
import json

from django import forms
from django.utils.translation import gettext_lazy as _

from ...keeping_words import part_name
from ..lines import LineField
from ..time_fields import DayField


class ValueForm(forms.Form):
    value = LineField(label=_("New value"), most=2000)
    valid_from = DayField(label=_("In force from"))
    source = LineField(
        label=_("Where it comes from"), most=200, help_text=_("The act and article, or the decision of the house.")
    )
    confirmed = forms.BooleanField(label=_("I checked it against the source"), required=False)

    def __init__(self, *args, old, **kwargs):
        super().__init__(*args, **kwargs)
        self.old = old
        if isinstance(old.value, bool):
            answers = [("true", _("yes")), ("false", _("no"))]
            self.fields["value"] = forms.ChoiceField(label=_("New value"), choices=answers)
        elif isinstance(old.value, dict):
            del self.fields["value"]
            parts = {
                f"value-{part}": forms.IntegerField(label=part_name(part), min_value=0, initial=now)
                for part, now in old.value.items()
            }
            self.fields = parts | self.fields
        elif old.unit == "day":
            self.fields["value"] = DayField(label=_("New value"), any_year=True)

    @property
    def value_fields(self) -> list:
        """What the value is typed into: one field, or one for each of its parts."""
        return [self[name] for name in self.fields if name.split("-")[0] == "value"]

    def clean(self):
        """A value with parts is put together again."""
        words = super().clean()
        if isinstance(self.old.value, dict):
            words["value"] = {part: words.pop(f"value-{part}", None) for part in self.old.value}
        return words

    def clean_value(self):
        """A day is kept as 2026-11-30, a text stays a text; a number may have a comma; anything else is read as JSON."""
        typed = self.cleaned_data["value"]
        if isinstance(typed, dt.date):
            return typed.isoformat()
        if isinstance(self.old.value, str):
            return typed
        try:
            return json.loads(typed.replace(",", ".") if isinstance(self.old.value, int | float) else typed)
        except ValueError:
            return typed
