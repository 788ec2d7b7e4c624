"""What each thing looks like on each day: pieces of the day, whose time it is as far as the reader may know, why it is closed."""

import datetime as dt
import functools
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Q

from mam.core import clock

from ..methods import opening, shaping
from ..models import Booking, Centre, Thing
from ..words import BookingState, Takes, ThingKind
from .ask import Span
from .house import DAY, House

MIDNIGHT = dt.time(0)
KINDS = (ThingKind.ROOM, ThingKind.DESK, ThingKind.EQUIPMENT, ThingKind.LOCKER)
PEOPLE_SIT_IN = (ThingKind.ROOM, ThingKind.DESK)


@dataclass(frozen=True, slots=True)
class Known:
    """What the reader may know of a booking. title empty: only that the time is taken. party: for the people of the house."""

    title: str = ""
    open_to_all: bool = False
    mine: bool = False
    party: str = ""


NOTHING_KNOWN = Known()


class Use(NamedTuple):
    """A booking's time on a thing, uncut. partly: it holds only some of the parts of the thing."""

    booking_id: uuid.UUID
    start: dt.datetime
    end: dt.datetime
    partly: bool = False


@dataclass(frozen=True, slots=True)
class DayOfThing:
    """One thing on one day. units: parts that are had one by one; 1 for a thing taken as a whole."""

    thing: Thing
    day: dt.date
    window: shaping.Range
    pieces: tuple[shaping.Piece, ...]
    uses: tuple[Use, ...]
    units: int
    open: tuple[shaping.Range, ...]
    why_closed: str = ""


@functools.lru_cache(4_096)
def window_of(day: dt.date) -> shaping.Range:
    """From midnight to midnight by the wall clock: 23, 24 or 25 hours."""
    return clock.instant(day, MIDNIGHT), clock.instant(day + DAY, MIDNIGHT)


def span_of_days(first: dt.date, number: int) -> Span:
    return Span(clock.instant(first, MIDNIGHT), clock.instant(first + dt.timedelta(days=number), MIDNIGHT))


def days_of(house: House, thing: Thing, first: dt.date, number: int) -> list[DayOfThing]:
    """The thing on each of the days, from one look at the house."""
    days = [first + dt.timedelta(days=offset) for offset in range(-1, number)]
    opens = [house.day(thing, day) for day in days]
    free = house.free_over(thing, days)
    parts, held = len(thing.its_parts), house.taken(thing)
    units = parts if thing.takes == Takes.ANY else 1
    shut = [(row.during.lower, row.during.upper, row.reason) for row in house.closures(thing)]
    made = []
    for at, day in enumerate(days[1:], 1):
        window = start, end = window_of(day)
        here = [row for row in held if row.during[0] < end and start < row.during[1]]
        cells = shaping.pieces(
            window, [(a, b) for a, b in free if a < end and start < b], [(*row.during, row.booking_id) for row in here], max(1, units)
        )
        why = opens[at].why_closed or next((reason for since, until, reason in shut if since < end and start < until), "")
        opened = tuple(shaping.clipped([*opens[at - 1].ranges, *opens[at].ranges], window))
        made.append(DayOfThing(thing, day, window, cells, _uses(here, parts), units, opened, why))
    return made


def house_days(house: House, first: dt.date, number: int) -> list[tuple[dt.date, opening.Day]]:
    """Hours of the centre itself on each of the days: those of a thing without any of its own."""
    days = [first + dt.timedelta(days=offset) for offset in range(number)]
    return [(day, house.day(Thing(), day)) for day in days]


def _uses(held, parts: int) -> tuple[Use, ...]:
    """One use for each booking, however many parts it holds."""
    found: dict[uuid.UUID, list] = {}
    for row in held:
        found.setdefault(row.booking_id, []).append(row)
    uses = [Use(key, *rows[0].during, partly=len(rows) < parts) for key, rows in found.items()]
    return tuple(sorted(uses, key=lambda use: (use.start, use.end)))


def known_bookings(centre: Centre, span: Span, person, *, names: bool = False) -> dict[uuid.UUID, Known]:
    """What the reader may know of the bookings in the span, in one query: titles their parties show, their own, and
    with names (only for the people of the house) everything.
    """
    mine = set()
    rows = Booking.objects.filter(centre=centre, state__in=[BookingState.CONFIRMED, BookingState.PENDING])
    rows = rows.during(span.start, span.end)
    if not names:
        seen = Q(open_to_all=True)
        if person is not None:
            mine = set(rows.of(person).values_list("pk", flat=True))
            seen |= Q(pk__in=mine)
        rows = rows.filter(seen)
    fields = ("pk", "title", "open_to_all", "party_group__name", "party_person__first_name", "party_person__last_name")
    return {
        pk: Known(title, shown, pk in mine, (group or f"{first} {last}".strip()) if names else "")
        for pk, title, shown, group, first, last in rows.values_list(*fields)
    }


def wanted_things(things: Iterable[Thing], *, kind="", capacity=0, step_free=False, loop=False, everything=False):
    """The things a reader wants to see: of a kind, for so many people, with the features; else those people sit in."""
    kinds = (kind,) if kind else PEOPLE_SIT_IN
    return [
        thing
        for thing in sorted(things, key=lambda thing: KINDS.index(thing.kind))
        if ((everything and not kind) or thing.kind in kinds)
        and thing.capacity >= (capacity or 0)
        and (thing.step_free or not step_free)
        and (thing.induction_loop or not loop)
    ]
