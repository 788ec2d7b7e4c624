"""Short words for tests of proposing: a wish for an event of the resident or of the leader's group."""

import datetime as dt

from mam.core import clock
from mam.places.methods.recurrence import Rule
from mam.programme.actions.event_ask import EventAsk, Words
from mam.programme.models import Occurrence
from tests.places.asking import asked, at
from tests.programme.making import DAY

__all__ = ["at", "dates", "hours", "weekly", "wish", "words"]


def words(**more) -> Words:
    return Words(**{"title": "Wieczór gier", "summary": "Gramy w planszówki.", **more})


def wish(cast, *things, by=None, group=None, **more) -> EventAsk:
    room = asked(cast, *things, by=by, group=group, title=more.get("title", "Wieczór gier"))
    return EventAsk(room, words(**more))


def weekly(last: dt.date = DAY + dt.timedelta(weeks=3), first: dt.date = DAY, hours: str = "17:30-19:30") -> Rule:
    starts, ends = (dt.time.fromisoformat(word) for word in hours.split("-"))
    return Rule("weekly", first, starts, ends, last_day=last)


def dates(event) -> list[Occurrence]:
    """All dates of the event, by their own day."""
    return list(Occurrence.objects.filter(event=event).select_related("event", "booking").order_by("day"))


def hours(date: Occurrence) -> str:
    """Wall-clock hours of a date: "17:30-19:30"."""
    return f"{clock.local(date.starts):%H:%M}-{clock.local(date.ends):%H:%M}"
