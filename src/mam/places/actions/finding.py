"""Finding: everything in a centre held against one span or a whole series, what fits first, then what almost fits and why.

Asks nobody's name, so it leaves out what depends on who books: quotas, keys, house rules. Booking checks those again.
All checks are made in memory on one look at the house; the number of queries does not grow with things or dates.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from mam.core import clock

from ..models import Thing
from .ask import Date, Span
from .days import KINDS
from .finder import Finder
from .house import LENT_OUT, WEEKS_AHEAD, House
from .search import Found, Results, Search

DETAILED = 6


def find(search: Search, dates: Sequence[Date], *, things: Sequence[Thing] | None = None) -> Results:
    """Holds every thing against every date (see actions.ask.Date; one without a span fails for everything).

    things: everything of the centre, when at hand.
    """
    spans = [date.span for date in dates if date.span]
    if not spans:
        return Results([], [], dates)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    house = House.look(search.centre, start, end + WEEKS_AHEAD, things=things, windows=spans)
    finder = Finder(search, house)
    found = [finder.found(thing, dates) for thing in finder.things]
    fits = sorted((row for row in found if row.fits), key=lambda row: snugness(row.thing, search))
    almost = sorted((row for row in found if not row.fits), key=lambda row: distance(row, search))
    if len(dates) == 1:
        finder.explain(almost[:DETAILED], spans[0])
    return Results(fits, almost, dates)


def first_free(
    search: Search, after: dt.datetime, length: dt.timedelta, *, things: Sequence[Thing] | None = None
) -> list[tuple[Thing, Span]]:
    """For each thing that suits, its first free time of the length at or after the instant, soonest first; within weeks.

    Rooms and desks come before what is lent out. things: everything of the centre, when at hand.
    """
    after = max(after, clock.now())
    finder = Finder(search, House.look(search.centre, after, after + WEEKS_AHEAD, things=things))
    finder.house.is_its_own_ahead()
    found = []
    for thing in finder.things:
        if not finder.lacks(thing) and (span := finder.first(thing, Span(after, after + length))):
            found.append((thing, span))
    return sorted(found, key=lambda pair: (pair[0].kind in LENT_OUT, pair[1].start, snugness(pair[0], search)))


def snugness(thing: Thing, search: Search) -> tuple:
    """Rooms first, and the smallest that holds the people, so that the hall stays for those who need it."""
    return KINDS.index(thing.kind), thing.capacity if search.people else -thing.capacity, thing.order, thing.name


def distance(row: Found, search: Search) -> tuple:
    """Nearest first: where people meet before what they carry, and what only lacks a date before what lacks a feature."""
    return row.thing.kind in LENT_OUT, len(row.lacks), len(row.failed), *snugness(row.thing, search)


def dates_of(spans: Iterable[tuple[dt.date, tuple | None]]) -> list[Date]:
    """Dates of a search from days and pairs of instants; None for hours that do not exist that day."""
    return [Date(day, Span(*pair) if pair else None) for day, pair in spans]
