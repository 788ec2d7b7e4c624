"""Holding things against the dates of a search: the cheap question for every thing, every reason for the nearest."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mam.core import clock
from mam.core.refusal import Reason

from ..methods import opening
from ..models import Thing
from ..words import Takes
from .ask import Ask, Date, Span
from .case import Case
from .fitting import next_free
from .house import LENT_OUT, WEEKS_AHEAD, House
from .rules import PLACE, TIME
from .search import FEATURES, Found, Search
from .taken import taken_during, widest_gap

A_WEEK = dt.timedelta(days=7)
TIME_WORDS = {
    "no_such_time": gettext_lazy("there is no such hour that day"),
    "order": gettext_lazy("the end is before the start"),
    "past": gettext_lazy("already past"),
    "grid": gettext_lazy("starts at another minute"),
    "too_short": gettext_lazy("too short"),
    "too_long": gettext_lazy("too long at once"),
    "notice": gettext_lazy("too soon to prepare it"),
    "horizon": gettext_lazy("too far ahead"),
    "head_start": gettext_lazy("not open to everyone yet"),
}


class Finder:
    """One search on one look at the house. What many things share is worked out once: rules of time, opening hours."""

    def __init__(self, search: Search, house: House):
        self.search, self.house, self.now = search, house, clock.now()
        self.also = [thing for thing in house.things if thing.slug in search.also]
        self.things = [thing for thing in house.things if self.is_looked_for(thing)]
        self._shared: dict[tuple, list[str]] = {}
        self._beside: list[tuple[str, str] | None] | None = None

    def is_looked_for(self, thing: Thing) -> bool:
        """Of the kind asked for; whoever names no kind but several people, a lift or a projector beside it looks for where to meet."""
        if self.search.kind:
            return thing.kind == self.search.kind and thing not in self.also
        meets = self.search.people > 1 or self.search.features or self.also
        return not meets or thing.kind not in LENT_OUT

    def found(self, thing: Thing, dates: Sequence[Date]) -> Found:
        pairs = zip(dates, self.against(thing, dates), self.against_also(dates), strict=True)
        failed = [(date.day, *(why or beside)) for date, why, beside in pairs if why or beside]
        left = len(self.house.free_parts(thing, dates[0].span)) if len(dates) == 1 and thing.takes == Takes.ANY else 0
        return Found(thing, len(dates) - len(failed), failed, list(self.lacks(thing)), left)

    def against(self, thing: Thing, dates: Sequence[Date]) -> list[tuple[str, str] | None]:
        """For each date a code and a few words about what stops it, or None."""
        house, quantity = self.house, self.quantity(thing)
        shut = [(row.during.lower, row.during.upper, row.reason) for row in house.closures(thing)]
        found = []
        for date, code in zip(dates, self.shared(thing, dates), strict=True):
            span = date.span
            why = code and (code, self.words(code, thing, span))
            if not why and shut:
                why = next((("closure", reason) for a, b, reason in shut if a < span.end and span.start < b), None)
            if not why and not house.is_free(thing, quantity, span):
                why = "taken", _("taken")
            found.append(why or None)
        return found

    def against_also(self, dates: Sequence[Date]) -> list[tuple[str, str] | None]:
        """For each date what stops the equipment wanted beside, named; the same for every place, so worked out once."""
        if self._beside is None:
            self._beside = [None] * len(dates)
            for thing in self.also:
                for at, why in enumerate(self.against(thing, dates)):
                    self._beside[at] = self._beside[at] or (why and (why[0], f"{thing}: {why[1]}"))
        return self._beside

    def shared(self, thing: Thing, dates: Sequence[Date]) -> list[str]:
        """For each date the code of the first rule of time against it, or "closed"; the same for things set up alike."""
        key = (
            thing.grid, thing.min_minutes, thing.max_minutes, thing.notice_days, thing.horizon_days, thing.public_opens,
            self.house.hours_key(thing),
        )  # fmt: skip
        if key not in self._shared:
            self._shared[key] = [self.against_time(thing, date.span) for date in dates]
        return self._shared[key]

    def against_time(self, thing: Thing, span: Span | None) -> str:
        if span is None:
            return "no_such_time"
        case = self.case(thing, span)
        code = next((reason.code for rule in TIME for reason in rule(case)), "")
        return code or ("" if self.house.is_open(thing, span) else "closed")

    def words(self, code: str, thing: Thing, span: Span | None) -> str:
        """A few words for a list of dates."""
        if code == "closed":
            return self.house.day(thing, clock.local(span.start).date()).why_closed or _("closed")
        return str(TIME_WORDS[code])

    def lacks(self, thing: Thing) -> list[Reason]:
        """What the thing itself does not have: places, units, features."""
        found, search = [], self.search
        places = thing.capacity * (search.units if thing.takes == Takes.ANY else 1)
        if places and search.people > places:
            words = _("%(places)d people fit here, not %(people)d.")
            found.append(Reason("capacity", words % {"places": places, "people": search.people}))
        if self.quantity(thing) > len(thing.its_parts) and thing.takes == Takes.ANY:
            found.append(Reason("units", _("We have only %(units)d of these.") % {"units": len(thing.its_parts)}))
        needed = () if thing.kind in LENT_OUT else search.features
        found += [Reason(name, str(FEATURES[name][1])) for name in needed if not getattr(thing, name)]
        return found

    def explain(self, rows: list[Found], span: Span) -> None:
        """Gives the nearest ones every reason with the time when it would work, and the first time that suits."""
        self.look_ahead([*(row.thing for row in rows), *self.also], span.start)
        for row in rows:
            case = self.case(row.thing, span)
            reasons = [reason for rule in (*TIME, *PLACE) for reason in rule(case)] if row.failed else []
            row.reasons = [*row.lacks, *reasons]
            if reasons and not row.lacks:
                row.first = self.first(row.thing, span)

    def look_ahead(self, things: list[Thing], start: dt.datetime) -> None:
        """Looks at all that holds these few things in the next weeks, so that "when it would work" needs no more queries."""
        soon = WEEKS_AHEAD / 2 + A_WEEK
        parts = {part.pk for thing in things for part in thing.its_parts}
        taken = taken_during(parts, [Span(start, start + soon)], gap=widest_gap(things))
        self.house = replace(self.house, start=start, end=start + soon, things=things, taken_parts=taken)
        self.house.is_its_own_ahead()

    def first(self, thing: Thing, span: Span) -> Span | None:
        """The first time as long as the span, not before it, against which no rule stands."""
        start: dt.datetime | None = span.start
        for _try in range(3):  # notice or horizon may push it on, then the house must be free again
            start = next_free(self.case(thing, Span(start, start + (span.end - span.start))), start)
            if start is None:
                return None
            found = Span(start, start + (span.end - span.start))
            later = [reason.works_from for rule in TIME for reason in rule(self.case(thing, found))]
            if not later:
                return found
            if None in later or max(later) <= start:
                return None
            start = max(later)
        return None

    def case(self, thing: Thing, span: Span) -> Case:
        things = ((thing, self.quantity(thing)), *((other, 1) for other in self.also if other != thing))
        ask = Ask(self.search.centre, things, by=None, party=None, people=self.search.people)
        return Case(ask, span, self.house, opening.PUBLIC, self.now)

    def quantity(self, thing: Thing) -> int:
        return self.search.units if thing.takes == Takes.ANY else 1
