"""Rules of time: order, grid, length, notice in working days, horizon."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import edge_words
from mam.core.refusal import Reason

from ...methods.calendar import add_working_days
from ..case import Case
from ..durations import length_words

MIDNIGHT = dt.time(0)


def in_order(case: Case) -> Iterator[Reason]:
    if case.length <= dt.timedelta(0):
        yield Reason(
            "order",
            _("The end is not after the start."),
            _("Choose an end that comes after the start; after midnight choose the next day."),
            field="to",
        )


def not_past(case: Case) -> Iterator[Reason]:
    if case.span.start < case.now:
        yield Reason(
            "past",
            _("This time has already begun or passed."),
            _("Choose a time from now on."),
            case.now,
            field="day",
        )


def on_grid(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        start, minutes = clock.local(case.span.start), thing.grid
        if minutes and not case.agreed_before and (start.hour * 60 + start.minute) % minutes:
            earlier = start - dt.timedelta(minutes=(start.hour * 60 + start.minute) % minutes)
            later = earlier + dt.timedelta(minutes=minutes)
            yield Reason(
                "grid",
                _("%(thing)s starts only every %(minutes)d minutes.") % {"thing": thing, "minutes": minutes},
                _("Choose %(earlier)s or %(later)s.") % {"earlier": f"{earlier:%H:%M}", "later": f"{later:%H:%M}"},
                field="from",
            )


def long_enough(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        if dt.timedelta(0) < case.length < dt.timedelta(minutes=thing.min_minutes):
            yield Reason(
                "too_short",
                _("%(thing)s is lent for at least %(length)s.") % {"thing": thing, "length": length_words(thing.min_minutes)},
                _("Choose a later end."),
                field="to",
            )


def short_enough(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        if thing.max_minutes and case.length > dt.timedelta(minutes=thing.max_minutes):
            yield Reason(
                "too_long",
                _("%(thing)s is lent for at most %(length)s at once.")
                % {"thing": thing, "length": length_words(thing.max_minutes)},
                _("Choose an earlier end or make two bookings."),
                field="to",
            )


def first_day(thing, now: dt.datetime) -> dt.date:
    """The first day that keeps the notice, counted in working days after today."""
    return add_working_days(clock.local(now).date(), thing.notice_days)


def with_notice(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        day = first_day(thing, case.now)
        if thing.notice_days and case.now <= case.span.start and clock.local(case.span.start).date() < day:
            days = thing.notice_days
            yield Reason(
                "notice",
                ngettext(
                    "%(thing)s needs %(days)d working day of notice, so that somebody can prepare it.",
                    "%(thing)s needs %(days)d working days of notice, so that somebody can prepare it.",
                    days,
                )
                % {"thing": thing, "days": days},
                _("It works from %(day)s.") % {"day": edge_words(day)},
                clock.instant(day, MIDNIGHT),
                field="day",
            )


def within_horizon(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        last = clock.local(case.now).date() + dt.timedelta(days=thing.horizon_days)
        day = clock.local(case.span.start).date()
        if thing.horizon_days and day > last:
            opens = day - dt.timedelta(days=thing.horizon_days)
            yield Reason(
                "horizon",
                _("%(thing)s can be booked only until %(day)s now.") % {"thing": thing, "day": edge_words(last)},
                _("This date can be booked from %(day)s.") % {"day": edge_words(opens)},
                clock.instant(opens, MIDNIGHT),
                field="day",
            )


def after_head_start(case: Case) -> Iterator[Reason]:
    """Groups of the house choose first; from a day the thing is open to everyone."""
    for thing, _quantity in case.ask.things:
        if thing.public_opens and case.audience == "public" and clock.local(case.now).date() < thing.public_opens:
            opens = clock.instant(thing.public_opens, MIDNIGHT)
            yield Reason(
                "head_start",
                _("%(thing)s is still reserved for groups of the house.") % {"thing": thing},
                _("You can book it from %(day)s.") % {"day": edge_words(opens)},
                opens,
            )
