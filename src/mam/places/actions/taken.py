"""What holds the parts of things: one row per part and booking, with the gaps that belong to it."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from mam.core import clock
from mam.municipalities.plain import rows

from ..models import Occupancy, Thing
from .ask import Span

Range = tuple[dt.datetime, dt.datetime]


class Taken(NamedTuple):
    """A part held by a booking. during: plain; buffered: with the gaps copied onto the booking when it was made."""

    part_id: int
    booking_id: uuid.UUID
    during: Range
    buffered: Range

    def blocked(self, thing: Thing) -> Range:
        """Where the plain time of a new booking may not reach: not into these gaps, nor with its own gaps into this time.

        Gaps of two bookings may lie over each other.
        """
        before, after = dt.timedelta(minutes=thing.buffer_before), dt.timedelta(minutes=thing.buffer_after)
        return min(self.buffered[0], self.during[0] - after), max(self.buffered[1], self.during[1] + before)

    def blocks(self, thing: Thing, span: Span) -> bool:
        start, end = self.blocked(thing)
        return start < span.end and span.start < end


# The widest gap a thing may have.
WIDEST_GAP = dt.timedelta(minutes=240)


def widest_gap(things: Iterable[Thing]) -> dt.timedelta:
    """How far around a span one must look for what these things may not come near to; the others' gaps are in their rows."""
    return dt.timedelta(minutes=max((max(thing.buffer_before, thing.buffer_after) for thing in things), default=0))


def taken_during(parts: Iterable[int], windows: Iterable[Span], *, gap=WIDEST_GAP) -> dict[int, list[Taken]]:
    """Everything that holds one of the parts in one of the windows, by part id. One query, however many windows.

    gap: how far around each window to look as well.
    """
    parts = list(parts)
    if not parts:
        return {}
    found = defaultdict(list)
    at = dt.datetime.fromtimestamp
    for part, booking, start, end, first, last in rows(TAKEN, clock.now(), parts, multirange(windows, gap)):
        during = at(start, dt.UTC), at(end, dt.UTC)
        plain = first == start and last == end
        found[part].append(Taken(part, booking, during, during if plain else (at(first, dt.UTC), at(last, dt.UTC))))
    return found


# What OccupancyQuerySet.holding says, in plain SQL: every page and every deed asks it, and it is answered sooner than Django
# has built the question. Edges come as seconds: reading a thousand ranges as ranges would cost ten times as much.
# The town is cast, or the index would not know it; "+ 0" hides the parts from their own index, which a kept plan would read
# through to the end: every booking ever made in the house (8 ms for 200,000 of them, 0.2 ms so).
TAKEN = f"""
select part_id, booking_id,
  extract(epoch from lower(during))::float8, extract(epoch from upper(during))::float8,
  extract(epoch from lower(buffered))::float8, extract(epoch from upper(buffered))::float8
from {Occupancy._meta.db_table}
where municipality_id = %s::bigint and holds and (holds_until is null or holds_until > %s)
  and part_id + 0 = any(%s) and buffered && %s::tstzmultirange
order by during
"""


def multirange(windows: Iterable[Span], gap: dt.timedelta) -> str:
    """The windows, widened by the gap, as a PostgreSQL multirange."""
    ranges = (f"[{(w.start - gap).isoformat()},{(w.end + gap).isoformat()})" for w in windows)
    return "{" + ",".join(ranges) + "}"
