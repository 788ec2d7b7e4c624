"""Which need an address speaks of; for those who may not see it there is no such page."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect

from mam.core.permission import allowed

from ...models import Need

WITH = ("theme", "area", "raiser", "owner", "joined_to", "meeting__event")
SLIP = "voice.slip"


def need_of(request, number: int) -> Need:
    """A need the reader may see; the slip in the session opens one's own that still waits."""
    number = min(number, 2**31 - 1)
    seen = Need.objects.visible_to(request.person).select_related(*WITH).filter(number=number).first()
    return seen or get_object_or_404(Need.objects.select_related(*WITH), number=number, slip=request.session.get(SLIP, ""), hidden=None)


def need_for(request, number: int, verb: str) -> Need:
    """For those who may do the deed."""
    found = get_object_or_404(Need.objects.visible_to(request.person).select_related(*WITH), number=min(number, 2**31 - 1))
    if not allowed(verb, request.person, found):
        raise Http404
    return found


def to_need(request, need: Need):
    return redirect("voice:need", request.municipality.slug, need.number)
