"""What was ticked on the list of dates of a series: struck out, or moved to a proposal."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock

from ..actions.ask import Alternative, Date, Span
from .proposals import read, written


@dataclass(frozen=True)
class DateRow:
    """One date as the page shows it. moved: the value of the chosen proposal. changed: the first date after a clock change."""

    date: Date
    ticked: bool
    moved: str
    proposals: list[tuple[str, Alternative]]
    changed: bool = False

    @property
    def counts(self) -> bool:
        return bool(self.span)

    @property
    def span(self) -> Span | None:
        """What will be booked for this date, or None."""
        if self.moved:
            proposal = read(self.moved)
            return proposal and proposal[1]
        return self.date.span if self.ticked and self.date.fits else None


class DateChoice:
    """The answers for each date; without any, everything that fits is taken and what fails is left out."""

    def __init__(self, data):
        self.answered = data is not None and "dates_shown" in data
        self.data = data

    @property
    def struck(self) -> frozenset[dt.date]:
        """Days that were shown and are not ticked any more."""
        if not self.answered:
            return frozenset()
        shown, taken = set(self.data.getlist("dates_shown")), set(self.data.getlist("take"))
        return frozenset(filter(None, map(as_day, shown - taken)))

    @property
    def moved(self) -> dict[dt.date, Span]:
        """Day -> the time chosen instead of it."""
        chosen = {}
        for name in self.data or ():
            day = as_day(name.removeprefix("move-")) if name.startswith("move-") else None
            proposal = day and read(self.data[name])
            if proposal:
                chosen[day] = proposal[1]
        return chosen

    def rows(self, dates: list[Date]) -> list[DateRow]:
        """The dates with the answers given so far."""
        struck, made, before = self.struck, [], None
        for date in dates:
            proposals = [(written(one), one) for one in date.alternatives]
            said = (self.data or {}).get(f"move-{date.day.isoformat()}", "")
            moved = said if said in {value for value, _one in proposals} else ""
            if not self.answered and proposals:
                moved = proposals[0][0]
            offset = date.span and clock.local(date.span.start).utcoffset()
            made.append(
                DateRow(date, date.day not in struck, moved, proposals, bool(before and offset and before != offset))
            )
            before = offset or before
        return made


def as_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
