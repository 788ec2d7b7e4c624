"""Rules of agreements with volunteers, from dates alone.

Source: act of 24 April 2003 on public benefit and volunteering (Dz.U. 2025 poz. 1338), art. 42-46. Art. 44(4): written when the work takes
longer than 30 days; art. 44(2): otherwise confirmed in writing when the volunteer asks. Art. 46(2): accidents are covered by the state
(act on benefits for accidents in special circumstances); art. 46(3): up to 30 days the organiser buys accident insurance.
A lawyer confirms before use. Days are counted with the first and the last one.
"""

import datetime as dt
from typing import NamedTuple

DAYS = 30
ADULT = 18
ORGANISER, STATE = "organiser", "state"


class Standing(NamedTuple):
    """days: inclusive. written: must be in writing. insurer: who covers accidents."""

    days: int
    written: bool
    insurer: str


class Crossing(NamedTuple):
    """What prolonging changes. since: the day from which form and insurer are other, None when the line is not crossed."""

    before: Standing
    after: Standing
    since: dt.date | None


def days_of(begins: dt.date, ends: dt.date) -> int:
    """Both days count; ValueError when it ends before it begins."""
    if ends < begins:
        raise ValueError("an agreement ends on or after the day it begins")
    return (ends - begins).days + 1


def standing(begins: dt.date, ends: dt.date, line: int = DAYS) -> Standing:
    """Form and insurer of work from begins to ends. line: the longest that is still short, a dated setting."""
    days = days_of(begins, ends)
    long = days > line
    return Standing(days, long, STATE if long else ORGANISER)


def prolonging(begins: dt.date, ends: dt.date, until: dt.date, signed: dt.date, line: int = DAYS) -> Crossing:
    """What changes when work agreed until `ends` goes on until `until`, agreed on the day `signed`.

    The agreed time is what counts, so the change holds from the day of agreeing, but never before the work begins.
    """
    if until <= ends:
        raise ValueError("prolonging ends later than before")
    before, after = standing(begins, ends, line), standing(begins, until, line)
    since = max(begins, signed) if before.insurer != after.insurer else None
    return Crossing(before, after, since)


def may_be_minor(birth_year: int | None, on: dt.date) -> bool:
    """Only the year of birth is known: whoever may still be under 18 counts as a minor. Unknown counts as grown up."""
    return birth_year is not None and on.year - birth_year <= ADULT
