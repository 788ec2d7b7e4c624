"""Which rooms are free on a day, now and later, and with which hours to ask for them."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from mam.core import clock
from mam.places.actions.house import House
from mam.places.methods import opening
from mam.places.methods.calendar import add_working_days
from mam.places.models import Thing

from ..methods.strips import Piece, Scale

MOST_ROOMS = 8
USUAL = dt.timedelta(hours=1)


@dataclass(frozen=True)
class RoomNow:
    """A room on the board.

    free: the free range that is on or comes next (None: nothing more that day), from now on. is_free: it is on now.
    later: the free range after it. to_the_end: free until the room closes. halves: names of its parts that are free while
    the whole is not. earliest: the first day its notice allows. query: thing, day and hours for the booking page.
    """

    thing: Thing
    free: opening.Range | None
    is_free: bool
    later: opening.Range | None
    to_the_end: bool
    halves: str
    earliest: dt.date | None
    pieces: list[Piece]
    query: str


def rooms_now(house: House, day: dt.date, now: dt.datetime, scale: Scale, shown: frozenset) -> list[RoomNow]:
    """The rooms of a house, whole ones first of all: a half stands with its hall. shown: ids of bookings everyone may know about."""
    whole = [thing for thing in house.things if not _containers(thing, house.things)]
    return [_room(house, thing, day, now, scale, shown) for thing in whole[:MOST_ROOMS]]


def _containers(thing: Thing, things: list[Thing]) -> list[Thing]:
    mine = {part.pk for part in thing.its_parts}
    return [other for other in things if mine < {part.pk for part in other.its_parts}]


def _room(house: House, thing: Thing, day: dt.date, now: dt.datetime, scale: Scale, shown: frozenset) -> RoomNow:
    season = thing.public_opens and thing.public_opens > day
    ahead = [] if season else _ahead(thing, house.free_ranges(thing, day), now)
    closes = max((end for _, end in house.day(thing, day).ranges), default=None)
    free = ahead[0] if ahead else None
    earliest = thing.public_opens if season else _earliest(thing, now)
    is_free = free is not None and free[0] <= now
    return RoomNow(
        thing=thing,
        free=free,
        is_free=is_free,
        later=ahead[1] if len(ahead) > 1 else None,
        to_the_end=free is not None and free[1] == closes,
        halves="" if is_free else _free_halves(house, thing, day, now),
        earliest=earliest,
        pieces=_pieces(house, thing, day, now, scale, shown),
        query="" if free is None or earliest else _query(thing, day, free, now),
    )


def _ahead(thing: Thing, ranges, now: dt.datetime) -> list[opening.Range]:
    """Free ranges still long enough to be worth coming."""
    least = dt.timedelta(minutes=max(thing.min_minutes, 15))
    return [(start, end) for start, end in ranges if end - max(start, now) >= least]


def _free_halves(house: House, thing: Thing, day: dt.date, now: dt.datetime) -> str:
    mine = {part.pk for part in thing.its_parts}
    halves = [other for other in house.things if {part.pk for part in other.its_parts} < mine]
    free = [half.name for half in halves if any(a <= now < b for a, b in house.free_ranges(half, day))]
    return ", ".join(free)


def _earliest(thing: Thing, now: dt.datetime) -> dt.date | None:
    """The first day that the notice of the room allows, when that is not today."""
    today = clock.local(now).date()
    return add_working_days(today, thing.notice_days) if thing.notice_days else None


def _pieces(house: House, thing: Thing, day: dt.date, now: dt.datetime, scale: Scale, shown: frozenset) -> list[Piece]:
    open_hours = opening.minus(house.day(thing, day).ranges, [(c.during.lower, c.during.upper) for c in house.closures(thing)])
    taken = {row.booking_id: row.during for row in house.taken(thing)}
    return [
        *scale.pieces("free", open_hours),
        *scale.pieces("busy", [during for booking, during in taken.items() if booking not in shown]),
        *scale.pieces("event", [during for booking, during in taken.items() if booking in shown]),
        *scale.moment(now),
    ]


def _query(thing: Thing, day: dt.date, free: opening.Range, now: dt.datetime) -> str:
    """An hour from the next start the room allows, or what is left."""
    start = max(free[0], _next_start(thing, day, now))
    least = dt.timedelta(minutes=thing.min_minutes)
    end = min(free[1], start + max(USUAL, least))
    hours = {"from": f"{clock.local(start):%H:%M}", "to": f"{clock.local(end):%H:%M}"} if start < end else {}
    return urlencode({"thing": thing.slug, "day": day.isoformat(), **hours})


def _next_start(thing: Thing, day: dt.date, now: dt.datetime) -> dt.datetime:
    grid = dt.timedelta(minutes=max(1, thing.grid))
    midnight = clock.instant(day, dt.time(0))
    if now <= midnight:
        return midnight
    return midnight + -((midnight - now) // grid) * grid
