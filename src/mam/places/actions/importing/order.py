"""What somebody asks of a file, and what each of its rows becomes."""

import datetime as dt
import uuid
from collections import Counter
from dataclasses import dataclass, field

from mam.core import clock
from mam.core.refusal import Reason
from mam.people.models import Party, Person

from ...methods.files.rows import FileRow, FileRows, Window
from ...models import Booking, Centre, HouseRules, Part, Thing
from ..ask import Span
from ..house import House
from .claims import Claims

A_YEAR = dt.timedelta(days=366)
MIDNIGHT = dt.time(0)


@dataclass(frozen=True)
class Order:
    """rooms: name of a room as the file writes it -> slug of the thing, "" to leave such rows out.

    default: the thing of rows that name no room. until: the last day that is looked at.
    """

    centre: Centre
    by: Person
    rooms: dict[str, str] = field(default_factory=dict)
    default: Thing | None = None
    until: dt.date | None = None

    @property
    def window(self) -> Window:
        return window_until(self.until)


def window_until(until: dt.date | None = None) -> Window:
    """From now to the end of the day; without a day, twelve months ahead."""
    last = until or clock.today() + A_YEAR
    return Window(clock.now(), clock.instant(last + dt.timedelta(days=1), MIDNIGHT))


@dataclass
class Line:
    """What a row becomes: a state of a booking, or nothing with every reason. source: what is remembered of it.

    moves: the booking that an earlier date of the same entry became and that moves here, or gets this end or title.
    """

    row: FileRow
    room: str
    thing: Thing | None
    party: Party
    span: Span | None = None
    becomes: str = ""
    reasons: tuple[Reason, ...] = ()
    source: str = ""
    booking_id: uuid.UUID | None = None
    parts: tuple[Part, ...] = ()
    moves: Booking | None = None
    moved_from: tuple[str, dt.datetime, dt.datetime] | None = None
    was_title: str = ""

    @property
    def fits(self) -> bool:
        return not self.reasons

    @property
    def start(self) -> dt.datetime | None:
        return self.span.start if self.span else self.row.start

    @property
    def end(self) -> dt.datetime | None:
        return self.span.end if self.span else self.row.end

    def move_from(self, booking: Booking) -> None:
        """The booking moves here; where it was is kept to be shown."""
        room = ", ".join(str(row.thing) for row in booking.booked.all())
        self.moves, self.moved_from, self.was_title = booking, (room, booking.starts, booking.ends), booking.title

    @property
    def moved_room(self) -> str:
        """The former room, when it was another one."""
        room = self.moved_from[0] if self.moved_from else ""
        return "" if self.thing and room == self.thing.name else room

    @property
    def changes(self) -> list[str]:
        """What the booking gets: another room, start, end; only with none of these the title alone. Empty for a new booking."""
        if not self.moved_from:
            return []
        _room, start, end = self.moved_from
        found = ["room"] if self.moved_room else []
        found += ["starts"] if start != self.start else []
        found += ["ends"] if end - start != self.end - self.start else []
        return found or ["title"]

    @property
    def change(self) -> str:
        """In one word for the page: moved, longer, shorter or renamed; "" for a new booking."""
        if "starts" in self.changes or "room" in self.changes:
            return "moved"
        if "ends" in self.changes:
            return "longer" if self.end > self.moved_from[2] else "shorter"
        return "renamed" if self.changes else ""

    def as_json(self) -> dict:
        """uid or line, room, start, end (ISO, wall clock of the house), moved_from and change when it was here; becomes or refused."""
        said = {"uid": self.row.uid, "line": self.row.number} if self.row.uid else {"line": self.row.number}
        said |= {"room": self.thing.name if self.thing else self.room, "start": _iso(self.start), "end": _iso(self.end)}
        if self.start is None and self.row.all_day:
            said["start"] = self.row.all_day.isoformat()
        if self.fits and self.moved_from:
            room, start, end = self.moved_from
            said["moved_from"] = {"room": room, "start": _iso(start), "end": _iso(end)}
            said["change"] = self.change
        if self.fits:
            return said | {"becomes": str(self.becomes)}
        return said | {"refused": [{"code": r.code, "sentence": str(r.sentence), "works": str(r.works)} for r in self.reasons]}


def _iso(moment: dt.datetime | None) -> str | None:
    return clock.local(moment).isoformat() if moment else None


@dataclass
class Plan:
    """The dry run of a file. left_out: how many entries were counted and not made lines, by reason.

    house, claims: what the lines were held against.
    """

    order: Order
    file: FileRows
    lines: list[Line]
    house: House
    claims: Claims
    house_rules: HouseRules | None

    @property
    def left_out(self) -> Counter:
        return self.file.left_out

    @property
    def fits(self) -> list[Line]:
        return [line for line in self.lines if line.fits]

    @property
    def moved(self) -> list[Line]:
        return [line for line in self.fits if line.moves]

    @property
    def new(self) -> list[Line]:
        return [line for line in self.fits if not line.moves]

    @property
    def fails(self) -> list[Line]:
        return [line for line in self.lines if not line.fits]

    @property
    def unknown_rooms(self) -> dict[str, int]:
        """Names of rooms that the house does not know, with how many rows each has; the most frequent first."""
        names = Counter(line.room for line in self.lines if any(r.code == "unknown_room" for r in line.reasons))
        return dict(names.most_common())

    @property
    def whole_days(self) -> int:
        return sum(line.row.all_day is not None for line in self.fits)
