"""Cells of a sheet as people write them: 28.03.2027, 17.30, 17, "co tydzień", 0.729166 (an Excel fraction of a day)."""

import datetime as dt
import re

from mam.core.text import clean_line

from .tables import from_serial

ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
POLISH = re.compile(r"^(?:[^\W\d]+\.?,?\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\s*(?:r\.?)?(?:\s.*)?$")
WORDS = re.compile(r"^(?:[^\W\d]+,?\s+)?(\d{1,2})\s+([^\W\d]+)\s+(\d{4})\s*(?:r\.?)?$")
CLOCK = re.compile(r"^(?:godz\.?\s*)?(\d{1,2})(?:[:.h,](\d{2})(?::\d{2}(?:\.\d+)?)?)?(?:\s*h)?$", re.IGNORECASE)
SERIAL = re.compile(r"^\d+(?:[.,]\d+)?$")
MONTHS = [
    ("sty", "jan"), ("lut", "feb"), ("mar",), ("kwi", "apr"), ("maj", "may"), ("cze", "jun"),
    ("lip", "jul"), ("sie", "aug"), ("wrz", "sep"), ("paz", "paź", "oct"), ("lis", "nov"), ("gru", "dec"),
]  # fmt: skip


def day_of(cell) -> dt.date | None:
    """The date in a cell; None when there is none that can be read. Days come before months: 3.04.2027 is 3 April."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        found = from_serial(cell)
        return found.date() if found else None
    text = clean_line(str(cell or "")).lower()
    try:
        if found := ISO.match(text):
            return dt.date(*map(int, found.groups()))
        if found := POLISH.match(text):
            day, month, year = map(int, found.groups())
            return dt.date(year + 2000 if year < 100 else year, month, day)
        if found := WORDS.match(text):
            month = next((n for n, names in enumerate(MONTHS, 1) if found.group(2).startswith(names)), 0)
            return dt.date(int(found.group(3)), month, int(found.group(1)))
    except ValueError:
        return None
    return day_of(float(text.replace(",", "."))) if SERIAL.match(text) else None


def time_of(cell) -> dt.time | None:
    """The wall-clock time in a cell, whole minutes; 24:00 is midnight. None when there is none that can be read."""
    if isinstance(cell, dt.datetime):
        cell = cell.time()
    if isinstance(cell, dt.time):
        return cell.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(cell, dt.timedelta):
        cell = cell.total_seconds() / 86_400
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _from_number(cell)
    text = clean_line(str(cell)).strip()
    if " " in text and day_of(text):  # "2027-04-03 17:30"
        text = text.rsplit(" ", 1)[1]
    if found := CLOCK.match(text):
        return _clock(int(found.group(1)), int(found.group(2) or 0))
    return _from_number(float(text.replace(",", "."))) if SERIAL.match(text) else None


def _from_number(number: float) -> dt.time | None:
    """An hour (17, 24), or the fraction of a day that Excel keeps; of a day with a time the time."""
    if number >= 1 and number == int(number):
        return _clock(int(number), 0)
    if 1 < number < 24 and 0 < round(number % 1 * 100) < 60:  # 17.3 was typed as 17.30
        return _clock(int(number), round(number % 1 * 100))
    if number < 0 or (1 <= number < 43_000):
        return None
    minutes = round(number % 1 * 1440)
    return _clock(minutes // 60, minutes % 60)


def _clock(hour: int, minute: int) -> dt.time | None:
    if hour == 24 and minute == 0:
        return dt.time(0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def number_of(cell) -> int:
    """A count of people; "ok. 15 osób" is 15, "10-12" is 12; nothing readable is 0."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell) if 0 <= cell < 30_000 else 0
    found = [int(digits) for digits in re.findall(r"\d{1,4}", str(cell or ""))[:2]]
    return max(found, default=0)


def text_of(cell, most: int) -> str:
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    return "" if cell is None else clean_line(str(cell))[:most]
