"""Dates of an event: worked out from the rule, booked together with the room, written as occurrences."""

import datetime as dt
import secrets
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.refusal import Reason, Refusal
from mam.places.actions.ask import Ask, Date, Preview, Span
from mam.places.actions.booking import book
from mam.places.actions.checking import check_dates
from mam.places.actions.series import book_series, dates_of
from mam.places.methods.recurrence import Rule
from mam.places.models import Booking

from ..models import Event, Occurrence

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that is read in two ways
CODE = 6


def preview_dates(room: Ask, rule: Rule) -> Preview:
    """The dry run: which dates fit and why the others do not. Without a room every real date fits."""
    dates = dates_of(rule)
    if room.things:
        return check_dates(room, dates)
    return Preview(tuple(d for d in dates if d.span), tuple(d for d in dates if not d.span))


def make_dates(event: Event, room: Ask, when: Span | Rule, *, strike=frozenset(), moved: Mapping | None = None) -> list[Occurrence]:
    """Books the room for every date and writes the occurrences; all of them or none.

    Raises Refusal with the reasons of each date that fails and was neither struck out nor moved. The caller opened the transaction.
    """
    if isinstance(when, Span):
        booking = book(room, when) if room.things else None
        return write(event, [(clock.local(when.start).date(), when, booking)])
    moved = moved or {}
    if not room.things:
        return write(event, _free_dates(when, strike, moved))
    series = book_series(room, when, strike=frozenset(strike), moved=moved)
    if failed := list(series.failed.all()):
        raise Refusal([_cannot(row) for row in failed[:5]])
    event.series.bookings = series
    event.series.save(update_fields=["bookings"])
    return write(event, [(row.series_day, Span(row.starts, row.ends), row) for row in _as_read(series.bookings)])


def _as_read(bookings) -> list[Booking]:
    return list(bookings.standing().order_by("during"))


def _cannot(failed) -> Reason:
    first = failed.reasons[0] if failed.reasons else {"sentence": "", "works": ""}
    works = _("Strike this date out or choose another time for it.")
    return Reason("date_fails", f"{day_words(failed.day)}: {first['sentence']}", works)


def _free_dates(rule: Rule, strike, moved: Mapping[dt.date, Span]) -> list[tuple[dt.date, Span, None]]:
    dates: Iterable[Date] = dates_of(rule, strike=strike, moved=moved)
    fits = [(date.day, date.span, None) for date in dates if date.span]
    if not fits:
        raise Refusal(Reason("no_dates", _("No date is left."), _("Choose a later last day or another weekday.")))
    return fits


def write(event: Event, dates: list[tuple[dt.date, Span, Booking | None]]) -> list[Occurrence]:
    """Writes occurrences: day in the event, span, booking. A day that the event has already is refused."""
    days = [day for day, _span, _booking in dates]
    if Occurrence.objects.filter(event=event, day__in=days).exists() or len(set(days)) < len(days):
        works = _("One date a day: change that date, or propose a second event.")
        raise Refusal(Reason("same_day", _("The event already has a date on this day."), works))
    codes = new_codes(len(dates))
    rows = [
        Occurrence(event=event, day=day, during=(span.start, span.end), booking=booking, code=code)
        for (day, span, booking), code in zip(dates, codes, strict=True)
    ]
    with transaction.atomic():
        Occurrence.objects.bulk_create(rows)
    return rows


def new_codes(number: int) -> list[str]:
    """Short codes no date of the town has yet."""
    made = {"".join(secrets.choice(LETTERS) for _letter in range(CODE)) for _n in range(number + 5)}
    free = made - set(Occurrence.objects.filter(code__in=made).values_list("code", flat=True))
    return list(free)[:number] if len(free) >= number else new_codes(number)
