"""What earlier rows of the same file already take, so that two of them never get one room."""

import datetime as dt
import uuid
from collections import defaultdict

from mam.core import clock

from ...models import Thing
from ..ask import Span
from ..taken import Taken

DAY = dt.timedelta(days=1)


class Claims:
    """Rows that fit so far, by part and day; gaps count as between any two bookings."""

    def __init__(self):
        self.by_day: dict[tuple[int, dt.date], list[tuple[Taken, int]]] = defaultdict(list)
        self.all: dict[int, list[Taken]] = defaultdict(list)

    def take(self, thing: Thing, parts, span: Span, booking_id: uuid.UUID, number: int) -> None:
        before, after = dt.timedelta(minutes=thing.buffer_before), dt.timedelta(minutes=thing.buffer_after)
        for part in parts:
            taken = Taken(part.pk, booking_id, (span.start, span.end), (span.start - before, span.end + after))
            self.all[part.pk].append(taken)
            for day in days_around(span):
                self.by_day[part.pk, day].append((taken, number))

    def blocking(self, thing: Thing, part, span: Span) -> int | None:
        """The line that already takes the part then; None when no row does."""
        for day in days_around(span):
            for taken, number in self.by_day.get((part.pk, day), ()):
                start, end = taken.blocked(thing)
                if start < span.end and span.start < end:
                    return number
        return None


def days_around(span: Span):
    """Every day the span touches; a gap never reaches further than the day before or after, so neighbours are looked at too."""
    day, last = clock.local(span.start).date() - DAY, clock.local(span.end).date()
    while day <= last:
        yield day
        day += DAY
