"""A spreadsheet of bookings read into rows: headings in Polish or English, in any order, one line a booking or a weekly series."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from mam.core import clock
from mam.core.text import fold

from .cells import day_of, number_of, text_of, time_of
from .rows import LONGEST_DETAILS, MOST_ROWS, FileRow, FileRows, Unreadable
from .tables import is_workbook, lines_of_text, lines_of_workbook

WEEK = dt.timedelta(weeks=1)
LONGEST_SERIES = 110
HEADINGS = {
    "room": ["sala", "sale", "pomieszczenie", "pokoj", "miejsce", "zasob", "room", "place", "location", "thing", "resource", "area"],
    "day": ["data", "dzien", "termin", "date", "day", "data rezerwacji", "start date", "data od"],
    "start": ["od", "godz od", "godzina od", "od godziny", "poczatek", "rozpoczecie", "start", "from", "start time", "begin", "begins"],
    "end": ["do", "godz do", "godzina do", "do godziny", "koniec", "zakonczenie", "end", "to", "end time", "ends"],
    "title": ["tytul", "nazwa", "temat", "cel", "co", "zajecia", "wydarzenie", "title", "subject", "summary", "name", "what"],
    "who": ["kto", "grupa", "organizator", "organizacja", "rezerwujacy", "osoba", "who", "group", "organiser", "organizer"],
    "phone": ["telefon", "tel", "nr telefonu", "numer telefonu", "phone"],
    "people": ["liczba osob", "osob", "osoby", "ile osob", "people", "persons", "number of people", "attendees"],
    "weekly": ["co tydzien do", "co tydzien", "powtarza sie do", "weekly until", "repeat until", "weekly"],
    "details": ["uwagi", "opis", "notatki", "description", "notes", "comment"],
}
NAMES = {heading: field for field, headings in HEADINGS.items() for heading in headings}
NEEDED = ("day", "start", "end")
LOOK_IN = 15


def read_sheet(data: bytes) -> FileRows:
    """Rows of a CSV or XLSX file, in its order. Raises Unreadable when no headings are found or there are too many lines."""
    lines = lines_of_workbook(data) if is_workbook(data) else lines_of_text(data)
    if not lines:
        raise Unreadable("nothing_in_it")
    position, columns = find_headings(lines)
    made = FileRows("sheet")
    for number, cells in lines[position + 1 :]:
        named = {field: cells[column] if column < len(cells) else None for field, column in columns.items()}
        made.rows += rows_of(number, named)
        if len(made.rows) > MOST_ROWS:
            raise Unreadable("too_many", most=MOST_ROWS)
    if not made.rows:
        raise Unreadable("nothing_in_it")
    return made


def find_headings(lines) -> tuple[int, dict[str, int]]:
    """The position of the line of headings near the top, and the column of each field."""
    best: tuple[int, dict[str, int]] = (0, {})
    for position, (_number, cells) in enumerate(lines[:LOOK_IN]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(cells):
            if field := heading(cell):
                columns.setdefault(field, column)
        if len(columns) > len(best[1]):
            best = position, columns
    missing = [field for field in NEEDED if field not in best[1]]
    if len(missing) == len(NEEDED):
        raise Unreadable("no_headings")
    if missing:
        raise Unreadable("missing_heading", fields=tuple(missing))
    return best


def heading(cell) -> str | None:
    """The field a heading names: "Godz. od" is start."""
    text = " ".join(fold(str(cell or "")).replace(".", " ").replace(":", " ").replace("_", " ").split())
    return NAMES.get(text) or NAMES.get(text.split(" (")[0])


def rows_of(number: int, named: dict) -> Iterator[FileRow]:
    """One row, or one a week when the line says until when it repeats."""
    first = base(number, named)
    day, starts, ends = day_of(named["day"]), time_of(named["start"]), time_of(named["end"])
    trouble = "bad_date" if day is None else "bad_time" if starts is None or ends is None else ""
    if trouble:
        facts = {"bad_date": [named["day"]], "bad_time": [named["start"], named["end"]]}[trouble]
        said = " – ".join(text_of(cell, 40) for cell in facts).strip(" –")
        yield replace(first, trouble=trouble, facts=(("said", said),))
        return
    last = day_of(named.get("weekly")) if named.get("weekly") not in (None, "") else day
    if last is None or last < day:
        yield replace(first, trouble="bad_repeat", facts=(("said", text_of(named["weekly"], 40)),))
        return
    if last - day > WEEK * LONGEST_SERIES:
        yield replace(first, trouble="too_long_repeat")
        return
    while day <= last:
        yield timed(first, day, starts, ends)
        day += WEEK


def base(number: int, named: dict) -> FileRow:
    room = text_of(named.get("room"), 200)
    return FileRow(
        number=number,
        rooms=(room,) if room else (),
        title=text_of(named.get("title"), 1000),
        who=text_of(named.get("who"), 200),
        phone=text_of(named.get("phone"), 40),
        people=number_of(named.get("people")),
        details=text_of(named.get("details"), LONGEST_DETAILS),
    )


def timed(row: FileRow, day: dt.date, starts: dt.time, ends: dt.time) -> FileRow:
    """The row on a day; an end before the start is on the next day, an end at the start is no time at all."""
    last = day + dt.timedelta(days=1) if ends < starts else day
    real = clock.exists(day, starts) and clock.exists(last, ends)
    trouble = "no_such_time" if not real else "zero_length" if ends == starts else ""
    start, end = clock.instant(day, starts), clock.instant(last, ends)
    return replace(row, start=start, end=end, twice=clock.twice(day, starts), trouble=trouble)
