"""What somebody wants and when: the first sheet of the form, the same on the web, by phone and on paper."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.dates import clock_words, day_words

from ..actions.ask import Span
from ..actions.house import everything
from ..methods.recurrence import is_twice, span_on
from .taking import TakingForm
from .time_fields import DayField, HourField

FIRST_PASS, SECOND_PASS = "0", "1"


class WishForm(TakingForm):
    """Which things, on which day, from when to when, for how many people.

    Names in addresses are shared with every page that links here: thing, day, from, to, people.
    """

    day = DayField(label=_("Day"))
    starts = HourField(label=_("From"))
    ends = HourField(label=_("To"))
    people = forms.IntegerField(
        label=_("How many people will come"),
        min_value=1,
        max_value=5000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": _("Write how many people will come. Roughly is enough."),
            "invalid": _("Write a number, for example 12."),
            "min_value": _("Write at least 1."),
            "max_value": _("So many people will not fit in any of our rooms. Write a smaller number."),
        },
    )
    fold = forms.ChoiceField(
        label=_("That night the clocks go back and this time comes twice. Which one do you mean?"),
        choices=[
            (FIRST_PASS, _("the first one, still in summer time")),
            (SECOND_PASS, _("the second one, in winter time")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )

    NAMES = {"starts": "from", "ends": "to"}

    def __init__(self, *args, centre, **kwargs):
        super().__init__(*args, **kwargs)
        self.centre = centre
        self.offer(everything(centre, slugs=self["thing"].value() or ()) if self.is_bound else everything(centre))

    def add_prefix(self, field_name):
        return super().add_prefix(self.NAMES.get(field_name, field_name))

    def clean(self):
        day, starts, ends = (self.cleaned_data.get(name) for name in ("day", "starts", "ends"))
        if starts is not None and starts == ends:
            self.add_error("ends", _("The end is the same as the start. Write a later hour."))
        elif day and None not in (starts, ends) and self.checks_clock:
            self.check_clock(day, starts, ends)
        return self.cleaned_data

    checks_clock = True  # a series checks the clock of each of its dates by itself

    def check_clock(self, day, starts, ends):
        last = day + dt.timedelta(days=1) if ends < starts else day
        for name, of_day, time in (("starts", day, starts), ("ends", last, ends)):
            if not clock.exists(of_day, time):
                self.add_error(name, skipped(of_day, time))

    @property
    def is_twice(self) -> bool:
        """Whether the reader has to choose between two passes of the same wall-clock time."""
        said = getattr(self, "cleaned_data", {})
        day, starts, ends = (said.get(name) for name in ("day", "starts", "ends"))
        return day is not None and None not in (starts, ends) and is_twice(day, starts, ends)

    @property
    def span(self) -> Span:
        """The instants of a valid wish; hours at or before the start end the next day."""
        said = self.cleaned_data
        return Span(*span_on(said["day"], said["starts"], said["ends"], fold=int(said.get("fold") or 0)))


def skipped(day: dt.date, time: dt.time) -> str:
    """What to say about a time that the spring change jumps over."""
    words = _("On %(day)s the clocks jump forward and there is no %(time)s. Choose %(next)s or later.")
    real = clock.next_real(day, time)
    return words % {"day": day_words(day), "time": clock_words(time), "next": clock_words(real)}
