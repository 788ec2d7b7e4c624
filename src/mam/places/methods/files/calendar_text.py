"""The text of an iCalendar file cut into calendars and entries, so that one broken entry does not spoil the rest.

Accepts what real exports hold: CRLF, LF or CR, folded lines (also folded inside a letter), a BOM, UTF-16, stray bytes of
cp1250, several VCALENDARs in one file, a missing END.
"""

import re
from dataclasses import dataclass, field

from .rows import Unreadable

CONTROLS = bytes({*range(32), 127} - set(b"\t\n\r"))
FOLD = re.compile(rb"\n[ \t]")
MOST_ENTRIES = 50_000


@dataclass
class Entry:
    """One VEVENT without the components inside it. number: its first line in the file, from 1."""

    number: int
    lines: list[str] = field(default_factory=list)

    def value(self, name: str) -> str:
        """The raw value of the first property of that name."""
        for line in self.lines:
            key, _colon, value = line.partition(":")
            if key.split(";", 1)[0].upper() == name:
                return value.strip()
        return ""

    def has(self, *names: str) -> bool:
        return any(line.split(":", 1)[0].split(";", 1)[0].upper() in names for line in self.lines)


@dataclass
class CalendarText:
    head: list[str] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def value(self, name: str) -> str:
        return Entry(0, self.head).value(name)

    def text(self, entries: list[Entry], *, zones: bool = True) -> str:
        """A whole calendar of these entries, ready to be parsed."""
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MAM//import//PL"]
        lines += [line for line in self.head if line.upper().startswith(("X-WR-TIMEZONE", "X-WR-CALNAME"))]
        lines += self.zones if zones else []
        for entry in entries:
            lines += ["BEGIN:VEVENT", *entry.lines, "END:VEVENT"]
        return "\r\n".join([*lines, "END:VCALENDAR", ""])


def unfolded(data: bytes) -> list[tuple[int, str]]:
    """Logical lines with the number of the physical line each begins on."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", errors="replace").encode()
    data = data.translate(None, CONTROLS).removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines, number = [], 1
    for chunk in re.split(rb"\n(?![ \t])", data):
        lines.append((number, decoded(FOLD.sub(b"", chunk))))
        number += chunk.count(b"\n") + 1
    return lines


def decoded(line: bytes) -> str:
    """UTF-8, and where it is not, the old encoding of Central Europe."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1250", errors="replace")


def calendars(data: bytes) -> list[CalendarText]:
    """The calendars of a file. Raises Unreadable when there is none or there are too many entries."""
    found, path, entry, total = [], [], None, 0
    for number, line in unfolded(data):
        word = line.strip().upper()
        if word.startswith("BEGIN:"):
            path = ["VCALENDAR", word[6:]] if word[6:] in ("VEVENT", "VTIMEZONE") else [*path, word[6:]]
            if path[-1] == "VCALENDAR":
                found.append(CalendarText())
                path = ["VCALENDAR"]
            elif path[-1] == "VEVENT" and found:
                entry = Entry(number)
                found[-1].entries.append(entry)
                total += 1
        if total > MOST_ENTRIES:
            raise Unreadable("too_many", most=MOST_ENTRIES)
        if found:
            _keep(found[-1], path, entry, line, word)
        if word.startswith("END:") and word[4:] in path:
            del path[len(path) - 1 - path[::-1].index(word[4:]) :]
    if not found:
        raise Unreadable("not_a_calendar")
    return found


def _keep(calendar: CalendarText, path: list[str], entry: Entry | None, line: str, word: str) -> None:
    """Puts a line where it belongs; alarms and other parts of entries are left out."""
    if path[1:2] == ["VTIMEZONE"]:
        calendar.zones.append(line)
    elif path[-1:] == ["VEVENT"] and entry is not None:
        if not word.startswith(("BEGIN:", "END:")) and ":" in line:
            entry.lines.append(line)
    elif path == ["VCALENDAR"] and not word.startswith(("BEGIN:", "END:")):
        calendar.head.append(line)
