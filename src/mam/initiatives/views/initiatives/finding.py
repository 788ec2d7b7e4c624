"""The initiative of an address."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from mam.core.permission import allowed

from ...models import Initiative

WITH = ("area", "lead", "group", "need", "topic")


def initiative_here(request, number: int, *, verb: str = "") -> Initiative:
    """With a verb, only for those who may do it."""
    rows = Initiative.objects.visible_to(request.person).select_related(*WITH)
    found = get_object_or_404(rows, number=number)
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def page_at(request, initiative: Initiative) -> str:
    return reverse("initiatives:initiative", args=[request.municipality.slug, initiative.number])


TEMPLATE = "initiatives/form.html"
