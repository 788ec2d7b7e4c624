"""How a booking repeats: the same fields when searching and when booking."""

import datetime as dt
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core.dates import weekday_words

from ..methods.recurrence import MOST_DATES, Rule, too_long
from ..words import RuleKind
from .time_fields import FORMATS, DayField, within_reach

ONCE = "once"
TOO_MANY_WORDS = 4_000


def weekday_choices() -> list[tuple[int, str]]:
    return [(number, weekday_words(number)) for number in range(7)]


def typed_days(text: str) -> list[dt.date]:
    """Days typed in a row, on lines or with commas; raises ValidationError naming the first word that is not a day."""
    found = []
    for word in re.split(r"[\s,;]+", text.strip()):
        if word:
            found.append(typed_day(word))
    return sorted(set(found))


def typed_day(word: str) -> dt.date:
    for pattern in FORMATS:
        try:
            day = dt.datetime.strptime(word, pattern).date()
        except ValueError:
            continue
        if within_reach(day):
            return day
    raise ValidationError(
        gettext("“%(word)s” is not a day we know. Write it like this: 30.11.2026.") % {"word": word[:20]}
    )


class RepeatForm(forms.Form):
    """Fields of a repeating wish; `rule` gives it as a Rule once the form is valid.

    Mix it into a form that knows the first day and the hours, or use it beside one.
    """

    repeat = forms.ChoiceField(
        label=_("Does it repeat?"), choices=[(ONCE, _("no, once")), *RuleKind.choices], required=False, initial=ONCE
    )
    weekdays = forms.TypedMultipleChoiceField(
        label=_("On which days"), choices=weekday_choices, coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    every = forms.TypedChoiceField(
        label=_("How often"),
        choices=[(1, _("every week")), (2, _("every second week")), (3, _("every third week")), (4, _("every fourth week"))],
        coerce=int, empty_value=1, required=False,
    )  # fmt: skip
    nth = forms.TypedChoiceField(
        label=_("Which one in the month"),
        choices=[
            ("", _("as the first day")), (1, _("first")), (2, _("second")), (3, _("third")), (4, _("fourth")), (-1, _("last")),
        ],
        coerce=int, empty_value=None, required=False,
    )  # fmt: skip
    until = DayField(label=_("Until which day"), required=False)
    dates = forms.CharField(
        label=_("Chosen days"),
        required=False,
        max_length=TOO_MANY_WORDS,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One under another or with commas, for example 30.11.2026, 14.12.2026."),
    )

    def clean_dates(self) -> list[dt.date]:
        return typed_days(self.cleaned_data["dates"])

    def clean(self):
        data = super().clean() or self.cleaned_data
        kind = data.get("repeat") or ONCE
        if kind == RuleKind.DATES and not data.get("dates") and "dates" not in self.errors:
            self.add_error("dates", gettext("Write the days, for example 30.11.2026, 14.12.2026."))
        if kind in (RuleKind.WEEKLY, RuleKind.NTH_WEEKDAY) and not data.get("until") and "until" not in self.errors:
            self.add_error("until", gettext("Write the last day. A series lasts at most two years."))
        return data

    @property
    def repeats(self) -> bool:
        """Whether a series is asked for; of a valid form."""
        return (self.cleaned_data.get("repeat") or ONCE) != ONCE

    def rule(self, first_day: dt.date, starts: dt.time, ends: dt.time, *, skip=frozenset()) -> Rule | None:
        """The rule of a valid form, or None for a single wish. Ask `fault_of` before using it."""
        if not self.repeats:
            return None
        data = self.cleaned_data
        dates = tuple(data["dates"]) if data["repeat"] == RuleKind.DATES else ()
        return Rule(
            kind=data["repeat"], first_day=dates[0] if dates else first_day, starts=starts, ends=ends,
            last_day=dates[-1] if dates else data["until"], interval=data["every"], weekdays=tuple(data["weekdays"]),
            nth=data["nth"], dates=dates, skip=frozenset(skip),
        )  # fmt: skip


def fault_of(rule: Rule) -> tuple[str, str] | None:
    """(field, sentence) when no series can be made of the rule: it ends before it starts, or is too long."""
    field = "dates" if rule.kind == RuleKind.DATES else "until"
    if rule.last_day and rule.last_day < rule.first_day:
        return field, gettext("The last day comes before the first. Choose a later one.")
    if too_long(rule):
        sentence = gettext("A series has at most %(number)d dates and lasts at most two years. Choose an earlier last day.")
        return field, sentence % {"number": MOST_DATES}
    return None
