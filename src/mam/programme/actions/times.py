"""The moments that matter to sign-up: when it closes, when signing off is late, when the waiting list is over."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max, Min
from django.db.models.functions import Lower, Upper

from mam.core import clock

from ..methods import quiet
from ..models import Event, Occurrence

HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True)
class Times:
    """Instants of one date, or of a course from its first planned date to its last."""

    starts: dt.datetime
    ends: dt.datetime
    closes: dt.datetime
    late_from: dt.datetime
    list_ends: dt.datetime

    @property
    def is_closed(self) -> bool:
        return clock.now() >= self.closes

    @property
    def is_late(self) -> bool:
        return clock.now() > self.late_from

    @property
    def is_over(self) -> bool:
        return clock.now() >= self.ends

    @property
    def list_is_over(self) -> bool:
        """From here on it is first come, first served."""
        return clock.now() >= self.list_ends

    def held_until(self, hours: int) -> dt.datetime:
        """The end of a place held from now on."""
        return quiet.deadline(clock.now(), hours, latest=self.closes)


def times_of(target: Event | Occurrence) -> Times | None:
    """The moments of a date (no query) or a course (one query); None for a course without any planned date."""
    if isinstance(target, Occurrence):
        return worked_out(target.event, target.starts, target.ends)
    edges = (
        Occurrence.objects.filter(event=target)
        .planned()
        .aggregate(starts=Min(Lower("during")), ends=Max(Upper("during")))
    )
    return worked_out(target, edges["starts"], edges["ends"]) if edges["starts"] else None


def worked_out(event: Event, starts: dt.datetime, ends: dt.datetime) -> Times:
    closes = starts - event.closes_hours * HOUR
    return Times(starts, ends, closes, starts - event.cancel_hours * HOUR, quiet.list_ends(closes, event.held_hours))
