"""The dry run: every row of a file held against the house and against the rows before it. Writes nothing.

One look at the house for the whole file, then everything in memory.
"""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db.models import Q

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason
from mam.journal.words import Channel

from ...methods.files.rows import FileRows
from ...models import HouseRules, ImportedRow, Thing
from ...words import STANDING, BookingState, Takes
from .. import rules
from ..ask import Ask, Span
from ..case import Case, audience_of
from ..days import window_of
from ..house import House
from . import sentences
from .claims import Claims
from .matching import Parties, Rooms
from .order import Line, Order, Plan
from .wording import purpose_of, title_of

A_SECOND = dt.timedelta(seconds=1)


def plan(order: Order, file: FileRows) -> Plan:
    """What each row becomes. Rows come in the order of the file; of two for one time the first fits."""
    demand("places.import", order.by, order.centre)
    things = list(Thing.objects.filter(centre=order.centre).standing().with_parts())
    rooms, parties = Rooms(order, things), Parties(order.by)
    lines = [Line(row, *rooms.find(row), parties.find(row)) for row in file.rows]
    planner = Planner(order, lines)
    for line in lines:
        line.reasons = tuple(read_reasons(line, rooms)) or tuple(planner.reasons(line))
        if line.fits:
            planner.claim(line)
    return Plan(order, file, lines, planner.house, planner.claims, planner.house_rules)


def read_reasons(line: Line, rooms: Rooms) -> Iterable[Reason]:
    """What is wrong before the house is asked."""
    if line.row.trouble:
        yield sentences.about_row(line.row)
    if line.thing is None and line.row.trouble not in ("cancelled", "unreadable"):
        if rooms.left_out(line.room):
            yield sentences.left_out_room(line.room)
        else:
            yield sentences.unknown_room(line.room) if line.room else sentences.no_room()


class Planner:
    """The house in the window of the file, and what its rows take so far."""

    def __init__(self, order: Order, lines: list[Line]):
        self.order, self.window, self.now = order, order.window, clock.now()
        self.claims, self._audiences = Claims(), {}
        things = {line.thing.pk: line.thing for line in lines if line.thing}
        self.house = House.look(order.centre, *self._bounds(lines), things=things.values())
        self.house_rules = HouseRules.objects.filter(centre=order.centre, valid_from__lte=clock.today()).first()
        for line in lines:
            line.span = self._span(line)
            line.source = line.row.source(line.thing.slug, line.span) if line.span else ""
        self.known = known_sources(line.source for line in lines if line.source)

    def _bounds(self, lines: list[Line]):
        """From now to the last end in the window; what lies outside is refused without a look."""
        ends = [line.row.end for line in lines if line.row.end and line.row.end < self.window.end]
        days = [window_of(line.row.all_day)[1] for line in lines if line.row.all_day]
        return self.now, max([self.now, *ends, *(day for day in days if day < self.window.end)])

    def _span(self, line: Line) -> Span | None:
        """When the row would be. An entry for a whole day takes the room from opening to closing."""
        row = line.row
        if line.thing is None or row.trouble:
            return None
        if row.all_day is None:
            return Span(row.start, row.end)
        start, end = window_of(row.all_day)
        if self.now < end and start < self.window.end:
            ranges = self.house.day(line.thing, row.all_day).ranges
            start, end = (ranges[0][0], ranges[-1][1]) if ranges else (start, end)
        return Span(start, end)

    def reasons(self, line: Line) -> list[Reason]:
        """Every reason of the house and of the file against the row."""
        if line.source in self.known:
            return [sentences.already_here()]
        case = Case(ask_of(self.order, line, self.house_rules), line.span, self.house, self._audience(line), self.now)
        if past := list(rules.time.not_past(case)):
            return past
        if line.span.start >= self.window.end:
            return [sentences.beyond(day_words(clock.local(self.window.end - A_SECOND)))]
        found = {(reason.code, reason.sentence): reason for rule in rules.FOR_IMPORT for reason in rule(case)}
        return list(found.values()) or self._in_file(line)

    def _in_file(self, line: Line) -> list[Reason]:
        """Rows before it in the same file; when it fits, the parts it takes are chosen."""
        free = self.house.free_parts(line.thing, line.span)
        blocked = {part.pk: self.claims.blocking(line.thing, part, line.span) for part in free}
        left = [part for part in free if blocked[part.pk] is None]
        wanted = len(free) if line.thing.takes == Takes.ALL else 1
        if len(left) < wanted:
            number = next(number for number in blocked.values() if number is not None)
            return [sentences.same_file(line.thing, number)]
        line.parts = tuple(left[:wanted])
        return []

    def claim(self, line: Line) -> None:
        line.becomes = BookingState.PENDING if line.row.tentative else BookingState.CONFIRMED
        line.booking_id = uuid.uuid4()
        if not line.row.tentative or line.thing.pending_holds:
            self.claims.take(line.thing, line.parts, line.span, line.booking_id, line.row.number)

    def _audience(self, line: Line) -> str:
        if line.party.pk not in self._audiences:
            self._audiences[line.party.pk] = audience_of(ask_of(self.order, line, None))
        return self._audiences[line.party.pk]


def ask_of(order: Order, line: Line, house_rules: HouseRules | None) -> Ask:
    """The wish that a row stands for; whoever takes the file over accepts the house rules for it."""
    return Ask(
        centre=order.centre,
        things=((line.thing, 1),),
        by=order.by,
        party=line.party,
        channel=Channel.IMPORT,
        title=title_of(line.row),
        purpose=purpose_of(line.row, has_group=line.party.group is not None),
        people=line.row.people,
        rules=house_rules,
    )


def known_sources(sources: Iterable[str]) -> set[str]:
    """Rows taken over before. Those of an undone file may come again, unless people kept their bookings."""
    rows = ImportedRow.objects.filter(source__in=set(sources), booking__isnull=False)
    rows = rows.filter(Q(calendar_import__undone__isnull=True) | Q(booking__state__in=STANDING))
    return set(rows.values_list("source", flat=True))
