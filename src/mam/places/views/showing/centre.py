"""The place itself: where it is, how to get in, when it is open, what it has."""

from collections import defaultdict

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from mam.core import clock
from mam.core.permission import allowed

from ...actions.ask import Span
from ...actions.days import house_days, span_of_days
from ...actions.house import House
from ...actions.search import FEATURES
from ...forms.showing import KINDS
from ...models import Centre, HouseRules, Photo
from ...words import Takes
from .board import centre_of

A_WEEK = 7


@login_not_required
def index(request):
    """The centres of the town; where there is one, it opens at once."""
    centres = list(Centre.objects.all())
    if len(centres) == 1:
        return redirect("places:centre", request.municipality.slug, centres[0].slug)
    return render(request, "places/centre/index.html", {"centres": centres})


@login_not_required
def centre(request, centre):
    place = centre_of(request, centre)
    today = clock.today()
    span = span_of_days(today, A_WEEK)
    house = House.look(place, span.start, span.end, windows=[Span(span.start, span.start)])  # nothing taken is shown here
    photos = photos_of(place)
    context = {
        "centre": place,
        "days": house_days(house, today, A_WEEK),
        "today": today,
        "notices": [row for row in house.closed if row.thing_id is None],
        "shelves": shelves(house, photos),
        "features": features(house),
        "photos": photos[None],
        "rules": HouseRules.objects.filter(centre=place, valid_from__lte=today).first(),
        "keeps": allowed("places.keep", request.person, place),
    }
    return render(request, "places/centre/centre.html", context)


def photos_of(place: Centre) -> dict[int | None, list[Photo]]:
    """Thing id -> its photos in order; under None those of the centre."""
    found = defaultdict(list)
    for photo in Photo.objects.filter(centre=place):
        found[photo.thing_id].append(photo)
    return found


def shelves(house: House, photos) -> list[tuple[str, list[dict]]]:
    """What the house has, by kind, rooms first."""
    found = []
    for kind, label in KINDS:
        notes = [note(house, thing, photos[thing.pk]) for thing in house.things if thing.kind == kind]
        if notes:
            found.append((label, notes))
    return found


def note(house: House, thing, photos) -> dict:
    return {
        "thing": thing,
        "photo": photos[0] if photos else None,
        "units": len(thing.its_parts) if thing.takes == Takes.ANY else 0,
        "facts": [words for name, (words, _why) in FEATURES.items() if getattr(thing, name)],
    }


def features(house: House) -> list[tuple[str, list]]:
    """Each feature with the things that have it."""
    having = [(words, [thing for thing in house.things if getattr(thing, name)]) for name, (words, _why) in FEATURES.items()]
    return [(words, things) for words, things in having if things]
