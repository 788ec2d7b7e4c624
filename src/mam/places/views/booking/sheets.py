"""The sheets of the form as pages."""

import dataclasses

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock

from ...actions.durations import hours_number
from ...actions.proposing import alternatives
from ...forms.proposals import written
from ...words import QuotaUnit
from .patterns import pattern_words

MOST_PROPOSED = 8


def wish_sheet(request, paper, refusal=None, found=()):
    """What and when. With a refusal: why not, and the free proposals, the first already chosen."""
    context = {
        **common(paper),
        "refusal": refusal,
        "proposals": [(written(one), one) for one in found],
        "twice": paper.wish.is_twice,
        "missing": paper.missing(*paper.first_sheet),
        "carried": paper.carried(paper.details) + own_keys(paper),
    }
    return render(request, "places/booking/wish.html", context)


def details_sheet(request, paper, held, seen=None):
    """Who and what for, while the time is held."""
    span = paper.wish.span
    context = {
        **common(paper),
        "held": held,
        "span": span,
        "next_day": clock.local(span.end).date() > clock.local(span.start).date(),
        "waits": [thing for thing, _quantity in paper.wish.wanted if thing.needs_approval],
        "quotas": quota_lines(seen, paper) if seen else [],
        "missing": paper.missing(paper.details),
        "carried": paper.carried(*paper.first_sheet) + own_keys(paper),
    }
    return render(request, "places/booking/details.html", context)


def dates_sheet(request, paper, seen, refusal=None):
    """Every date of the series: take it, strike it out, or take the proposal."""
    rows = paper.choice.rows(seen.dates)
    taken = [row.span for row in rows if row.span]
    context = {
        **common(paper),
        "refusal": refusal,
        "preview": seen,
        "rows": rows,
        "number": len(taken),
        "hours": hours_number(sum(span.hours for span in taken)),
        "pattern": pattern_words(paper.rule),
        "labels": [ngettext("Save %(n)s meeting", "Save %(n)s meetings", n) % {"n": "#"} for n in (1, 2, 5)],
        "quotas": quota_lines(seen, paper),
        "missing": paper.missing(paper.details),
        "carried": paper.carried(*paper.first_sheet) + own_keys(paper),
    }
    return render(request, "places/series/preview.html", context)


def with_proposals(ask, seen):
    """The preview with free times beside the first dates that fail; only of the same things, since a series keeps its room."""
    fails = []
    for number, date in enumerate(seen.fails):
        found = alternatives(ask, date.span) if date.span and number < MOST_PROPOSED else ()
        fails.append(dataclasses.replace(date, alternatives=tuple(one for one in found if one.things == ask.things)))
    return dataclasses.replace(seen, fails=tuple(fails))


def quota_lines(seen, paper) -> list[str]:
    """What of each quota will be used, this booking included. Said before it bites, and only for kinds of things it takes."""
    party, kinds, lines = paper.who.party, {thing.kind for thing, _units in paper.wish.wanted}, []
    own = party.group is None and not paper.for_other
    for quota, used, _period in seen.quota:
        if quota.thing_kind not in kinds:
            continue
        words = {"name": party.name, "quota": quota.name, "used": hours_number(used), "limit": quota.limit}
        if quota.unit == QuotaUnit.HOURS:
            mine = _("%(quota)s: with this, you will have used %(used)s of %(limit)d hours.")
            line = mine if own else _("%(quota)s: with this, %(name)s will have used %(used)s of %(limit)d hours.")
        else:
            mine = _("%(quota)s: with this, you will have %(used)s of %(limit)d bookings.")
            line = mine if own else _("%(quota)s: with this, %(name)s will have %(used)s of %(limit)d bookings.")
        lines.append(line % words)
    return lines


def common(paper) -> dict:
    valid = paper.wish.is_bound and paper.wish.is_valid()
    return {"paper": paper, "centre": paper.centre, "wanted": paper.wish.wanted if valid else ()}


def own_keys(paper) -> list[tuple[str, str]]:
    """What makes the paper this one paper; the person it is written for travels too."""
    keys = [("request_key", str(paper.request_key))]
    return [*keys, ("person", str(paper.person.pk))] if paper.for_other else keys
