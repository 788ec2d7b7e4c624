"""The promotion kit of an initiative, for its team and the people of the house."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.files import file

from ...actions.support.kit import kit_of
from ...actions.support.plan_paper import SHAPES, plan_pdf
from ..initiatives.finding import initiative_here


@never_cache
@person_required
def kit(request, initiative):
    one = initiative_here(request, initiative, verb="initiatives.see_kit")
    keeps = allowed("initiatives.keep", request.person, one)
    return render(request, "initiatives/support/kit.html", {"initiative": one, "kit": kit_of(one, request.person), "keeps": keeps})


@person_required
@require_safe
def plan_poster(request, initiative, shape):
    """shape: a4, a3, or a5 for the leaflet."""
    one = initiative_here(request, initiative, verb="initiatives.see_kit")
    if shape not in SHAPES:
        raise Http404
    return file(plan_pdf(one, shape, get_language()), f"inicjatywa-{one.number}-{shape}.pdf")
