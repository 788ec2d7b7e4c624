"""The bytes of a .pb file as rows of sections: decoding, quotes, column names. What the values say is not looked at here."""

import csv
import io
from dataclasses import dataclass, field

from ..faults import Fault, Faulty

MOST_BYTES = 50 * 1024 * 1024
SECTIONS = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}


@dataclass
class Section:
    """line: where its name stands. rows: (line, column -> value)."""

    line: int
    columns: list[str] = field(default_factory=list)
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)


def sections(data: bytes) -> dict[str, Section]:
    """The three sections. Faulty when one of them cannot be found or a row does not fit its columns."""
    text, found, open_section, faults = decoded(data), {}, None, []
    for line, cells in rows(text):
        name = cells[0].upper() if len(cells) == 1 else ""
        if name in SECTIONS:
            if name in found:
                raise Faulty([Fault(line, "section_twice", {"section": name})])
            open_section = found[name] = Section(line)
        elif open_section is None:
            raise Faulty([Fault(line, "before_sections")])
        elif not open_section.columns:
            open_section.columns = heads(line, cells, next(reversed(found)))
        elif (row := fitted(open_section.columns, cells)) is None:
            faults.append(Fault(line, "columns", {"found": len(cells), "wanted": len(open_section.columns)}))
        else:
            open_section.rows.append((line, row))
    missing = [Fault(0, "no_section", {"section": name}) for name in SECTIONS if name not in found or not found[name].columns]
    if missing or faults:
        raise Faulty(missing + faults)
    return found


def decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise Faulty([Fault(0, "too_large", {"megabytes": MOST_BYTES // 1024 // 1024})])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise Faulty([Fault(data[: trouble.start].count(b"\n") + 1, "not_utf8")]) from trouble
    if "\0" in text:
        raise Faulty([Fault(text[: text.index("\0")].count("\n") + 1, "not_text")])
    return text


def rows(text: str):
    """(line where it starts, cells without spaces around) of every row with something in it."""
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))
    reader, start = csv.reader(lines, delimiter=";", strict=True), 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                stripped = [cell.strip() for cell in cells]
                yield start, stripped if any(stripped[1:]) else stripped[: 1 if stripped[0].upper() in SECTIONS else None]
            start = reader.line_num + 1
    except csv.Error as trouble:
        raise Faulty([Fault(start, "quotes")]) from trouble


def heads(line: int, cells: list[str], section: str) -> list[str]:
    columns = [cell.lower() for cell in cells]
    for wanted in SECTIONS[section]:
        if columns.count(wanted) != 1:
            raise Faulty([Fault(line, "no_column", {"section": section, "column": wanted})])
    if len(set(columns)) != len(columns):
        raise Faulty([Fault(line, "column_twice", {"section": section})])
    return columns


def fitted(columns: list[str], cells: list[str]) -> dict[str, str] | None:
    """Empty cells at the end may be left out; a row with too many cells fits nowhere."""
    if any(cells[len(columns) :]):
        return None
    return dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=False))
