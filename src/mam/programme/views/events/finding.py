"""The event and the date of an address, for those who may change them; nobody else knows of the page."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ...models import Event, Occurrence


def event_for(request, slug: str, verb: str = "programme.change_event") -> Event:
    rows = Event.objects.visible_to(request.person).select_related("centre", "party_person", "party_group", "leader", "municipality")
    event = get_object_or_404(rows, slug=slug)
    if not allowed(verb, request.person, event):
        raise Http404
    return event


def date_for(request, slug: str, day: str, verb: str = "programme.change_event") -> Occurrence:
    event = event_for(request, slug, verb)
    try:
        date = Occurrence.objects.select_related("booking").get(event=event, day=day)
    except (Occurrence.DoesNotExist, ValueError) as missing:
        raise Http404 from missing
    date.event = event
    return date
