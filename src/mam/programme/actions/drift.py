"""Dates that are not where the rule of their series would put them: after a change of the rule, or moved by hand."""

from dataclasses import dataclass

from mam.core import clock
from mam.places.methods.recurrence import span_on

from ..models import Event, Occurrence


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


def is_off(row: Occurrence, series) -> bool:
    """Whether a date stands elsewhere than its own day at the hours of the rule."""
    return (row.starts, row.ends) != span_on(row.day, series.starts, series.ends)
