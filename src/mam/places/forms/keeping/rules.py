"""A version of the house rules."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..lines import LineField, TextField
from ..time_fields import DayField


class RulesForm(forms.Form):
    text = TextField(
        label=_("Rules"),
        most=60_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text=_("Markdown: ## heading, **bold**, - list. Short sentences; people read them on the phone."),
    )
    valid_from = DayField(label=_("In force from"), help_text=_("Whoever books from that day agrees to these rules."))
    version = LineField(
        label=_("Name of the version"), most=20, required=False, help_text=_("For example 2026-12 or the number of the order.")
    )
