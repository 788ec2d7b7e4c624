"""Cells that a spreadsheet program will never run as formulas (OWASP: CSV injection)."""

import csv
import io
from collections.abc import Iterable, Sequence

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NUMBERS = (int, float)


def defused(value):
    """The cell for a CSV file: text that a program could take for a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return value
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(DANGEROUS) else text


def csv_file(headings: Sequence[str], rows: Iterable[Sequence]) -> bytes:
    """UTF-8 with a BOM and semicolons, as a Polish Excel opens it."""
    page = io.StringIO(newline="")
    writer = csv.writer(page, delimiter=";")
    for row in (headings, *rows):
        writer.writerow([defused(cell) for cell in row])
    return b"\xef\xbb\xbf" + page.getvalue().encode()


def xlsx_file(title: str, headings: Sequence[str], rows: Iterable[Sequence]) -> bytes:
    """One sheet; every text is written as text, also one that begins like a formula."""
    from openpyxl import Workbook  # brings numpy along, which pages without a sheet need not wait for

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for row in (headings, *rows):
        sheet.append([_cell(sheet, value) for value in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _cell(sheet, value):
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.utils.exceptions import IllegalCharacterError

    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return value
    text = "" if value is None else str(value)
    try:
        cell = WriteOnlyCell(sheet, text)
    except IllegalCharacterError:
        cell = WriteOnlyCell(sheet, "".join(letter for letter in text if letter.isprintable()))
    cell.data_type = "s"
    return cell
