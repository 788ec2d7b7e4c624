"""What the law does not allow in a small grant (art. 19a of the act on public benefit). The numbers come from dated settings."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """most, year_most: in grosze, for one grant and for all grants of one NGO in a calendar year. days: the longest task."""

    most: int
    days: int
    year_most: int


def length(begins: dt.date, ends: dt.date) -> int:
    """Both days count."""
    return (ends - begins).days + 1


def over(asked: int, begins: dt.date | None, ends: dt.date | None, others: int, limits: Limits) -> tuple[tuple[str, int], ...]:
    """Codes with the number that is too large: sum, days, year. others: what the NGO's other offers of that year ask for."""
    found = []
    if asked > limits.most:
        found.append(("sum", asked))
    if begins and ends and length(begins, ends) > limits.days:
        found.append(("days", length(begins, ends)))
    if asked + others > limits.year_most:
        found.append(("year", asked + others))
    return tuple(found)


def two_years(begins: dt.date | None, ends: dt.date | None) -> bool:
    """The money of a year is spent in that year, so such dates are to be talked over with the office."""
    return bool(begins and ends and begins.year != ends.year)
