"""Short words for tests of the place: a wish, a day, a span. The day in question is Wednesday, 2 December 2026."""

import datetime as dt

from mam.people.models import Party
from mam.places.actions.ask import Ask, Span, span_on
from mam.places.models import Thing

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)
DAY = dt.date(2026, 12, 2)


def at(hours: str, day: dt.date = DAY) -> Span:
    """at("17:30-19:30")"""
    start, end = (dt.time.fromisoformat(word) for word in hours.split("-"))
    return span_on(day, start, end)


def asked(cast, *things, by=None, group=None, **more) -> Ask:
    """A wish of the resident (or of a group) for things, each alone or as (thing, quantity)."""
    by = by or (cast.leader if group else cast.resident)
    pairs = [pair if isinstance(pair, tuple) else (pair, 1) for pair in things]
    fresh = {thing.pk: thing for thing in Thing.objects.with_parts().filter(pk__in=[thing.pk for thing, _q in pairs])}
    values = {"title": "Spotkanie", "people": 5, "rules": cast.rules, "party": Party(by, group)}
    return Ask(cast.centre, tuple((fresh[thing.pk], quantity) for thing, quantity in pairs), by, **{**values, **more})
