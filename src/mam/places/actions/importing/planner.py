"""The house in the window of a file, and what the rows of the file take so far: one look, then everything in memory."""

import datetime as dt
import uuid

from mam.core import clock
from mam.core.dates import day_words
from mam.core.refusal import Reason

from ...models import HouseRules
from ...words import BookingState, Takes
from .. import rules
from ..ask import Span
from ..case import Case, audience_of
from ..days import window_of
from ..house import House
from . import sentences
from .asking import ask_of
from .claims import Claims
from .moving import find_changes, find_moves
from .order import Line, Order
from .remembering import known_sources

A_SECOND = dt.timedelta(seconds=1)


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
        find_moves(order, lines, self.known)
        find_changes(order, lines, self.known)
        self.moving, self.stuck = {line.moves.pk for line in lines if line.moves}, set()

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
        if line.source in self.known and not line.moves:
            return [sentences.already_here()]
        if line.change == "renamed":
            return self._in_file(line)
        case = Case(ask_of(self.order, line, self.house_rules), line.span, self.house, self._audience(line), self.now, self._ignoring(line))
        if past := list(rules.time.not_past(case)):
            return past
        if line.span.start >= self.window.end:
            return [sentences.beyond(day_words(clock.local(self.window.end - A_SECOND)))]
        found = {(reason.code, reason.sentence): reason for rule in rules.FOR_IMPORT for reason in rule(case)}
        return list(found.values()) or self._in_file(line)

    def _in_file(self, line: Line) -> list[Reason]:
        """Rows before it in the same file; when it fits, the parts it takes are chosen."""
        free = self.house.free_parts(line.thing, line.span, ignoring=self._ignoring(line))
        blocked = {part.pk: self.claims.blocking(line.thing, part, line.span) for part in free}
        left = [part for part in free if blocked[part.pk] is None]
        wanted = len(free) if line.thing.takes == Takes.ALL else 1
        if len(left) < wanted:
            number = next(number for number in blocked.values() if number is not None)
            return [sentences.same_file(line.thing, number)]
        line.parts = tuple(left[:wanted])
        return []

    def _ignoring(self, line: Line) -> frozenset:
        """Bookings that will have left their time: those that move for sure, and the line's own."""
        return frozenset(self.moving - self.stuck | ({line.moves.pk} if line.moves else set()))

    def look_again(self, stuck: set, *, last: bool) -> None:
        """Forgets what the rows take, to look once more with the bookings that cannot move; last: none leaves for another."""
        self.claims, self.stuck = Claims(), self.moving if last else self.stuck | stuck

    def claim(self, line: Line) -> None:
        line.becomes = BookingState.PENDING if line.row.tentative else BookingState.CONFIRMED
        line.booking_id = line.moves.pk if line.moves else uuid.uuid4()
        if line.moves:
            line.becomes = BookingState(line.moves.state)
        if line.becomes != BookingState.PENDING or line.thing.pending_holds:
            self.claims.take(line.thing, line.parts, line.span, line.booking_id, line.row.number)

    def _audience(self, line: Line) -> str:
        if line.party.pk not in self._audiences:
            self._audiences[line.party.pk] = audience_of(ask_of(self.order, line, None))
        return self._audiences[line.party.pk]
