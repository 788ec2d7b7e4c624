"""People who lead children, and how their register checks stand."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Max, Q

from mam.core import clock
from mam.people.models import Person

from ..models import Event, LeaderCheck, Occurrence
from ..words import EventState
from .children import ADULT

SOON = dt.timedelta(days=60)
LIVING = (EventState.DRAFT, EventState.PROPOSED, EventState.PUBLISHED)


@dataclass(frozen=True)
class Leader:
    """events: titles of events for children still ahead. last_day: of their dates. check: the newest one, or None."""

    person: Person
    events: tuple[str, ...]
    last_day: dt.date | None
    check: LeaderCheck | None

    @property
    def state(self) -> str:
        """missing, expiring (within sixty days, or before the last date), or in_force."""
        end = self.check.valid_until if self.check else None
        if self.check is None or (end and end < clock.today()):
            return "missing"
        last = max(self.last_day or clock.today(), clock.today() + SOON)
        return "expiring" if end and end < last else "in_force"


def leaders() -> list[Leader]:
    """Those who lead children's events ahead, and everybody who was ever checked; the missing ones first."""
    ahead = Occurrence.objects.planned().upcoming().filter(event__state__in=LIVING, event__leader__isnull=False)
    ahead = ahead.filter(Q(event__for_children=True) | Q(event__age_to__lt=ADULT))
    events = list(Event.objects.filter(pk__in=ahead.values("event")).values("leader", "title").order_by("title"))
    last = dict(ahead.values_list("event__leader").annotate(last=Max("day")).order_by())
    checks: dict = {}
    for check in LeaderCheck.objects.select_related("by").order_by("checked"):
        checks[check.person_id] = check
    people = Person.objects.present().filter(pk__in={*checks, *(event["leader"] for event in events)})
    found = [
        Leader(
            person,
            tuple(event["title"] for event in events if event["leader"] == person.pk),
            last.get(person.pk),
            checks.get(person.pk),
        )
        for person in people
    ]
    return sorted(found, key=lambda one: (("missing", "expiring", "in_force").index(one.state), one.person.name))


def leader(person: Person) -> Leader:
    """How the check of one person stands."""
    return next((one for one in leaders() if one.person.pk == person.pk), Leader(person, (), None, None))
