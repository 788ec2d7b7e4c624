"""What a group returns beside what it uses: shown to the group itself and the people of the house, never an amount owed."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import DateTimeField, DurationField, ExpressionWrapper, F, Func, Sum

from mam.core import clock
from mam.people.models import Group
from mam.places.models import Booking
from mam.programme.models import Occurrence

from ...models import Exchange, LedgerLine
from ...words.favours import EntryKind, ExchangeState

YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Returns:
    """Of a year: minutes in rooms, minutes given by the group and by members working for it, dates of public events."""

    since: dt.date
    used: int
    given: int
    events: int


def returns_of(group: Group) -> Returns:
    now = clock.now()
    start = now - YEAR
    return Returns(clock.local(start).date(), room_minutes(group, start, now), given_minutes(group, start), open_events(group, start, now))


def room_minutes(group: Group, start: dt.datetime, end: dt.datetime) -> int:
    rows = Booking.objects.standing().during(start, end).filter(party_group=group, during__endswith__lte=end, hold_until=None)
    starts, ends = (Func(F("during"), function=name, output_field=DateTimeField()) for name in ("lower", "upper"))
    length = Sum(ExpressionWrapper(ends - starts, output_field=DurationField()))
    total = rows.aggregate(total=length)["total"]
    return int(total.total_seconds() // 60) if total else 0


def given_minutes(group: Group, start: dt.datetime) -> int:
    """Favours the group gave, and what its people did together in its name."""
    day = clock.local(start).date()
    favours = Exchange.objects.filter(giver__group=group, state=ExchangeState.SETTLED, day__gte=day, entry__countered_by=None)
    worked = LedgerLine.objects.filter(account__group=group, entry__kind=EntryKind.WORK, entry__day__gte=day, entry__countered_by=None)
    return (favours.aggregate(total=Sum("minutes"))["total"] or 0) - (worked.aggregate(total=Sum("minutes"))["total"] or 0)


def open_events(group: Group, start: dt.datetime, end: dt.datetime) -> int:
    return Occurrence.objects.public().planned().filter(event__party_group=group, during__startswith__range=(start, end)).count()
