"""One search over everything in the centre."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from mam.core import clock

from ...actions.finding import find as find_things
from ...actions.finding import first_free
from ...actions.house import everything
from ...actions.search import Search
from ...forms.finding import FindForm
from ...models import Thing
from ...words import ThingKind
from .addresses import Addresses
from .board import centre_of
from .drawing import drawn_fields
from .found import FoundRows

ASKED = ("from", "to", "length")
AN_HOUR = dt.timedelta(hours=1)


@login_not_required
def find(request, centre):
    house = centre_of(request, centre)
    asked = any(request.GET.get(name) for name in ASKED)
    things = everything(house)
    more = {"nearest": only_length(request.GET), "equipment": equipment(things)}
    form = FindForm(request.GET if asked else None, initial=first_words(request, house, things, asked), **more)
    rows, found = FoundRows(Addresses(request.municipality, house), request.GET), {}
    if asked and form.is_valid():
        found = nearest(form, house, things, rows) if form.nearest else suiting(form, house, things, rows)
    context = {"centre": house, "form": form, "nearest": form.nearest, **found}
    return render(request, "places/find/find.html", context | ({} if form.nearest else drawn_fields(form)))


def equipment(things: list[Thing]) -> tuple[tuple[str, str], ...]:
    """(address, name) of equipment that can be wanted beside a room."""
    return tuple((thing.slug, thing.name) for thing in things if thing.kind == ThingKind.EQUIPMENT)


def only_length(said) -> bool:
    """Whether the reader knows for how long, but not when."""
    return said.get("view") == "nearest" or bool(said.get("length") and not said.get("from"))


def suiting(form: FindForm, house, things, rows: FoundRows) -> dict:
    """What fits and what almost fits the hours."""
    results = find_things(form.search(house), form.dates, things=things)
    return {
        "asked": True,
        "series": len(results.dates) if form.repeats else 0,
        "dates": results.dates,
        "last_day": results.dates[-1].day,
        "fits": rows.fits(results),
        "almost": rows.almost(results),
        "others": rows.others(results),
        "number": len(results.fits),
    }


def nearest(form: FindForm, house, things, rows: FoundRows) -> dict:
    """The first free time of each thing."""
    length = dt.timedelta(minutes=form.cleaned_data["length"])
    found = first_free(form.search(house), form.after, length, things=things)
    return {"asked": True, "fits": rows.first_times(found), "number": len(found)}


def first_to_be_had(house, things: list[Thing], start: dt.datetime) -> dt.datetime:
    """When the first of the rooms can be had for two hours, their notice kept; the given start when there is none."""
    rooms = [thing for thing in things if thing.kind == ThingKind.ROOM] or things
    found = first_free(Search(house), start, 2 * AN_HOUR, things=rooms)
    return clock.local(found[0][1].start) if found else start


def first_words(request, house, things, asked: bool) -> dict:
    """What stands in the fields before anybody asked: what the address says, else the first two hours that can be had."""
    start = clock.local(clock.now()).replace(minute=0, second=0, microsecond=0) + AN_HOUR
    if not asked and not request.GET.get("day"):
        start = first_to_be_had(house, things, start)
    said = {name: request.GET.get(name) for name in ("day", "people", "kind") if request.GET.get(name)}
    usual = {"day": start.date(), "starts": start.time(), "ends": (start + 2 * AN_HOUR).time(), "length": 120}
    return usual | said
