"""The centre whose calendars the reader may take over or list; for everybody else there is no such address."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ...models import Centre, Thing


def centre_for(request, slug: str, verb: str) -> Centre:
    centre = get_object_or_404(Centre, slug=slug)
    if not allowed(verb, request.person, centre):
        raise Http404
    return centre


def things_of(centre: Centre):
    return Thing.objects.filter(centre=centre).standing()
