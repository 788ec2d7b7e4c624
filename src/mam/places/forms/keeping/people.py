"""Who keeps the place, and how much one party may use."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ...words import QuotaPer, QuotaUnit, ThingKind
from ..lines import LineField
from ..time_fields import DayField


class HostForm(forms.Form):
    who = LineField(label=_("Who"), most=200, help_text=_("Whole name, e-mail or phone of a person the house knows."))
    since = DayField(label=_("From"))
    until = DayField(label=_("To"), required=False, help_text=_("Leave empty when no end is agreed."))


class QuotaForm(forms.Form):
    for_groups = forms.TypedChoiceField(
        label=_("For whom"),
        choices=[("groups", _("each group, all its people together")), ("people", _("each person who books for themself"))],
        coerce=lambda word: word == "groups",
        widget=forms.RadioSelect,
    )
    limit = forms.IntegerField(label=_("At most"), min_value=1, max_value=10_000)
    unit = forms.ChoiceField(label=_("Counted in"), choices=QuotaUnit)
    thing_kind = forms.ChoiceField(label=_("Of what"), choices=ThingKind)
    per = forms.ChoiceField(label=_("Per"), choices=QuotaPer)
    first_day = DayField(label=_("From"))
    last_day = DayField(label=_("To"), help_text=_("A season is all the days from the first to the last."))
    name = LineField(label=_("Name"), most=120, required=False, help_text=_("Empty: the sentence itself."))
