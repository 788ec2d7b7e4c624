"""One search over everything in the centre."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from mam.core import clock

from ...actions.finding import find as find_things
from ...actions.finding import first_free
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
    more = {"nearest": only_length(request.GET), "equipment": equipment_of(house)}
    form = FindForm(request.GET if asked else None, initial=first_words(request), **more)
    rows, found = FoundRows(Addresses(request.municipality, house), request.GET), {}
    if asked and form.is_valid():
        found = nearest(form, house, rows) if form.nearest else suiting(form, house, rows)
    context = {"centre": house, "form": form, "nearest": form.nearest, **found}
    return render(request, "places/find/find.html", context | ({} if form.nearest else drawn_fields(form)))


def equipment_of(house) -> tuple[tuple[str, str], ...]:
    """(address, name) of equipment that can be wanted beside a room."""
    things = Thing.objects.standing().filter(centre=house, kind=ThingKind.EQUIPMENT)
    return tuple(things.values_list("slug", "name"))


def only_length(said) -> bool:
    """Whether the reader knows for how long, but not when."""
    return said.get("view") == "nearest" or bool(said.get("length") and not said.get("from"))


def suiting(form: FindForm, house, rows: FoundRows) -> dict:
    """What fits and what almost fits the hours."""
    results = find_things(form.search(house), form.dates)
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


def nearest(form: FindForm, house, rows: FoundRows) -> dict:
    """The first free time of each thing."""
    length = dt.timedelta(minutes=form.cleaned_data["length"])
    found = first_free(form.search(house), form.after, length)
    return {"asked": True, "fits": rows.first_times(found), "number": len(found)}


def first_words(request) -> dict:
    """What stands in the fields before anybody asked: what the address says, else two hours from the next full hour."""
    start = clock.local(clock.now()).replace(minute=0, second=0, microsecond=0) + AN_HOUR
    said = {name: request.GET.get(name) for name in ("day", "people", "kind") if request.GET.get(name)}
    usual = {"day": start.date(), "starts": start.time(), "ends": (start + 2 * AN_HOUR).time(), "length": 120}
    return usual | said
