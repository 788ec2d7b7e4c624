"""Dates that are not where the rule of their series would put them: after a change of the rule, or moved by hand."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.places.words import RuleKind

from ..models import Event, Occurrence, Series


@dataclass(frozen=True)
class DateRow:
    """A date with whether it is off its rule."""

    date: Occurrence
    is_off: bool

    @property
    def may_change(self) -> bool:
        return not self.date.is_cancelled and self.date.starts > clock.now()


def dates_of(event: Event) -> list[DateRow]:
    """All dates in the order of their hours. Two queries."""
    series = getattr(event, "series", None)
    rows = Occurrence.objects.filter(event=event).select_related("booking").order_by("during")
    return [DateRow(_with(row, event), series is not None and is_off(row, series)) for row in rows]


def _with(row: Occurrence, event: Event) -> Occurrence:
    row.event = event
    return row


def is_off(row: Occurrence, series: Series) -> bool:
    """Whether a date stands at other hours, or on another day, than the rule of its series has now."""
    start, end = clock.local(row.starts), clock.local(row.ends)
    if (start.time(), end.time()) != (series.starts, series.ends):
        return True
    if series.kind == RuleKind.WEEKLY and series.weekdays:
        return start.weekday() not in series.weekdays
    return series.kind != RuleKind.WEEKLY and start.date() != row.day


def change_rule(event: Event, starts: dt.time, ends: dt.time, shift: int) -> None:
    """The rule follows when its later dates are moved; dates kept as they were by hand are off it from now on."""
    series = getattr(event, "series", None)
    if series is None:
        return
    weekdays = series.weekdays or [series.first_day.weekday()]
    series.starts, series.ends = starts, ends
    series.weekdays = sorted({(weekday + shift) % 7 for weekday in weekdays})
    series.save(update_fields=["starts", "ends", "weekdays"])
