"""The entries of a calendar as components: those that belong together found, copies counted once, broken ones set apart."""

from collections import defaultdict
from collections.abc import Iterator

import x_wr_timezone
from icalendar import Calendar, Event

from mam.core.text import clean_line

from .calendar_dates import repeats
from .calendar_text import CalendarText, Entry

NUMBER = "X-MAM-LINE"


def parsed(text: CalendarText) -> list[Event]:
    """The entries as components. When the whole cannot be parsed, each alone; what still fails keeps its line and nothing more."""
    marked = [Entry(entry.number, [f"{NUMBER}:{entry.number}", *entry.lines]) for entry in text.entries]
    try:
        return _parse(text.text(marked))
    except Exception:  # one broken entry or zone must not cost the others
        return [event for entry in marked for event in _alone(text, entry)]


def _parse(text: str) -> list[Event]:
    calendar = Calendar.from_ical(text)
    if "X-WR-TIMEZONE" in calendar:
        try:
            calendar = x_wr_timezone.to_standard(calendar)
        except Exception:  # a zone nobody knows changes nothing
            pass
    return list(calendar.walk("VEVENT"))


def _alone(text: CalendarText, entry: Entry) -> list[Event]:
    for zones in (True, False):
        try:
            return _parse(text.text([entry], zones=zones))
        except Exception:  # tried again without zones, then given up
            continue
    broken = Event()
    broken[NUMBER] = str(entry.number)
    broken["UID"] = entry.value("UID")
    return [broken]


def series_of(events: list[Event]) -> Iterator[tuple[Event, list[Event]]]:
    """Entries with those that change one of their dates. Entries that only share a UID stay apart; copies count once."""
    by_uid = defaultdict(list)
    for position, event in enumerate(events):
        by_uid[uid_of(event) or f"#{position}"].append(event)
    for group in by_uid.values():
        masters = newest([event for event in group if "RECURRENCE-ID" not in event])
        changed = newest([event for event in group if "RECURRENCE-ID" in event])
        owner = next((event for event in masters if repeats(event)), None)
        for master in masters:
            yield master, changed if master is owner else []
        if owner is None:  # MRBS of old wrote each date of a series this way, without the series
            for event in changed:
                event.pop("RECURRENCE-ID")
                yield event, []


def newest(events: list[Event]) -> list[Event]:
    """Of copies with the same start and place the one with the highest SEQUENCE."""
    best: dict[tuple, Event] = {}
    for event in events:
        key = (str(event.get("DTSTART") and event["DTSTART"].to_ical()), str(event.get("LOCATION", "")))
        key = (str(event.get("RECURRENCE-ID") and event["RECURRENCE-ID"].to_ical()),) if "RECURRENCE-ID" in event else key
        if key not in best or _sequence(event) >= _sequence(best[key]):
            best[key] = event
    return list(best.values())


def _sequence(event: Event) -> int:
    text = str(event.get("SEQUENCE", 0))
    return int(text) if text.isdigit() else 0


def uid_of(event: Event) -> str:
    return clean_line(str(event.get("UID", "")))[:200]
