"""The request of an address."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from mam.core.permission import allowed

from ...actions.support.board import WITH
from ...models import SupportRequest

TEMPLATE = "initiatives/support/form.html"


def support_here(request, number: int, *, verb: str = "") -> SupportRequest:
    """With a verb, only for those who may do it."""
    found = get_object_or_404(SupportRequest.objects.visible_to(request.person).select_related(*WITH, "thing__centre"), pk=number)
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def support_at(request, row: SupportRequest) -> str:
    return reverse("initiatives:support", args=[request.municipality.slug, row.pk])
