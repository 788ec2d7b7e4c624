"""The dates of a printed programme, in words and as the facts its mark is made of."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import clock_words, when_words
from mam.core.text import hard_spaces
from mam.places.models import Centre
from mam.places.words import ThingKind

from ...methods import printed
from ...methods.marks import Span
from ...methods.printed import Line
from ...models import Occurrence
from ...words import SignUpMode


def dates_of(span: Span, centre: Centre | None) -> list[Occurrence]:
    """Public dates in the span, in order, also those called off or moved out of it; three queries with rooms and centres."""
    start, end = clock.instant(span.first, dt.time()), clock.instant(span.last + dt.timedelta(days=1), dt.time())
    found = Occurrence.objects.public().filter(Q(during__overlap=(start, end)) | Q(moved_from__overlap=(start, end)))
    if centre is not None:
        found = found.filter(event__centre=centre)
    found = found.select_related("event__centre", "event__party_group", "event__party_person", "booking")
    return list(found.prefetch_related("booking__booked__thing").order_by("during", "code"))


def room_of(occurrence: Occurrence) -> str:
    """Where it is: the words of the event, else the rooms booked for it."""
    if occurrence.event.where or occurrence.booking is None:
        return occurrence.event.where
    return ", ".join(row.thing.name for row in occurrence.booking.booked.all() if row.thing.kind == ThingKind.ROOM)


def facts(occurrence: Occurrence) -> list:
    """What a printed sheet says about a date, as plain values; when one changes, the sheet is out of date."""
    event = occurrence.event
    hours = [moment.isoformat() for moment in (occurrence.starts, occurrence.ends)]
    who = [event.age_from, event.age_to, event.fee_note, event.sign_up]
    return [occurrence.code, occurrence.state, *hours, occurrence.name, room_of(occurrence), occurrence.note, *who]


def line(occurrence: Occurrence, *, where: bool = False) -> Line:
    """One date on the day it is. where: also say which centre, on a sheet of several."""
    event, off = occurrence.event, occurrence.is_cancelled
    moved = None if off else occurrence.moved_from
    room = joined_place(occurrence, where)
    sign_up = _("sign-up") if event.sign_up != SignUpMode.NONE and not off else ""
    who = printed.ages(event.age_from, event.age_to)
    return Line(
        starts=clock_words(occurrence.starts), ends=clock_words(occurrence.ends), until=until(occurrence),
        title=hard_spaces(occurrence.name), slip=_("CALLED OFF") if off else _("MOVED") if moved else "", off=off,
        was=_("Before: %(when)s") % {"when": when_words(moved.lower)} if moved else hard_spaces(occurrence.reason) if off else "",
        more=printed.joined(room, who, event.fee_note, sign_up), brief=printed.joined(room, sign_up),
    )  # fmt: skip


def gone_line(occurrence: Occurrence) -> Line:
    """A date on the day it was moved away from: struck through, with its new hours."""
    old = occurrence.moved_from
    return Line(
        starts=clock_words(old.lower), ends=clock_words(old.upper), until=_("to %(time)s") % {"time": clock_words(old.upper)},
        title=hard_spaces(occurrence.name), slip=_("MOVED"), off=True, was=_("Now: %(when)s") % {"when": when_words(occurrence.starts)},
    )  # fmt: skip


def until(occurrence: Occurrence) -> str:
    return _("to %(time)s") % {"time": clock_words(occurrence.ends)}


def joined_place(occurrence: Occurrence, where: bool) -> str:
    return ", ".join(part for part in (room_of(occurrence), occurrence.event.centre.name if where else "") if part)


def by_day(dates: Iterable[Occurrence], span: Span, *, where: bool = False) -> dict[dt.date, list[Line]]:
    """The lines of each day of the span that has any, in order of their hours."""
    found: dict[dt.date, list[Line]] = {}
    for one in dates:
        day = clock.local(one.starts).date()
        if span.first <= day <= span.last:
            found.setdefault(day, []).append(line(one, where=where))
        old = clock.local(one.moved_from.lower).date() if one.moved_from and not one.is_cancelled else day
        if old != day and span.first <= old <= span.last:
            found.setdefault(old, []).append(gone_line(one))
    return {day: sorted(found[day], key=lambda row: row.starts) for day in sorted(found)}
