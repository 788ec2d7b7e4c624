"""The house in a window of time: its things, hours, closures and what is taken, read with a constant number of queries.

A House only looks. Whoever must be sure reads it after taking the locks (actions.locking).
"""

import datetime as dt
import functools
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from mam.core import clock
from mam.municipalities.plain import built, columns, objects, rows

from ..methods import opening
from ..methods.calendar import holidays_between
from ..models import Centre, Closure, HoursException, HouseRules, OpeningHours, Part, Thing, ThingPart
from ..words import Takes, ThingKind
from .ask import Span
from .taken import Taken, taken_during, widest_gap

DAY = dt.timedelta(days=1)
WEEKS_AHEAD = dt.timedelta(weeks=5)
LENT_OUT = (ThingKind.EQUIPMENT, ThingKind.LOCKER)


@dataclass
class House:
    """A snapshot. taken: part id -> what holds it, sorted by start."""

    centre: Centre
    start: dt.datetime
    end: dt.datetime
    things: list[Thing]
    hours: list[OpeningHours]
    exceptions: list[HoursException]
    closed: list[Closure]
    taken_parts: dict[int, list[Taken]]
    holidays: dict[dt.date, str]
    _days: dict = field(default_factory=dict, init=False)
    _rows: dict = field(default_factory=dict, init=False)
    _blocked: dict = field(default_factory=dict, init=False)
    _open: dict = field(default_factory=dict, init=False)
    _ahead: list["House"] = field(default_factory=list, init=False)

    @classmethod
    def look(cls, centre, start, end, *, things=None, windows=None) -> "House":
        """Looks at the centre from start to end (instants).

        things: only these (with their parts), else all that stand. windows: spans to which the look at what is taken is
        narrowed, for a series whose dates lie far apart.
        """
        things = list(things) if things is not None else everything(centre)
        first, last = clock.local(start).date() - DAY, clock.local(end).date() + DAY
        return cls(
            centre=centre,
            start=start,
            end=end,
            things=things,
            hours=objects(OpeningHours, HOURS, centre.pk),
            exceptions=objects(HoursException, EXCEPTIONS, centre.pk, last, first),
            closed=objects(Closure, CLOSED, centre.pk, start, end),
            taken_parts=taken_during(
                {part.id for thing in things for part in thing.its_parts}, windows or [Span(start, end)], gap=widest_gap(things)
            ),
            holidays=holidays_between(first, last) if centre.closed_on_holidays else {},
        )

    def day(self, thing: Thing, day: dt.date, audience: str = opening.PUBLIC) -> opening.Day:
        """Opening hours of a thing on a day; closures and bookings are not cut out."""
        if thing.always_open:
            return opening.Day((opening.span(day, dt.time(0), dt.time(0)),))
        weekly, exceptions, own = self._rows_of(thing)
        key = (own, day, audience)
        if key not in self._days:
            self._days[key] = opening.day_of(day, weekly, exceptions, self.holidays, audience)
        return self._days[key]

    def _rows_of(self, thing: Thing):
        """Hours and exceptions that count for a thing, and the key of the answer: things without own rows share the centre's."""
        own = thing.pk if thing.pk in self._with_own_hours else None
        if own not in self._rows:
            weekly = [_weekly(row) for row in self.hours if row.thing_id in (None, own)]
            exceptions = [_exception(row) for row in self.exceptions if row.thing_id in (None, own)]
            self._rows[own] = weekly, exceptions, own
        return self._rows[own]

    @cached_property
    def _with_own_hours(self) -> set[int | None]:
        return {row.thing_id for row in (*self.hours, *self.exceptions)}

    def open_ranges(self, thing: Thing, span: Span, audience: str = opening.PUBLIC) -> tuple[opening.Range, ...]:
        """Open ranges that touch the span, hours over midnight included."""
        day, last = clock.local(span.start).date() - DAY, clock.local(span.end).date()
        ranges = []
        while day <= last:
            ranges += self.day(thing, day, audience).ranges
            day += DAY
        return opening.joined(ranges)

    def is_open(self, thing: Thing, span: Span, audience: str = opening.PUBLIC) -> bool:
        """Rooms and desks: open the whole time. What is lent out: somebody is there to hand it out and to take it back."""
        key = self.hours_key(thing), span, audience
        if key not in self._open:
            self._open[key] = self._is_open(thing, span, audience)
        return self._open[key]

    def hours_key(self, thing: Thing) -> tuple:
        """Things with the same key are open at the same times."""
        return thing.pk if thing.always_open else self._rows_of(thing)[2], thing.kind in LENT_OUT

    def _is_open(self, thing: Thing, span: Span, audience: str) -> bool:
        ranges = self.open_ranges(thing, span, audience)
        if thing.kind in LENT_OUT:
            return any(a <= span.start < b for a, b in ranges) and any(a < span.end <= b for a, b in ranges)
        return any(a <= span.start and span.end <= b for a, b in ranges)

    def closures(self, thing: Thing) -> list[Closure]:
        return [row for row in self.closed if row.thing_id in (None, thing.pk)]

    def taken(self, thing: Thing) -> list[Taken]:
        return [row for part in thing.its_parts for row in self.taken_parts.get(part.pk, ())]

    def free_parts(self, thing: Thing, span: Span, *, ignoring=frozenset()) -> list:
        """Parts in service that nobody holds then, gaps included. ignoring: ids of bookings that do not count."""
        return [
            part
            for part in thing.its_parts
            if (part.out_since is None or part.out_since > clock.local(span.end).date())
            and not any(a < span.end and span.start < b for a, b in self._held(thing, part, ignoring))
        ]

    def is_free(self, thing: Thing, quantity: int, span: Span, *, ignoring=frozenset()) -> bool:
        wanted = len(thing.its_parts) if thing.takes == Takes.ALL else max(1, quantity)
        return len(self.free_parts(thing, span, ignoring=ignoring)) >= max(1, wanted)

    def free_ranges(self, thing: Thing, day: dt.date, audience: str = opening.PUBLIC, quantity: int = 1, ignoring=frozenset()):
        """When the thing can be had on a day: open, not closed, and enough of its parts free."""
        return self.free_over(thing, (day,), audience, quantity, ignoring)

    def free_over(self, thing: Thing, days, audience: str = opening.PUBLIC, quantity: int = 1, ignoring=frozenset()):
        """The same within the hours of several days in order, worked out at one go."""
        ranges = [hours for day in days for hours in self.day(thing, day, audience).ranges]
        if shut := self._shut(thing):
            ranges = opening.minus(ranges, shut)
        busy = [self._busy(thing, part, days[-1], ignoring) for part in thing.its_parts]
        wanted = len(busy) if thing.takes == Takes.ALL else max(1, quantity)
        if not busy or wanted > len(busy):
            return ()
        if wanted == len(busy):
            return opening.minus(ranges, [row for rows in busy for row in rows])
        return opening.enough(ranges, busy, wanted)

    def _shut(self, thing: Thing) -> list[opening.Range]:
        return [(row.during.lower, row.during.upper) for row in self.closures(thing)]

    def _busy(self, thing: Thing, part, day: dt.date, ignoring) -> list[opening.Range]:
        held = self._held(thing, part, ignoring)
        if part.out_since and part.out_since <= day:
            return [*held, (clock.instant(part.out_since, dt.time(0)), clock.instant(day + 2 * DAY, dt.time(0)))]
        return held

    def _held(self, thing: Thing, part, ignoring) -> list[opening.Range]:
        """Where a new booking of the thing may not reach because of others on the part; worked out once for each pair."""
        key = thing.id, part.id, frozenset(ignoring)
        if key not in self._blocked:
            rows = self.taken_parts.get(part.pk, ())
            self._blocked[key] = [row.blocked(thing) for row in rows if not ignoring or row.booking_id not in ignoring]
        return self._blocked[key]

    @cached_property
    def has_rules(self) -> bool:
        """Whether house rules are in force today, so that a booking must accept them."""
        return HouseRules.objects.filter(centre=self.centre, valid_from__lte=clock.today()).exists()

    @cached_property
    def others(self) -> list[Thing]:
        """Every thing of the centre that stands, smallest first, for proposals."""
        return sorted(everything(self.centre), key=lambda thing: thing.capacity)

    def is_its_own_ahead(self) -> None:
        """Says that this look is whole and long enough, so that "when it would work" needs no second one."""
        self._ahead.append(self)

    def ahead(self, instant: dt.datetime) -> "House":
        """The same things in the weeks after the instant, looked at once and kept."""
        for house in self._ahead:
            if house.start <= instant and instant + WEEKS_AHEAD / 2 <= house.end:
                return house
        self._ahead.append(House.look(self.centre, instant, instant + WEEKS_AHEAD, things=self.things))
        return self._ahead[-1]


HOURS = "centre_id = %s order by weekday, opens"
EXCEPTIONS = "centre_id = %s and first_day <= %s and last_day >= %s order by first_day"
CLOSED = "centre_id = %s and lifted is null and during && tstzrange(%s, %s) order by during"
STANDING = 'centre_id = %s and withdrawn is null and (%s or slug = any(%s)) order by "order", name'


def everything(centre: Centre, *, slugs=None) -> list[Thing]:
    """All things of the centre that stand (or only those with these slugs), with their parts.

    Django's own prefetch builds a queryset for each thing, which costs more than both queries together.
    """
    things = objects(Thing, STANDING, centre.pk, slugs is None, list(slugs or ()))
    parts = defaultdict(list)
    for thing, *part in rows(parts_of_things(), [thing.pk for thing in things]):
        parts[thing].append(built(Part, part))
    for thing in things:
        thing.its_parts, thing.centre = parts[thing.id], centre
    return things


@functools.cache
def parts_of_things() -> str:
    """The question for the parts of things, each row beginning with the id of the thing."""
    return f"""
        select made.thing_id, {columns(Part, "part")}
        from {ThingPart._meta.db_table} made join {Part._meta.db_table} part on part.id = made.part_id
        where part.municipality_id = %s and made.thing_id = any(%s) order by part.id
    """


def _weekly(row: OpeningHours) -> opening.WeeklyHours:
    return opening.WeeklyHours(
        row.weekday, row.opens, row.closes, row.valid_from, row.valid_until, row.audience, row.thing_id is not None
    )


def _exception(row: HoursException) -> opening.DatedException:
    return opening.DatedException(
        row.first_day, row.last_day, row.reason, row.opens, row.closes, row.audience, row.thing_id is not None
    )
