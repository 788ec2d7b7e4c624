"""Proposals beside a "no": the same thing at another time, another thing at the same time."""

from dataclasses import replace
from itertools import islice

from django.utils.translation import gettext as _

from mam.core import clock

from .ask import Alternative, Ask, Span
from .case import Case, audience_of
from .checking import house_for, reasons_against
from .fitting import has_room, next_free, same_hours_later
from .house import House
from .rules import FOR_HOLD


def alternatives(ask: Ask, span: Span, *, ignoring=frozenset(), most: int = 3) -> list[Alternative]:
    """Up to `most` proposals that pass every rule: the same hours another day, the next free time, another room."""
    if span.end <= span.start or not ask.things:
        return []
    case = Case(ask, span, house_for(ask, [span]), audience_of(ask), clock.now(), frozenset(ignoring))
    found = [*islice(_another_time(case), 2), *islice(_another_room(case), 2)]
    return found[:most]


def first_fit(ask: Ask, after, length, *, ignoring=frozenset()) -> Span | None:
    """The first span of that length at or after the instant that passes every rule, within five weeks."""
    span = Span(after, after + length)
    case = Case(ask, span, house_for(ask, [span]), audience_of(ask), clock.now(), frozenset(ignoring))
    for _attempt in range(6):
        start = next_free(case, after)
        if start is None:
            return None
        span = Span(start, start + length)
        reasons = reasons_against(ask, span, case.house.ahead(start), ignoring=ignoring)
        if not reasons:
            return span
        later = [reason.works_from for reason in reasons if reason.works_from and reason.works_from > after]
        if not later:
            return None
        after = max(later)
    return None


def _another_time(case: Case):
    said = set()
    for span in same_hours_later(case):
        if has_room(case, case.house.ahead(case.span.start), span) and _passes(case, case.ask, span):
            said.add(span)
            yield Alternative(case.ask.things, span, _("The same hours another day."))
            break
    start = next_free(case, max(case.span.start, case.now))
    if start:
        span = Span(start, start + case.length)
        if span not in said and _passes(case, case.ask, span):
            yield Alternative(case.ask.things, span, _("The nearest free time."))


def _another_room(case: Case):
    """Rooms instead of the one room asked for, at the same time, the smallest that is large enough first."""
    if len(case.ask.things) != 1:
        return
    (asked, quantity), people = case.ask.things[0], case.ask.people
    rooms = [thing for thing in case.house.others if thing.kind == asked.kind and thing != asked]
    house = House.look(case.ask.centre, case.span.start, case.span.end, things=rooms)
    for thing in rooms:
        ask = _with(case.ask, thing, quantity)
        if thing.capacity >= people and not reasons_against(ask, case.span, house, ignoring=case.ignoring, only=FOR_HOLD):
            note = _("Free at the same time, for %(places)d people.") % {"places": thing.capacity} if thing.capacity else ""
            yield Alternative(ask.things, case.span, note)


def _with(ask: Ask, thing, quantity: int) -> Ask:
    return replace(ask, things=((thing, quantity),))


def _passes(case: Case, ask: Ask, span: Span) -> bool:
    house = case.house.ahead(case.span.start)
    return not reasons_against(ask, span, house, ignoring=case.ignoring, only=FOR_HOLD)
