"""When an entry of a calendar happens: its dates in a window, in UTC, with what is wrong about each.

Repeats are expanded by recurring-ical-events. What would take forever is refused first: rules finer than a day, and after a
deadline the whole file.
"""

import datetime as dt
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.prop import vDDDLists, vDDDTypes

from .rows import Unreadable, Window

DAY = dt.timedelta(days=1)
LONGEST_ALL_DAY = 31
MOST_RULES = 3
SECONDS = 15.0
TOO_FINE = {"SECONDLY", "MINUTELY", "HOURLY"}
UNTIL = re.compile(r"UNTIL=(\d{8}(?:T\d{6}Z?)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """One date of an entry. start, end in UTC, or day for an entry without hours. component: the entry in force that date."""

    component: Event
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    day: dt.date | None = None
    twice: bool = False
    trouble: str = ""


class Deadline:
    """Counts the seconds a file may take in all."""

    def __init__(self, seconds: float = SECONDS):
        self.end = time.monotonic() + seconds

    def check(self) -> None:
        if time.monotonic() > self.end:
            raise Unreadable("takes_too_long")


def repeats(event: Event) -> bool:
    return "RRULE" in event or "RDATE" in event


def rule_trouble(event: Event) -> str:
    """A code when the rule cannot be that of a room: finer than a day, or nonsense."""
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    if len(rules) > MOST_RULES:
        return "unreadable"
    for rule in rules:
        if not isinstance(rule, dict):
            return "unreadable"
        fine = any(len(rule.get(part, [])) > 1 for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
        if fine or str(rule.get("FREQ", [""])[0]).upper() in TOO_FINE:
            return "too_often"
        if int(rule.get("INTERVAL", [1])[0]) < 1 or "FREQ" not in rule:
            return "unreadable"
    return ""


def dates_of(event: Event, changed: list[Event], window: Window, zone: ZoneInfo) -> Iterator[When]:
    """Every date of an entry that touches the window; one that does not repeat gives its date wherever it is.

    changed: entries that replace one date of it (RECURRENCE-ID). zone: of times without a zone.
    """
    for one in (event, *changed):
        settle(one, zone)
    if not repeats(event) and not changed:
        yield from dates_in(event)
        return
    if trouble := rule_trouble(event):
        yield When(event, trouble=trouble)
        return
    until_in_utc(event, zone)
    calendar = Calendar()
    for one in (event, *changed):
        calendar.add_component(one)
    for found in recurring_ical_events.of(calendar).between(window.start, window.end):
        yield from dates_in(found)


def settle(event: Event, zone: ZoneInfo) -> None:
    """Gives times without a zone the zone of the calendar."""
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        value = event.get(name)
        if value is not None and isinstance(value.dt, dt.datetime) and value.dt.tzinfo is None:
            event[name] = vDDDTypes(value.dt.replace(tzinfo=zone))
    for name in ("EXDATE", "RDATE"):
        if name in event:
            lists = event[name] if isinstance(event[name], list) else [event[name]]
            event[name] = [vDDDLists([_settled(value.dt, zone) for value in row.dts]) for row in lists]


def _settled(value, zone: ZoneInfo):
    return value.replace(tzinfo=zone) if isinstance(value, dt.datetime) and value.tzinfo is None else value


def until_in_utc(event: Event, zone: ZoneInfo) -> None:
    """Old exports end a rule with a bare date or a local time: the day counts whole, the time is that of the entry."""
    rules = event.get("RRULE")
    start = event["DTSTART"].dt
    if rules is None or not isinstance(start, dt.datetime):
        return
    for rule in rules if isinstance(rules, list) else [rules]:
        until = rule.get("UNTIL", [None])[0]
        if until is None:
            continue
        if not isinstance(until, dt.datetime):
            until = dt.datetime.combine(until, dt.time(23, 59, 59))
        until = until if until.tzinfo else until.replace(tzinfo=start.tzinfo or zone)
        rule["UNTIL"] = [until.astimezone(dt.UTC)]


def dates_in(event: Event) -> Iterator[When]:
    """The date of one occurrence; an entry over several whole days gives each day."""
    start = event["DTSTART"].dt
    end = _end(event, start)
    if not isinstance(start, dt.datetime):
        days = ((end if not isinstance(end, dt.datetime) else end.date()) - start).days
        if days > LONGEST_ALL_DAY:
            yield When(event, day=start, trouble="too_many_days")
            return
        for number in range(max(1, days)):
            yield When(event, day=start + number * DAY)
        return
    trouble = "" if exists(start) and exists(end) else "no_such_time"
    trouble = trouble or ("order" if end < start else "zero_length" if end == start else "")
    yield When(event, start.astimezone(dt.UTC), end.astimezone(dt.UTC), twice=twice(start), trouble=trouble)


def _end(event: Event, start):
    if "DTEND" in event:
        end = event["DTEND"].dt
        if isinstance(start, dt.datetime) and not isinstance(end, dt.datetime):
            end = dt.datetime.combine(end, dt.time(0), start.tzinfo)
        return end
    if "DURATION" in event:
        length = event["DURATION"].dt
        return (start.astimezone(dt.UTC) + length).astimezone(start.tzinfo) if isinstance(start, dt.datetime) else start + length
    return start if isinstance(start, dt.datetime) else start + DAY


def exists(moment: dt.datetime) -> bool:
    """False for a wall-clock time that the spring change of its own zone jumps over."""
    return moment.astimezone(dt.UTC).astimezone(moment.tzinfo).replace(tzinfo=None) == moment.replace(tzinfo=None)


def twice(moment: dt.datetime) -> bool:
    """True for a wall-clock time that the autumn change of its own zone repeats (a time given in UTC never is)."""
    return exists(moment) and moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
