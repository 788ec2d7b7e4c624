"""Dates that are not where the rule of their series would put them: after a change of the rule, or moved by hand."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.places.methods.recurrence import Rule, candidates, nth_of
from mam.places.models import BookedThing, Thing
from mam.places.words import BookingState, RuleKind, ThingKind

from ..models import Event, Occurrence, Series


@dataclass(frozen=True)
class DateRow:
    """A date with its rooms by name, and whether it is off its rule."""

    date: Occurrence
    is_off: bool
    rooms: tuple[str, ...] = ()

    @property
    def may_change(self) -> bool:
        return not self.date.is_cancelled and self.date.starts > clock.now()

    @property
    def may_come_back(self) -> bool:
        return self.date.is_cancelled and self.date.starts > clock.now()


def dates_of(event: Event) -> list[DateRow]:
    """All dates in the order of their hours. Three queries."""
    series = getattr(event, "series", None)
    rows = list(Occurrence.objects.filter(event=event).select_related("booking").order_by("during"))
    rooms = _rooms_of(rows)
    return [DateRow(_with(row, event), series is not None and is_off(row, series), rooms.get(row.booking_id, ())) for row in rows]


def rooms_of(date: Occurrence) -> tuple[str, ...]:
    """Names of the rooms a date has now; none when it has no booking that stands."""
    stands = date.booking is not None and date.booking.state in (BookingState.CONFIRMED, BookingState.PENDING)
    return _rooms_of([date]).get(date.booking_id, ()) if stands else ()


def rooms_beside(date: Occurrence) -> list[Thing]:
    """The rooms of the centre that a date could move to, its own among them."""
    return list(Thing.objects.standing().filter(centre=date.event.centre, kind=ThingKind.ROOM))


def _rooms_of(dates: list[Occurrence]) -> dict[object, tuple[str, ...]]:
    booked = BookedThing.objects.filter(booking__in=[row.booking_id for row in dates if row.booking_id], thing__kind=ThingKind.ROOM)
    found: dict[object, tuple[str, ...]] = {}
    for booking, name in booked.order_by("pk").values_list("booking", "thing__name"):
        found[booking] = (*found.get(booking, ()), name)
    return found


def is_last(date: Occurrence) -> bool:
    """Whether no later date of the event is planned, so that a deed on it reaches nothing else."""
    return not Occurrence.objects.filter(event=date.event_id).planned().filter(during__startswith__gt=date.starts).exists()


def _with(row: Occurrence, event: Event) -> Occurrence:
    row.event = event
    return row


def is_off(row: Occurrence, series: Series) -> bool:
    """Whether a date that is not over stands at other hours, or on another day, than the rule of its series has now."""
    start, end = clock.local(row.starts), clock.local(row.ends)
    if row.is_over:
        return False
    if (start.time(), end.time()) != (series.starts, series.ends):
        return True
    if series.kind == RuleKind.WEEKLY:
        return start.weekday() not in (series.weekdays or [series.first_day.weekday()])
    return start.date() not in rule_of(series)


def rule_of(series: Series) -> list[dt.date]:
    """The days of a monthly rule, or of a list."""
    listed = tuple(map(dt.date.fromisoformat, series.dates))
    return list(candidates(Rule(
        series.kind, series.first_day, series.starts, series.ends, last_day=series.last_day, weekdays=tuple(series.weekdays),
        nth=series.nth, dates=listed,
    )))  # fmt: skip


def change_rule(event: Event, since: dt.date, starts: dt.time, ends: dt.time, shift: int) -> None:
    """The rule follows when its dates from `since` on are moved; dates kept as they were by hand are off it from now on.

    A month's "second Wednesday" moved by days stays such a rule where its days still are one, and is a list of days where not.
    """
    series = getattr(event, "series", None)
    if series is None:
        return
    if shift and series.kind == RuleKind.WEEKLY:
        series.weekdays = sorted({(weekday + shift) % 7 for weekday in series.weekdays or [series.first_day.weekday()]})
    elif shift:
        shift_days(series, since, dt.timedelta(days=shift))
    series.starts, series.ends = starts, ends
    series.save()


def shift_days(series: Series, since: dt.date, by: dt.timedelta) -> None:
    days = rule_of(series)
    later = [day + by for day in days if day >= since]
    alike = {(day.weekday(), nth_of(day)) for day in later}
    series.first_day, series.last_day = min([series.first_day, *later]), max([series.last_day, *later])
    if series.kind == RuleKind.NTH_WEEKDAY and len(alike) == 1:
        ((weekday, series.nth),) = alike
        series.weekdays = [weekday]
    else:
        series.kind, series.weekdays, series.nth = RuleKind.DATES, [], None
        series.dates = sorted(day.isoformat() for day in {*(day for day in days if day < since), *later})
