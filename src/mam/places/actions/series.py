"""Booking again and again: the rule, its dry run, its dates as bookings, and the dates that could not be had."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record

from ..methods import recurrence
from ..models import Booking, FailedDate, Series
from .ask import Ask, Date, Preview, Span, ask_like, no_such_time
from .booking import checked
from .checking import check_dates
from .locking import lock_for
from .telling import tell_booked
from .writing import last_word, state_for, write_bookings

NOTHING: Mapping[dt.date, Span] = {}


def dates_of(rule: recurrence.Rule, *, strike=frozenset(), moved: Mapping[dt.date, Span] = NOTHING) -> list[Date]:
    """Every date of the rule with its span. strike: days left out; moved: day -> the span chosen instead.

    Refuses a rule that never matches and one with more than two hundred dates or two years.
    """
    if rule.starts == rule.ends:
        raise Refusal(Reason("order", _("The end is the same as the start."), _("Choose a later end."), field="to"))
    if recurrence.too_long(rule):
        works = _("At most %d dates within two years; choose an earlier last day.") % recurrence.MOST_DATES
        raise Refusal(Reason("too_many", _("The series is too long."), works, field="until"))
    days = recurrence.days(rule)
    if not days:
        raise Refusal(Reason("no_dates", _("No date fits this repetition."), _("Choose a later last day or another weekday.")))
    return [_date(day, rule, moved.get(day)) for day in days if day not in strike]


def _date(day: dt.date, rule: recurrence.Rule, instead: Span | None) -> Date:
    if instead:
        return Date(day, instead)
    hours = recurrence.span_on(day, rule.starts, rule.ends)
    if hours is None:
        return Date(day, None, (no_such_time(day, rule.starts, rule.ends),))
    return Date(day, Span(*hours), twice=recurrence.is_twice(day, rule.starts, rule.ends))


def preview_series(ask: Ask, rule: recurrence.Rule, *, strike=frozenset(), moved: Mapping[dt.date, Span] = NOTHING) -> Preview:
    """The dry run: which dates fit and why the others do not. The same look decides when the series is booked."""
    return check_dates(ask, dates_of(rule, strike=strike, moved=moved))


def book_series(
    ask: Ask,
    rule: recurrence.Rule,
    *,
    strike=frozenset(),
    moved: Mapping[dt.date, Span] = NOTHING,
    request_key: uuid.UUID | None = None,
) -> Series:
    """Books every date that fits; each that does not becomes a FailedDate with its reasons, to be tried again.

    Raises Refusal with the reasons of the first date when none fits.
    """
    demand("places.book_for", ask.by, ask.party)
    dates = dates_of(rule, strike=strike, moved=moved)
    with transaction.atomic():
        lock_for(ask.things, ask.party)
        if earlier := made_before(_of_form, request_key, ours=lambda series: series.party_person_id == ask.party.person.pk):
            return earlier
        seen = check_dates(ask, dates)
        if not seen.fits:
            raise Refusal(seen.fails[0].reasons if seen.fails else Reason("no_dates", _("Every date was struck out."), ""))
        with last_word():
            series = _write(ask, rule, request_key)
        bookings = _write_dates(ask, series, seen)
        record(
            "booked_series", series, by=ask.by, on_behalf_of=ask.party, channel=ask.channel,
            booked=len(seen.fits), failed=len(seen.fails),
        )  # fmt: skip
        tell_booked(bookings[0], len(bookings), wanted=ask.things)
    return series


def _of_form(request_key: uuid.UUID) -> Series | None:
    return Series.objects.filter(request_key=request_key).first()


def _write(ask: Ask, rule: recurrence.Rule, request_key: uuid.UUID | None) -> Series:
    return Series.objects.create(
        centre=ask.centre,
        party_person=ask.party.person,
        party_group=ask.party.group,
        kind=rule.kind,
        first_day=rule.first_day,
        last_day=rule.end_day,
        starts=rule.starts,
        ends=rule.ends,
        interval=rule.interval,
        weekdays=list(rule.weekdays),
        nth=rule.nth,
        dates=[day.isoformat() for day in rule.dates],
        title=ask.title.strip(),
        request_key=request_key,
    )


def _write_dates(ask: Ask, series: Series, seen: Preview) -> list[Booking]:
    spans, days = [date.span for date in seen.fits], [date.day for date in seen.fits]
    bookings = write_bookings(ask, spans, seen.house, state=state_for(ask), days=days, series=series)
    FailedDate.objects.bulk_create(
        FailedDate(series=series, day=date.day, reasons=[_told(reason) for reason in date.reasons]) for date in seen.fails
    )
    return bookings


def _told(reason: Reason) -> dict:
    return {"code": reason.code, "sentence": str(reason.sentence), "works": str(reason.works)}


def retry_failed(failed: FailedDate, *, by, span: Span | None = None) -> Booking:
    """Tries a failed date again, at its own hours or at the span chosen instead. Refuses with the reasons of today."""
    series = failed.series
    like = series.bookings.order_by("-during").first()
    if like is None or failed.settled:
        raise Refusal(Reason("settled", _("This date is settled already."), _("Look at the dates of the series.")))
    ask = replace(ask_like(like), by=by)
    demand("places.book_for", by, ask.party)
    span = span or _date(failed.day, rule_of(series), None).span
    if span is None:
        raise Refusal(no_such_time(failed.day, series.starts, series.ends))
    with transaction.atomic():
        lock_for(ask.things, ask.party)
        house = checked(ask, span)
        booking = write_bookings(ask, [span], house, state=state_for(ask), series=series, series_day=failed.day)[0]
        failed.settled = True
        failed.save(update_fields=["settled"])
        record("booked", booking, by=by, on_behalf_of=ask.party, channel=ask.channel, state=booking.state)
        tell_booked(booking, wanted=ask.things)
    return booking


def rule_of(series: Series) -> recurrence.Rule:
    """The stored rule as a method's Rule."""
    return recurrence.Rule(
        series.kind, series.first_day, series.starts, series.ends, series.last_day, None, series.interval,
        tuple(series.weekdays), series.nth, tuple(dt.date.fromisoformat(day) for day in series.dates),
    )  # fmt: skip
