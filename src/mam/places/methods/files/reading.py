"""Which kind of file it is, told from its content and not from its name, and its rows."""

from .calendar import read_calendar
from .rows import MOST_BYTES, FileRows, Unreadable, Window
from .sheet import read_sheet
from .tables import is_workbook

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"\x7fELF", b"MZ", b"\x1f\x8b", b"<!DOCTYPE", b"<html", b"{", b"[")


def read_file(data: bytes, window: Window) -> FileRows:
    """The rows of a calendar or a sheet. Raises Unreadable with a code for everything else."""
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", megabytes=MOST_BYTES // 1024 // 1024)
    if not data.strip():
        raise Unreadable("empty")
    if is_workbook(data):
        return read_sheet(data)
    if data.startswith(OLD_OFFICE):
        raise Unreadable("old_office")
    if looks_like_calendar(data):
        return read_calendar(data, window)
    if data.lstrip().startswith(OTHERS):
        raise Unreadable("unknown_kind")
    return read_sheet(data)


def looks_like_calendar(data: bytes) -> bool:
    top = data[:20_000].replace(b"\x00", b"").upper()
    return b"BEGIN:VCALENDAR" in top or b"BEGIN:VEVENT" in top
