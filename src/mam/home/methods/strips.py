"""A day as a strip: instants turned into quarter hours from the left edge, for a small SVG."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mam.core.clock import local

QUARTER = dt.timedelta(minutes=15)
HOUR = dt.timedelta(hours=1)
STEPS = (2, 3, 1)
Range = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class Piece:
    """A rectangle of a strip: kind is the end of its class (free, busy, event, now); x and width in quarter hours."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True)
class Scale:
    """The hours a strip shows, whole hours at both edges. Elapsed time, so a day of the clock change is an hour shorter or longer."""

    start: dt.datetime
    end: dt.datetime

    @classmethod
    def over(cls, ranges: Iterable[Range]) -> "Scale | None":
        """Wide enough for all the ranges; None when there is none."""
        ranges = list(ranges)
        if not ranges:
            return None
        start, end = min(a for a, _ in ranges), max(b for _, b in ranges)
        start = start.replace(minute=0, second=0, microsecond=0)
        rest = end.replace(minute=0, second=0, microsecond=0)
        return cls(start, end if rest == end else rest + HOUR)

    @property
    def width(self) -> int:
        return round((self.end - self.start) / QUARTER)

    @property
    def labels(self) -> list[str]:
        """Hours to write over the strip at equal distances, both edges included."""
        hours = round((self.end - self.start) / HOUR)
        step = next(step for step in STEPS if hours % step == 0)
        return [f"{local(self.start + number * HOUR):%-H}" for number in range(0, hours + 1, step)]

    def pieces(self, kind: str, ranges: Iterable[Range]) -> list[Piece]:
        """The parts of the ranges that the strip shows."""
        cut = ((max(a, self.start), min(b, self.end)) for a, b in ranges)
        return [self._piece(kind, a, b) for a, b in cut if a < b]

    def moment(self, instant: dt.datetime) -> list[Piece]:
        """A thin line at the instant, when the strip shows it."""
        if not self.start <= instant <= self.end:
            return []
        return [Piece("now", _number((instant - self.start) / QUARTER), ".18")]

    def _piece(self, kind: str, start: dt.datetime, end: dt.datetime) -> Piece:
        return Piece(kind, _number((start - self.start) / QUARTER), _number((end - start) / QUARTER))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
