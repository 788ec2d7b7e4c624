"""What somebody looks for: a day and hours, once or repeating, or only how long; for how many people; what has to be there."""

import datetime as dt

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..actions.ask import Date
from ..actions.durations import length_words
from ..actions.finding import dates_of
from ..actions.search import FEATURES, Search
from ..methods.recurrence import days, span_on
from .repeat import RepeatForm, fault_of
from .showing import KINDS, PeopleField
from .time_fields import DayField, HourField
from .wish import skipped

LENGTHS = (30, 60, 90, 120, 180, 240, 480)
NAMES = {"starts": "from", "ends": "to"}


def length_choices() -> list[tuple[int, str]]:
    return [(minutes, length_words(minutes)) for minutes in LENGTHS]


class FindForm(RepeatForm):
    """Names in addresses are shared with the form of booking: day, from, to, people, kind and the fields of repeating.

    nearest: only the length is known, and the nearest free time is looked for.
    """

    day = DayField(label=_("Day"))
    starts = HourField(
        label=_("From"), required=False, error_messages={"required": _("Write from what time, for example 17:30.")}
    )
    ends = HourField(
        label=_("To"), required=False, help_text=_("An hour before the start means the next day."),
        error_messages={"required": _("Write until what time, for example 19:30.")},
    )  # fmt: skip
    length = forms.TypedChoiceField(
        label=_("For how long"), choices=length_choices, coerce=int,
        empty_value=None, required=False,
    )  # fmt: skip
    people = PeopleField(label=_("How many people"))
    kind = forms.ChoiceField(label=_("What"), choices=[("", _("anything")), *KINDS], required=False)
    units = forms.IntegerField(label=_("How many pieces"), min_value=1, max_value=500, required=False)
    features = forms.MultipleChoiceField(
        label=_("What has to be there"), choices=[(name, words) for name, (words, _why) in FEATURES.items()],
        required=False, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    also = forms.MultipleChoiceField(
        label=_("Equipment free at the same time"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, nearest: bool = False, equipment: tuple = (), **kwargs):
        """equipment: (address, name) of what can be wanted beside a room."""
        super().__init__(*args, **kwargs)
        self.nearest, self.equipment = nearest, equipment
        self.fields["also"].choices = equipment
        for name in ("length",) if nearest else ("starts", "ends"):
            self.fields[name].required = True

    def add_prefix(self, field_name):
        return super().add_prefix(NAMES.get(field_name, field_name))

    def clean(self):
        data = super().clean()
        if self.nearest:
            return data
        day, starts, ends = data.get("day"), data.get("starts"), data.get("ends")
        if starts is not None and starts == ends:
            self.add_error("ends", _now("The end is the same as the start. Write a later hour."))
        elif None not in (day, starts, ends) and not self.errors:
            self.find_faults(day, starts, ends)
        return data

    def find_faults(self, day: dt.date, starts: dt.time, ends: dt.time) -> None:
        """Hours that the change of clocks skips, a series that is too long or has no date at all."""
        rule = self.rule(day, starts, ends)
        if rule is None:
            last = day + dt.timedelta(days=1) if ends < starts else day
            for name, of_day, time in (("starts", day, starts), ("ends", last, ends)):
                if not clock.exists(of_day, time):
                    self.add_error(name, skipped(of_day, time))
        elif fault := fault_of(rule):
            self.add_error(*fault)
        elif not any(date.span for date in self.dates):
            self.add_error("until", _now("There is no such day in this time. Choose a later last day."))

    @property
    def dates(self) -> list[Date]:
        """Dates of a valid search: one, or those of the series."""
        said = self.cleaned_data
        starts, ends = said["starts"], said["ends"]
        rule = self.rule(said["day"], starts, ends)
        chosen = days(rule) if rule else [said["day"]]
        return dates_of((day, span_on(day, starts, ends)) for day in chosen)

    @property
    def after(self) -> dt.datetime:
        return clock.instant(self.cleaned_data["day"], dt.time(0))

    def search(self, centre) -> Search:
        said = self.cleaned_data
        wanted = tuple(said["features"]), tuple(said["also"])
        return Search(centre, said["people"] or 0, said["kind"], said["units"] or 1, *wanted)
