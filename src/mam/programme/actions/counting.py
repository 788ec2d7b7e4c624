"""How many came: a head count without names, and somebody who came in without a sign-up."""

import datetime as dt
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Attendance, HeadCount, Occurrence
from ..words import Presence
from .attendance import Mark, mark, reasons_against
from .locking import lock_target

MOST_HEADS = 5000
MOST_AT_ONCE = 50
BANDS = ("children", "youth", "adults", "seniors")


def count_heads(
    occurrence: Occurrence,
    total: int,
    *,
    by,
    channel: str = Channel.WEB,
    at: dt.datetime | None = None,
    **bands: int | None,
) -> HeadCount:
    """Writes how many are in the room. The newest count wins, so an old one that comes late changes nothing.

    bands: children, youth, adults, seniors, each a number or None for not counted; the total is at least their sum.
    """
    demand("programme.mark_attendance", by, occurrence.event)
    numbers = [total, *(bands.get(name) or 0 for name in BANDS)]
    reasons = list(reasons_against(occurrence, [Mark("new", Presence.PRESENT, clock.now())]))
    if any(not 0 <= number <= MOST_HEADS for number in numbers):
        reasons.append(
            Reason(
                "number", _("This cannot be a number of people."), _("Write a number from 0 to 5000."), field="total"
            )
        )
    if reasons:
        raise Refusal(reasons)
    at = min(at or clock.now(), clock.now())
    values = {"total": max(total, sum(numbers[1:])), **{name: bands.get(name) for name in BANDS}}
    with transaction.atomic():
        lock_target(occurrence)
        stands = HeadCount.objects.filter(occurrence=occurrence).first()
        if stands and (at < stands.at or all(getattr(stands, name) == value for name, value in values.items())):
            return stands
        made, _new = HeadCount.objects.update_or_create(
            occurrence=occurrence, defaults={**values, "by": by, "channel": channel, "at": at}
        )
        record("counted_heads", occurrence, by=by, channel=channel, **values)
    return made


def walk_in(
    occurrence: Occurrence,
    *,
    by,
    channel: str = Channel.WEB,
    name: str = "",
    people: int = 1,
    key: uuid.UUID | None = None,
) -> int:
    """Somebody came in without a sign-up: a name, or only so many people. Gives how many are now over the places; never refuses for that.

    key: of the sent form, so that it counts once.
    """
    if not 1 <= people <= MOST_AT_ONCE:
        raise Refusal(
            Reason("people", _("This cannot be a number of people."), _("Write a number from 1 to 50."), field="people")
        )
    key = key or uuid.uuid4()
    now = clock.now()
    keys = [key, *(uuid.uuid5(key, str(number)) for number in range(1, people))]
    marks = [Mark("new", Presence.PRESENT, now, one, name if one == key else "") for one in keys]
    mark(occurrence, marks, by=by, channel=channel)
    return over_the_places(occurrence)


def over_the_places(occurrence: Occurrence) -> int:
    """How many people are in the room beyond its places; 0 when all fit or there is no limit."""
    if occurrence.places is None:
        return 0
    inside = Attendance.objects.filter(occurrence=occurrence, presence=Presence.PRESENT).count()
    return max(0, inside - occurrence.places)
