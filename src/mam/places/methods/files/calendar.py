"""An existing calendar (.ics of Google Calendar, Nextcloud, MRBS and others) read into rows.

Entries that do not repeat are rows wherever they lie, so that every one gets an answer. Of repeating ones only the dates in the
window are rows; one without any is counted. In a file with very many entries those that have passed are only counted.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Event
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from mam.core.clock import WARSAW
from mam.core.text import clean_line, clean_text

from .calendar_dates import Deadline, When, dates_of
from .calendar_entries import NUMBER, parsed, series_of, uid_of
from .calendar_text import CalendarText, Entry, calendars
from .rows import LONGEST_DETAILS, MOST_ROWS, FileRow, FileRows, Unreadable, Window

STARTS = re.compile(r"(\d{8})")
BREAK = re.compile(r"<br\s*/?>|</p>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
DAY = dt.timedelta(days=1)


def read_calendar(data: bytes, window: Window) -> FileRows:
    """Rows of a calendar file, sorted by line and time. Raises Unreadable when it is no calendar or holds too much."""
    made = FileRows("calendar")
    texts = calendars(data)
    large = sum(len(text.entries) for text in texts) > MOST_ROWS
    deadline = Deadline()
    for text in texts:
        if large:
            made.left_out["past"] += drop_past(text, window)
        for row in rows_of(text, window, deadline):
            if row is None:
                made.left_out["outside"] += 1
                continue
            made.rows.append(row)
            if len(made.rows) > MOST_ROWS:
                raise Unreadable("too_many", most=MOST_ROWS)
    if not made.rows and not made.left_out:
        raise Unreadable("nothing_in_it")
    made.rows = once(made.rows)
    return made


def drop_past(text: CalendarText, window: Window) -> int:
    """Leaves out entries that surely have passed, before the slow reading; returns how many."""
    before = len(text.entries)
    limit = (window.start - 40 * DAY).strftime("%Y%m%d")
    text.entries = [entry for entry in text.entries if not _surely_past(entry, limit)]
    return before - len(text.entries)


def _surely_past(entry: Entry, limit: str) -> bool:
    found = STARTS.match(entry.value("DTSTART"))
    ends = STARTS.match(entry.value("DTEND"))
    latest = max((match.group(1) for match in (found, ends) if match), default="99999999")
    return latest < limit and not entry.has("RRULE", "RDATE")


def rows_of(text: CalendarText, window: Window, deadline: Deadline) -> Iterator[FileRow | None]:
    """None stands for a repeating entry without a date in the window."""
    zone = zone_of(text)
    name = clean_line(unescaped(text.value("X-WR-CALNAME")))[:200]
    for event, changed in series_of(parsed(text)):
        deadline.check()
        number = int(event.get(NUMBER, 0))
        try:
            found = [row_of(when, number, name) for when in dates_of(event, changed, window, zone)]
        except Unreadable:
            raise
        except Exception:  # whatever the entry holds, it is one row that cannot be read
            found = [FileRow(number, uid_of(event), title=title_of(event), trouble="unreadable")]
        yield from found or [None]


def zone_of(text: CalendarText) -> ZoneInfo:
    """The zone of times that name none: that of the calendar, else of the house."""
    name = text.value("X-WR-TIMEZONE")
    name = WINDOWS_TO_OLSON.get(name, name)
    return ZoneInfo(name) if name in zones() else WARSAW


@functools.cache
def zones() -> set[str]:
    return available_timezones()


def row_of(when: When, number: int, calendar_name: str) -> FileRow:
    event = when.component
    status = str(event.get("STATUS", "")).upper()
    organiser = event.get("ORGANIZER")
    return FileRow(
        number=int(event.get(NUMBER, number)),
        uid=uid_of(event),
        rooms=tuple(words(event, "LOCATION") + words(event, "RESOURCES")),
        hints=tuple(words(event, "CATEGORIES") + ([calendar_name] if calendar_name else [])),
        start=when.start,
        end=when.end,
        all_day=when.day,
        title=title_of(event),
        who=clean_line(str(getattr(organiser, "params", {}).get("CN", "")))[:200],
        details=plain(str(event.get("DESCRIPTION", "")))[:LONGEST_DETAILS],
        tentative=status == "TENTATIVE",
        twice=when.twice,
        trouble=when.trouble or ("cancelled" if status == "CANCELLED" else ""),
    )


def title_of(event: Event) -> str:
    return clean_line(str(event.get("SUMMARY", "")))[:1000]


def words(event: Event, name: str) -> list[str]:
    """Texts of a property, whether it stands once, several times or holds a list."""
    value = event.get(name)
    values = value if isinstance(value, list) else [] if value is None else [value]
    texts = [text for one in values for text in (one.cats if hasattr(one, "cats") else [one])]
    return [line for text in texts if (line := clean_line(str(text))[:200])]


def plain(text: str) -> str:
    """Google writes descriptions as HTML; breaks become lines and other tags go."""
    return clean_text(TAG.sub(" ", BREAK.sub("\n", text[:20_000])))


def unescaped(text: str) -> str:
    return re.sub(r"\\([,;\\])", r"\1", text)


def once(rows: list[FileRow]) -> list[FileRow]:
    """The same entry, time and place only once, as a file of two calendars may hold it twice; sorted by line and time."""
    seen = {(row.uid or row.number, row.start, row.all_day, row.rooms, row.hints[-1:], row.trouble): row for row in reversed(rows)}
    earliest = dt.datetime.min.replace(tzinfo=dt.UTC)
    return sorted(seen.values(), key=lambda row: (row.number, row.start or earliest, row.all_day or dt.date.min))
