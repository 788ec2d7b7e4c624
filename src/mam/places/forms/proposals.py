"""Free proposals beside a refusal: written into a radio button, and read back into the fields of the form."""

import datetime as dt

from mam.core import clock

from ..actions.ask import Alternative, Span

CHOICE = "instead"


def written(alternative: Alternative) -> str:
    """slug*units,slug*units|start|end"""
    things = ",".join(f"{thing.slug}*{quantity}" for thing, quantity in alternative.things)
    return f"{things}|{alternative.span.start.isoformat()}|{alternative.span.end.isoformat()}"


def read(text: str) -> tuple[list[tuple[str, int]], Span] | None:
    """What `written` wrote, or None for anything else. Whether it may be had is checked like any other wish."""
    try:
        things, start, end = text.split("|")
        wanted = [(slug, int(units)) for slug, units in (pair.split("*") for pair in things.split(","))]
        span = Span(dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))
        clock.local(span.start), clock.local(span.end)
    except (ValueError, OverflowError):
        return None
    return (wanted, span) if span.start.tzinfo and span.end.tzinfo else None


def taken_over(data):
    """The posted form with the chosen proposal in the place of the things and hours that did not work."""
    proposal = read(data.get(CHOICE, ""))
    if proposal is None:
        return data
    wanted, span = proposal
    start, end = clock.local(span.start), clock.local(span.end)
    changed = data.copy()
    changed.setlist("thing", [slug for slug, _units in wanted])
    for slug, units in wanted:
        changed[f"units-{slug}"] = str(units)
    changed["day"], changed["from"], changed["to"] = start.date().isoformat(), f"{start:%H:%M}", f"{end:%H:%M}"
    changed["fold"] = str(start.fold)
    return changed
