"""Rules of place: in service, not closed, open, and nobody else there."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import day_words, edge_words
from mam.core.refusal import Reason

from ...words import Takes
from ..case import Case
from ..fitting import next_free, next_open


def in_service(case: Case) -> Iterator[Reason]:
    for thing, _quantity in case.ask.things:
        if thing.withdrawn or thing.centre_id != case.ask.centre.pk:
            yield Reason(
                "withdrawn",
                _("%(thing)s is not lent any more.") % {"thing": thing},
                _("Choose another thing of the house."),
                field="things",
            )


def not_closed_off(case: Case) -> Iterator[Reason]:
    """Repairs and cleaning stop every booking, whatever the gaps."""
    said = set()
    for thing, _quantity in case.ask.things:
        for closure in case.house.closures(thing):
            overlaps = closure.during.lower < case.span.end and case.span.start < closure.during.upper
            if overlaps and closure.pk not in said:
                said.add(closure.pk)
                what = thing if closure.thing_id else case.ask.centre
                yield Reason(
                    "closure",
                    _("%(what)s is closed then: %(reason)s.") % {"what": what, "reason": closure.reason},
                    _("It works from %(when)s.") % {"when": edge_words(closure.during.upper)},
                    closure.during.upper,
                )


def open_then(case: Case) -> Iterator[Reason]:
    said = set()
    for thing, quantity in case.ask.things:
        if case.length.total_seconds() <= 0 or case.house.is_open(thing, case.span, case.audience):
            continue
        sentence = closed_sentence(case, thing)
        if sentence in said:
            continue
        said.add(sentence)
        start = next_open(case.of(thing, quantity), case.span.start)
        yield Reason("closed", sentence, _works_from(start), start, field="from")


def closed_sentence(case: Case, thing) -> str:
    """Why: the house's own reason when there is one, else the hours of that day."""
    day = clock.local(case.span.start).date()
    hours = case.house.day(thing, day, case.audience)
    words = {"thing": thing, "day": day_words(day)}
    if hours.why_closed:
        return _("Closed on %(day)s: %(why)s.") % {**words, "why": hours.why_closed}
    if not hours.ranges:
        return _("Closed on %(day)s.") % words
    spans = ", ".join(f"{clock.local(a):%H:%M}–{clock.local(b):%H:%M}" for a, b in hours.ranges)
    if clock.local(case.span.end).date() > day:
        return _("On %(day)s the house is open %(hours)s, and this would last until the next day.") % {**words, "hours": spans}
    return _("On %(day)s the house is open %(hours)s.") % {**words, "hours": spans}


def apart(case: Case) -> Iterator[Reason]:
    """A whole hall and its half are one room: they cannot be asked for together, and no thing can be asked for twice."""
    seen: dict[int, object] = {}
    for thing, _quantity in case.ask.things:
        for part in thing.its_parts:
            other = seen.get(part.pk)
            if other is not None and (thing.takes == Takes.ALL or other == thing):
                yield Reason(
                    "same_part",
                    _("%(one)s and %(other)s are the same place.") % {"one": other, "other": thing},
                    _("Choose one of them."),
                    field="things",
                )
                break
        seen |= {part.pk: thing for part in thing.its_parts}


def free(case: Case) -> Iterator[Reason]:
    for thing, quantity in case.ask.things:
        if case.length.total_seconds() <= 0 or case.house.is_free(thing, quantity, case.span, ignoring=case.ignoring):
            continue
        start = next_free(case.of(thing, quantity), case.span.start)
        if thing.takes == Takes.ANY and len(thing.its_parts) > 1:
            left = len(case.house.free_parts(thing, case.span, ignoring=case.ignoring))
            sentence = _units_sentence(thing, quantity, left)
        else:
            sentence = _("%(thing)s is taken then.") % {"thing": thing}
        yield Reason("taken", sentence, _works_from(start), start)


def _units_sentence(thing, quantity: int, left: int) -> str:
    words = {"thing": thing, "left": left, "quantity": quantity}
    if left == 0:
        return _("%(thing)s: every one is taken then.") % words
    sentence = ngettext(
        "%(thing)s: only %(left)d is free then, not %(quantity)d.",
        "%(thing)s: only %(left)d are free then, not %(quantity)d.",
        left,
    )
    return sentence % words


def _works_from(start) -> str:
    if start is None:
        return _("There is no such time in the next five weeks. Choose another thing or a shorter time.")
    return _("It works from %(when)s.") % {"when": edge_words(start)}
