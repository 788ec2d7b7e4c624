"""A flat calendar for other programs: one VEVENT an entry, times in UTC, the same entry always the same UID (RFC 5545, 7986)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Calendar, Event

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
REFRESH = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """start, end, changed: instants in UTC. sequence grows with every change, so that programs replace the older copy."""

    uid: str
    start: dt.datetime
    end: dt.datetime
    summary: str
    status: str
    sequence: int
    changed: dt.datetime
    location: str = ""
    description: str = ""
    address: str = ""


def calendar_file(name: str, entries: Iterable[Entry], *, product: str = "bookings") -> bytes:
    """The whole calendar; the same entries give the same bytes. product: what of MAM it is made of."""
    calendar = Calendar()
    calendar.add("prodid", f"-//MAM//{product}//PL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar.to_ical()


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed)
    event.add("last-modified", entry.changed)
    event.add("dtstart", entry.start.astimezone(dt.UTC))
    event.add("dtend", entry.end.astimezone(dt.UTC))
    event.add("summary", entry.summary)
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT" if entry.status == CANCELLED else "OPAQUE")
    for name, value in (("location", entry.location), ("description", entry.description), ("url", entry.address)):
        if value:
            event.add(name, value)
    return event
