"""What everyone may come to: dates of the programme, and bookings shown by name that are no date of it."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.places.models import Booking, Centre
from mam.places.words import BookingState, ThingKind
from mam.programme.actions.house import programme_of
from mam.programme.methods.facts import Facts


@dataclass(frozen=True)
class Happening:
    """Something for everyone. Starts and ends are instants. path: its page in the programme, empty for a booking only.

    off: called off; before: the hours before it was moved.
    """

    title: str
    starts: dt.datetime
    ends: dt.datetime
    rooms: str
    now: bool
    path: str = ""
    off: bool = False
    before: tuple[dt.datetime, dt.datetime] | None = None


@dataclass(frozen=True)
class Happenings:
    """Of a centre in a span. every: in order of hours. bookings: ids of all bookings everyone may know about."""

    every: list[Happening]
    bookings: frozenset
    in_programme: frozenset

    def on(self, day: dt.date) -> list[Happening]:
        return [one for one in self.every if clock.local(one.starts).date() == day]


def happenings(centre: Centre, start: dt.datetime, end: dt.datetime, now: dt.datetime) -> Happenings:
    """A date of the programme stands once, also when its booking is open to all."""
    programme = programme_of(centre, start, end)
    shown = Booking.objects.filter(centre=centre, state=BookingState.CONFIRMED, open_to_all=True).during(start, end)
    bookings = list(shown.order_by("during").prefetch_related("things"))
    every = [_of_date(facts, now) for facts in programme.dates]
    every += [_of_booking(row, now) for row in bookings if row.pk not in programme.bookings]
    ids = frozenset(row.pk for row in bookings) | programme.bookings
    return Happenings(sorted(every, key=lambda one: (one.starts, one.title)), ids, programme.bookings)


def _of_date(facts: Facts, now: dt.datetime) -> Happening:
    return Happening(
        title=facts.title, starts=facts.start, ends=facts.end, rooms=facts.where, path=facts.path, off=facts.cancelled,
        now=facts.start <= now < facts.end and not facts.cancelled, before=facts.moved_from if facts.is_moved else None,
    )  # fmt: skip


def _of_booking(row: Booking, now: dt.datetime) -> Happening:
    rooms = ", ".join(thing.name for thing in row.things.all() if thing.kind == ThingKind.ROOM)
    return Happening(title=row.title, starts=row.starts, ends=row.ends, rooms=rooms, now=row.starts <= now < row.ends)
