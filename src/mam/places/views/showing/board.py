"""One look at the centre for some days, shaped for the reader: what the week, the day and the print-outs share."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import hours_words
from mam.core.permission import allowed
from mam.municipalities import plain

from ...actions.days import DayOfThing, days_of, known_bookings, span_of_days, wanted_things
from ...actions.house import House
from ...forms.showing import ShowingForm
from ...methods.shaping import FREE, PARTLY
from ...models import Centre, Thing
from .addresses import Addresses
from .slips import Slips

EVENING = dt.time(16)
AN_HOUR = dt.timedelta(hours=1)


class Cells(dict):
    """Thing id -> its days in order; worked out when they are asked for, as one page shows only some of the things."""

    def __init__(self, house: House, first: dt.date, number: int):
        super().__init__()
        self.house, self.first, self.number = house, first, number
        self.things = {thing.pk: thing for thing in house.things}

    def __missing__(self, pk: int) -> list[DayOfThing]:
        self[pk] = days_of(self.house, self.things[pk], self.first, self.number)
        return self[pk]


@dataclass
class Board:
    """things: chosen by the reader's filters."""

    centre: Centre
    form: ShowingForm
    days: list[dt.date]
    house: House
    things: list[Thing]
    cells: Cells
    slips: Slips
    to: Addresses
    keeps: bool

    @cached_property
    def today(self) -> str:
        return _("today")

    def row(self, things: list[Thing], at: int) -> list[DayOfThing]:
        return [self.cells[thing.pk][at] for thing in things]

    def hours(self, things: list[Thing], at: int) -> str:
        """Opening hours of the day, as most of the things have them: "10:00–20:00"."""
        said = Counter(cell.open for cell in self.row(things, at) if not cell.thing.always_open and cell.open)
        if not said:
            return ""
        return ", ".join(hours_words(*range_) for range_ in said.most_common(1)[0][0])

    def why_closed(self, things: list[Thing], at: int) -> str | None:
        """One sentence when nothing of these opens that day and nobody is there; None when something does."""
        cells = self.row(things, at)
        if any((cell.open and not cell.why_closed) or cell.uses for cell in cells):
            return None
        why = {cell.why_closed for cell in cells}
        return _("Closed. %(why)s") % {"why": why.pop()} if len(why) == 1 and any(why) else _("Closed.")


def centre_of(request, slug: str) -> Centre:
    """The centre of this town; 404 for one that is not here."""
    if found := plain.first(Centre, "slug = %s", slug):
        return found
    raise Http404


def look(request, centre: Centre, form: ShowingForm, first: dt.date, number: int, *, things=None) -> Board:
    """The board of `number` days from the first, with a constant number of queries."""
    span = span_of_days(first, number)
    house = House.look(centre, span.start, span.end, things=things)
    chosen = house.things if things is not None else wanted_things(house.things, **form.filters)
    cells = Cells(house, first, number)
    if form.said("evening"):
        chosen = [thing for thing in chosen if any(free_in_the_evening(cell) for cell in cells[thing.pk])]
    keeps = allowed("places.see_names", request.person, centre)
    known = known_bookings(centre, span, request.person, names=keeps and form.said("names", False))
    to = Addresses(request.municipality, centre)
    days = [first + dt.timedelta(days=offset) for offset in range(number)]
    return Board(centre, form, days, house, chosen, cells, Slips(to, known, keeps=keeps), to, keeps)


def free_in_the_evening(cell: DayOfThing) -> bool:
    """At least an hour free after 16:00."""
    since = clock.instant(cell.day, EVENING)
    free = (piece for piece in cell.pieces if piece.kind in (FREE, PARTLY))
    return any(piece.end - max(piece.start, since) >= AN_HOUR for piece in free)
