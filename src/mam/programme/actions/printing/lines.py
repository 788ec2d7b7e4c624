"""The dates of a printed programme, in words and as the facts its mark is made of."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import clock_words, when_words
from mam.core.text import HARD, hard_spaces
from mam.places.models import Centre

from ...methods.facts import Facts
from ...methods.marks import Span
from ...models import Occurrence
from ...words import SignUpMode
from ..facts import facts_of_many, with_facts
from .words import Line, ages, joined


def facts_in(span: Span, centre: Centre | None) -> list[Facts]:
    """Public dates in the span, in order, also those called off or moved out of it; the queries are constant."""
    start, end = clock.instant(span.first, dt.time()), clock.instant(span.last + dt.timedelta(days=1), dt.time())
    found = Occurrence.objects.public().filter(Q(during__overlap=(start, end)) | Q(moved_from__overlap=(start, end)))
    if centre is not None:
        found = found.filter(event__centre=centre)
    return facts_of_many(with_facts(found).order_by("during", "code"))


def printed_facts(facts: Facts) -> list:
    """What a printed sheet says about a date, as plain values; when one changes, the sheet is out of date."""
    hours = [facts.start.isoformat(), facts.end.isoformat(), facts.cancelled]
    who = [facts.age_from, facts.age_to, facts.fee_note, facts.sign_up]
    return [facts.code, *hours, facts.title, facts.where, facts.note, facts.access_note, *who]


def line(facts: Facts, *, where: bool = False) -> Line:
    """One date on the day it is. where: also say which centre, on a sheet of several."""
    place = ", ".join(part for part in (facts.where, facts.centre if where and facts.in_the_house else "") if part)
    sign_up = _("with sign-up") if facts.sign_up != SignUpMode.NONE and not facts.cancelled else ""
    return Line(
        starts=clock_words(facts.start), ends=clock_words(facts.end), until=until(facts.end),
        title=hard_spaces(facts.title), slip=slip(facts), off=facts.cancelled, moved=facts.is_moved, was=was(facts),
        more=joined(place, ages(facts.age_from, facts.age_to).replace(" ", HARD), facts.fee_note, sign_up),
        brief=joined(place, sign_up), language=facts.language,
    )  # fmt: skip


def gone_line(facts: Facts) -> Line:
    """A date on the day it was moved away from: struck through, with its new hours."""
    start, end = facts.moved_from
    return Line(
        starts=clock_words(start), ends=clock_words(end), until=until(end), title=hard_spaces(facts.title), slip=_("MOVED"), off=True,
        moved=True, was=_("Now: %(when)s") % {"when": when_words(facts.start)}, language=facts.language,
    )  # fmt: skip


def slip(facts: Facts) -> str:
    """What became of the date, in one shouted word; empty when it is as it was planned."""
    return _("CALLED OFF") if facts.cancelled else _("MOVED") if facts.is_moved else ""


def was(facts: Facts) -> str:
    """Why it is called off, or when it was before the move."""
    if facts.cancelled:
        return hard_spaces(facts.reason)
    return _("Before: %(when)s") % {"when": when_words(facts.moved_from[0])} if facts.is_moved else ""


def until(moment: dt.datetime) -> str:
    return _("to %(time)s") % {"time": clock_words(moment)}


def by_day(dates: Iterable[Facts], span: Span, *, where: bool = False) -> dict[dt.date, list[Line]]:
    """The lines of each day of the span that has any, in order of their hours."""
    found: dict[dt.date, list[Line]] = {}
    for facts in dates:
        day = clock.local(facts.start).date()
        if span.first <= day <= span.last:
            found.setdefault(day, []).append(line(facts, where=where))
        old = clock.local(facts.moved_from[0]).date() if facts.is_moved else day
        if old != day and span.first <= old <= span.last:
            found.setdefault(old, []).append(gone_line(facts))
    return {day: sorted(found[day], key=lambda row: row.starts) for day in sorted(found)}
