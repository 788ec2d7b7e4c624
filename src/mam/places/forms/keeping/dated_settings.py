"""A new value of a number of law or house rule."""

import json

from django import forms
from django.utils.translation import gettext_lazy as _

from ..lines import LineField
from ..time_fields import DayField


class ValueForm(forms.Form):
    value = LineField(label=_("New value"), most=2000)
    valid_from = DayField(label=_("In force from"))
    source = LineField(label=_("Where it comes from"), most=200, help_text=_("The act and article, or the decision of the house."))
    confirmed = forms.BooleanField(label=_("I checked it against the source"), required=False)

    def __init__(self, *args, old, **kwargs):
        super().__init__(*args, **kwargs)
        self.old = old
        if isinstance(old.value, bool):
            answers = [("true", _("yes")), ("false", _("no"))]
            self.fields["value"] = forms.ChoiceField(label=_("New value"), choices=answers)

    def clean_value(self):
        """A text stays a text; a number may have a comma; anything else is read as JSON."""
        typed = self.cleaned_data["value"]
        if isinstance(self.old.value, str):
            return typed
        try:
            return json.loads(typed.replace(",", ".") if isinstance(self.old.value, int | float) else typed)
        except ValueError:
            return typed
