"""What every file becomes first: rows that say where, when and what, or why they cannot be read."""

import datetime as dt
import hashlib
from collections import Counter
from dataclasses import dataclass, field

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 5000
LONGEST_TITLE = 120
LONGEST_DETAILS = 700
LONGEST_KEY = 150


class Unreadable(Exception):
    """The whole file cannot be taken over. code: a stable word; facts: what the sentence about it needs."""

    def __init__(self, code: str, **facts):
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True)
class Window:
    """Instants (aware, UTC) between which entries of a calendar are looked for."""

    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line of a sheet or one occurrence of a calendar entry.

    number: line in the file, from 1. uid: of the calendar entry, "" in a sheet. rooms: names of the room that the file
    states; hints: words that may name it (categories, name of the calendar). start, end: instants in UTC. all_day: the day
    of an entry without hours (start and end are then None). trouble: a code when the row cannot become a booking.
    """

    number: int
    uid: str = ""
    rooms: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    all_day: dt.date | None = None
    title: str = ""
    who: str = ""
    phone: str = ""
    people: int = 0
    details: str = ""
    tentative: bool = False
    twice: bool = False
    trouble: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    def source(self, place: str, span) -> str:
        """The same for the same entry, time (span.start, span.end) and place each time the file is read; at most 300 letters."""
        key = self.key or hashed(f"{self.title.casefold()}|{self.who.casefold()}|{span.end:%Y%m%dT%H%M}")
        return f"{span.start:%Y%m%dT%H%MZ} {place} {key}"

    @property
    def key(self) -> str:
        """What stands for the calendar entry at the end of its source: its uid, or its hash when it is long; "" in a sheet."""
        return self.uid if len(self.uid) <= LONGEST_KEY else hashed(self.uid)


def hashed(words: str) -> str:
    return "#" + hashlib.sha256(words.encode()).hexdigest()[:40]


@dataclass
class FileRows:
    """kind: calendar or sheet. left_out: how many were counted and not made rows, by reason (past, beyond)."""

    kind: str
    rows: list[FileRow] = field(default_factory=list)
    left_out: Counter = field(default_factory=Counter)
