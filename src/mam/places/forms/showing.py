"""What the reader of a week or a day wants to see. A value that makes no sense falls back, and a sentence says so."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..words import ThingKind
from .time_fields import DayField

KINDS = [
    (ThingKind.ROOM, _("rooms")),
    (ThingKind.DESK, _("desks")),
    (ThingKind.EQUIPMENT, _("equipment")),
    (ThingKind.LOCKER, _("lockers")),
]
MOST_PEOPLE = 5_000


class PeopleField(forms.IntegerField):
    default_error_messages = {
        "invalid": _("Write a number, for example 12."),
        "min_value": _("Write at least 1."),
        "max_value": _("So many people will not fit in any of our rooms. Write a smaller number."),
    }

    def __init__(self, **options):
        super().__init__(min_value=1, max_value=MOST_PEOPLE, required=False, **options)
        for validator in self.validators:
            validator.message = self.error_messages[validator.code]
        self.widget.attrs["inputmode"] = "numeric"


class ShowingForm(forms.Form):
    """Which day or week, and of which things. names: for the people of the house."""

    week = DayField(required=False)
    day = DayField(required=False)
    kind = forms.ChoiceField(label=_("What"), choices=[("", _("rooms and desks")), *KINDS], required=False)
    people = PeopleField(label=_("For how many people"))
    step_free = forms.BooleanField(label=_("step-free way in"), required=False)
    loop = forms.BooleanField(label=_("induction loop"), required=False)
    evening = forms.BooleanField(label=_("free after 16:00"), required=False)
    things = forms.CharField(max_length=80, required=False)
    thing = forms.SlugField(max_length=80, required=False)
    page = forms.IntegerField(min_value=1, max_value=1_000, required=False)
    names = forms.BooleanField(required=False)
    large = forms.BooleanField(required=False)
    screen = forms.BooleanField(required=False)

    @property
    def trouble(self) -> list[str]:
        """Sentences about values that were left out."""
        typed = ("week", "day", "people")
        return [str(sentence) for name in typed for sentence in self.errors.get(name, ())]

    def said(self, name: str, otherwise=None):
        """The value, or what stands in for a missing or senseless one."""
        self.is_valid()
        return self.cleaned_data.get(name) or otherwise

    @property
    def monday(self) -> dt.date:
        day = self.said("week") or self.said("day") or clock.today()
        return day - dt.timedelta(days=day.weekday())

    @property
    def chosen_day(self) -> dt.date:
        return self.said("day") or self.said("week") or clock.today()

    @property
    def filters(self) -> dict:
        """In the words of actions.days.wanted_things."""
        return {
            "kind": self.said("kind", ""),
            "capacity": self.said("people", 0),
            "step_free": self.said("step_free", False),
            "loop": self.said("loop", False),
            "everything": self.said("things") == "all",
        }
