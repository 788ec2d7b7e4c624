"""The mark of a printed sheet: what was printed, and a stamp of the facts it was printed from.

As on paper: "m2612-k7q2p" is the month December 2026, "w2649-…" the 49th week, "ab12cd-…" one date by its short code. When the facts
change, the stamp does, and the sheet is known to be out of date.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

MONTH, WEEK = "month", "week"
# Without 0, 1, i, l, o and u: nothing that can be misread from paper.
SIGNS = "23456789abcdefghjkmnpqrstvwxyz"
LENGTH = 5
_SPAN = re.compile(r"([mw])(\d\d)(\d\d)")


@dataclass(frozen=True)
class Span:
    """Days of a printed programme: kind is week or month; first and last belong to it."""

    kind: str
    first: dt.date
    last: dt.date

    @property
    def name(self) -> str:
        """m2612, w2649"""
        if self.kind == MONTH:
            return f"m{self.first:%y%m}"
        year, week, _day = self.first.isocalendar()
        return f"w{year % 100:02}{week:02}"


def span_of(kind: str, day: dt.date) -> Span:
    """The week (Monday to Sunday) or the month a day lies in."""
    if kind == WEEK:
        first = day - dt.timedelta(days=day.weekday())
        return Span(WEEK, first, first + dt.timedelta(days=6))
    following = (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    return Span(MONTH, day.replace(day=1), following - dt.timedelta(days=1))


def span_named(name: str) -> Span | None:
    """The span of "m2612" or "w2649"; None when it is no such name."""
    found = _SPAN.fullmatch(name)
    if not found:
        return None
    year, number = 2000 + int(found[2]), int(found[3])
    try:
        return span_of(MONTH, dt.date(year, number, 1)) if found[1] == "m" else span_of(WEEK, dt.date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def stamp(facts: Iterable) -> str:
    """Five signs that change with any of the facts (anything JSON can say, in a fixed order)."""
    said = json.dumps(list(facts), ensure_ascii=False, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(said.encode()).digest()[:8])
    signs = ""
    for _ in range(LENGTH):
        number, rest = divmod(number, len(SIGNS))
        signs += SIGNS[rest]
    return signs


def parted(mark: str) -> tuple[str, str]:
    """What was printed, and its stamp, of a mark as somebody reads it from paper; empty when it is none."""
    what, _dash, signs = re.sub(r"\s", "", mark).lower().replace("\N{EN DASH}", "-").rpartition("-")
    return (what, signs) if what and len(signs) == LENGTH else ("", "")
