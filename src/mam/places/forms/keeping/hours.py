"""A week of opening hours: up to two ranges a day, from a day on."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core.dates import weekday_words

from ...words import Audience
from ..lines import LineField
from ..time_fields import DayField, HourField

RANGES = (1, 2)
WORKDAYS = range(1, 5)


class WeekForm(forms.Form):
    """Fields d0_opens1 … d6_closes2 stand for Monday to Sunday."""

    since = DayField(label=_("In force from"))
    until = DayField(label=_("Until"), required=False, help_text=_("Leave empty when they are the usual hours."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for day in range(7):
            for number in RANGES:
                for edge, label in (("opens", _("opens")), ("closes", _("closes"))):
                    self.fields[f"d{day}_{edge}{number}"] = HourField(label=label, required=False)

    def days(self):
        """(name of the day, ranges as pairs of bound fields) from Monday."""
        for day in range(7):
            yield weekday_words(day), [(self[f"d{day}_opens{n}"], self[f"d{day}_closes{n}"]) for n in RANGES]

    def clean(self):
        for day in range(7):
            for number in RANGES:
                self.wants_both(f"d{day}_opens{number}", f"d{day}_closes{number}")
        return self.cleaned_data

    def wants_both(self, opens: str, closes: str) -> None:
        empty = [name for name in (opens, closes) if self.cleaned_data.get(name) is None]
        if len(empty) == 1 and not {opens, closes} & set(self.errors):
            self.add_error(empty[0], _("Write both hours, or none."))

    def rows(self) -> tuple:
        """(weekday, opens, closes) of each range written."""
        found = []
        for day in range(7):
            for number in RANGES:
                opens = self.cleaned_data[f"d{day}_opens{number}"]
                if opens is not None:
                    found.append((day, opens, self.cleaned_data[f"d{day}_closes{number}"]))
        return tuple(found)

    @staticmethod
    def filled(rows) -> dict:
        """Initial values from rows with weekday, opens and closes."""
        values: dict = {}
        for row in sorted(rows, key=lambda row: (row.weekday, row.opens)):
            number = 1 if f"d{row.weekday}_opens1" not in values else 2
            values |= {f"d{row.weekday}_opens{number}": row.opens, f"d{row.weekday}_closes{number}": row.closes}
        return values

    @staticmethod
    def monday_copied(data) -> dict:
        """The typed values with Monday's hours on Tuesday to Friday too."""
        data = data.copy()
        for day in WORKDAYS:
            for number in RANGES:
                for edge in ("opens", "closes"):
                    data[f"d{day}_{edge}{number}"] = data.get(f"d0_{edge}{number}", "")
        return data


class ExceptionForm(forms.Form):
    thing = forms.ModelChoiceField(label=_("What"), queryset=None, required=False, empty_label=_("the whole centre"))
    first_day = DayField(label=_("From"))
    last_day = DayField(label=_("To"))
    opens = HourField(label=_("Opens"), required=False, help_text=_("Leave both hours empty when it is closed."))
    closes = HourField(label=_("Closes"), required=False)
    audience = forms.ChoiceField(
        label=_("For whom"),
        choices=[
            ("", _("for everyone, groups with a key too")),
            (Audience.PUBLIC, _("for everyone without a key")),
            (Audience.GROUP, _("for groups with a key")),
            (Audience.STAFF, _("for people of the house")),
        ],
        required=False,
    )
    reason = LineField(label=_("Why"), most=200, help_text=_("People read it: Christmas break, floor is being varnished."))

    def __init__(self, *args, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thing"].queryset = things


class EndForm(forms.Form):
    last_day = DayField(label=_("Last day of these hours"))


class HolidaysForm(forms.Form):
    closed = forms.BooleanField(label=_("Closed on public holidays"), required=False)
