"""A spreadsheet (CSV or XLSX) as plain lines of cells. Formulas are never evaluated: of a formula only the value that the file
itself keeps is read.
"""

import csv
import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterator

from .rows import MOST_ROWS, Unreadable

MOST_COLUMNS = 60
MOST_UNPACKED = 80 * 1024 * 1024
MOST_PIECES = 500
EMPTY_IN_A_ROW = 300
DELIMITERS = ";\t,|"

Line = tuple[int, list]


def is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def lines_of_text(data: bytes) -> list[Line]:
    """Lines of a CSV file (semicolon, comma or tab; UTF-8, UTF-16 or cp1250), numbered from 1; empty ones left out."""
    text = _text(data)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((reader.line_num, [cell.strip() for cell in cells[:MOST_COLUMNS]]))
            if len(lines) > MOST_ROWS + 10:
                raise Unreadable("too_many", most=MOST_ROWS)
    except csv.Error as trouble:
        raise Unreadable("broken_sheet") from trouble
    return lines


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:100_000]:
        raise Unreadable("unknown_kind")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1250", errors="replace")


def _delimiter(text: str) -> str:
    """The delimiter that stands most often, and in most lines, at the top of the file."""
    top = [line for line in text[:20_000].splitlines() if line.strip()][:10]
    return max(DELIMITERS, key=lambda mark: (sum(mark in line for line in top), sum(line.count(mark) for line in top)))


def lines_of_workbook(data: bytes) -> list[Line]:
    """Lines of the first visible sheet that holds anything. Raises Unreadable for what is no workbook or would blow up."""
    from openpyxl import load_workbook  # brings numpy along, which pages without a sheet need not wait for

    check_size(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            for sheet in sheets:
                sheet.reset_dimensions()
                if lines := list(_lines(sheet, book.epoch)):
                    return lines
    except Unreadable:
        raise
    except Exception as trouble:  # openpyxl says "broken" in a dozen ways
        raise Unreadable("broken_sheet") from trouble
    return []


def check_size(data: bytes) -> None:
    """A small file that unpacks into a huge one, or brings its own entities, is refused before it is opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            pieces = packed.infolist()
            if len(pieces) > MOST_PIECES or sum(piece.file_size for piece in pieces) > MOST_UNPACKED:
                raise Unreadable("unpacks_too_large")
            for piece in pieces:
                with packed.open(piece) as opened:
                    if b"<!DOCTYPE" in opened.read(2000):
                        raise Unreadable("broken_sheet")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as trouble:
        raise Unreadable("broken_sheet") from trouble


def _lines(sheet, epoch: dt.datetime) -> Iterator[Line]:
    empty = 0
    rows = sheet.iter_rows(max_row=MOST_ROWS * 4, max_col=MOST_COLUMNS, values_only=True)
    for number, cells in enumerate(rows, start=1):
        values = [value.strip() if isinstance(value, str) else value for value in cells]
        if all(value is None or value == "" for value in values):
            empty += 1
            if empty > EMPTY_IN_A_ROW:
                return
            continue
        empty = 0
        if number > MOST_ROWS + 10:
            raise Unreadable("too_many", most=MOST_ROWS)
        yield number, values


def from_serial(number: float) -> dt.datetime | None:
    """An Excel day number (2020-2100) as a date; other numbers are no dates."""
    from openpyxl.utils.datetime import from_excel

    try:
        return from_excel(number) if 43_000 < number < 74_000 else None
    except (ValueError, OverflowError):
        return None
