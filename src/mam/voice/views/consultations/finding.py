"""The consultation of an address; for those who may not see it there is no such page."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from mam.core.permission import allowed

from ...models import Consultation


def consultation_here(request, number: int, *, verb: str = "") -> Consultation:
    """The consultation with this number; with a verb, only for those who may do it."""
    found = get_object_or_404(Consultation.objects.visible_to(request.person), number=min(number, 2**31 - 1))
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def page_of(request, consultation: Consultation, name: str = "consultation") -> str:
    return reverse(f"voice:{name}", args=[request.municipality.slug, consultation.number])
