"""What is going on in a house: open or not, what is on, which rooms are free, and the days ahead.

Only looks, with a constant number of queries. Bookings that asked not to be shown are counted, never named.
"""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.places.actions.ask import Span
from mam.places.actions.house import House
from mam.places.methods import opening
from mam.places.models import Booking, Centre, Thing
from mam.places.words import BookingState, ThingKind

from ..methods.strips import Scale
from .happenings import Happening, Happenings, happenings
from .rooms_now import RoomNow, rooms_now

DAY = dt.timedelta(days=1)
HOURS_AHEAD = 21 * DAY
BOOKINGS_AHEAD = 5 * DAY
DAYS_SHOWN = 3


@dataclass(frozen=True)
class DayAhead:
    """One of the next days: its open ranges, why it is closed, and what everyone may come to."""

    day: dt.date
    ranges: tuple[opening.Range, ...]
    why_closed: str
    happenings: list[Happening]


@dataclass(frozen=True)
class HouseToday:
    """One centre as the front page shows it at an instant.

    until: when it closes, if it is open now. opens: the next open range, if it is closed. why_closed: the words for it.
    board_day: the day of the agenda and the rooms, today or the next open one. others: bookings that are only counted.
    """

    centre: Centre
    now: dt.datetime
    until: dt.datetime | None
    opens: opening.Range | None
    why_closed: str
    board_day: dt.date
    scale: Scale | None
    agenda: list[Happening]
    others: int
    rooms: list[RoomNow]
    days: list[DayAhead]

    @property
    def is_today(self) -> bool:
        return self.board_day == clock.local(self.now).date()


def house_today(centre: Centre) -> HouseToday:
    """The centre now, on the day it is open next, and on the three days after."""
    now = clock.now()
    today = clock.local(now).date()
    start = clock.instant(today, dt.time(0))
    rooms = list(Thing.objects.filter(centre=centre, kind=ThingKind.ROOM).standing().with_parts())
    house = House.look(
        centre, start, start + HOURS_AHEAD, things=rooms, windows=[Span(start, start + BOOKINGS_AHEAD)]
    )
    door = Thing(centre=centre)
    open_ranges = _open_ranges(house, door, Span(start, start + HOURS_AHEAD))
    here = next((r for r in open_ranges if r[0] <= now < r[1]), None)
    coming = next((r for r in open_ranges if r[0] > now), None)
    board_day = _board_day(today, here or coming)
    known = happenings(centre, start, start + BOOKINGS_AHEAD + DAYS_SHOWN * DAY, now)
    ranges = _open_ranges(house, door, _span_of(board_day))
    scale = Scale.over(house.day(door, board_day).ranges)
    return HouseToday(
        centre=centre,
        now=now,
        until=here and here[1],
        opens=None if here else coming,
        why_closed="" if here else _why_closed(house, door, now),
        board_day=board_day,
        scale=scale,
        agenda=[one for one in known.on(board_day) if one.ends > now],
        others=_hidden_bookings(centre, board_day, known),
        rooms=rooms_now(house, board_day, now, scale, known.bookings) if ranges and scale else [],
        days=[_day_ahead(house, door, board_day + n * DAY, known) for n in range(1, DAYS_SHOWN + 1)],
    )


def _open_ranges(house: House, door: Thing, span: Span) -> list[opening.Range]:
    """When somebody is in the house: opening hours without closures of the whole centre."""
    shut = [(row.during.lower, row.during.upper) for row in house.closures(door)]
    return list(opening.minus(house.open_ranges(door, span), shut))


def _board_day(today: dt.date, ranges: opening.Range | None) -> dt.date:
    """Today while the house is open or opens later today; else the day it opens next, when that is near."""
    if ranges is None:
        return today
    day = max(today, clock.local(ranges[0]).date())
    return day if day < today + BOOKINGS_AHEAD else today


def _span_of(day: dt.date) -> Span:
    return Span(clock.instant(day, dt.time(0)), clock.instant(day + DAY, dt.time(0)))


def _why_closed(house: House, door: Thing, now: dt.datetime) -> str:
    """The reason people read: of the closure in force now, else of the day."""
    closure = next((row for row in house.closures(door) if row.during.lower <= now < row.during.upper), None)
    return closure.reason if closure else house.day(door, clock.local(now).date()).why_closed


def _hidden_bookings(centre: Centre, day: dt.date, known: Happenings) -> int:
    span = _span_of(day)
    rows = Booking.objects.filter(centre=centre, state=BookingState.CONFIRMED, open_to_all=False).exclude(pk__in=known.in_programme)
    return rows.during(span.start, span.end).count()


def _day_ahead(house: House, door: Thing, day: dt.date, known: Happenings) -> DayAhead:
    shown = house.day(door, day)
    closures = house.closures(door)
    ranges = opening.minus(shown.ranges, [(row.during.lower, row.during.upper) for row in closures])
    why = shown.why_closed
    if shown.ranges and not ranges:
        why = next(row.reason for row in closures if row.during.lower < shown.ranges[0][1])
    return DayAhead(day, ranges, why, known.on(day))
