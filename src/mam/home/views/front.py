"""The front pages: of the network, and of each town with what is open, on and free now."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render

from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.places.models import Centre

from ..actions.today import house_today
from ..models import Page


@login_not_required
def network(request):
    """Every town that opened its place here, and the idea in three sentences."""
    towns = []
    for municipality in Municipality.objects.all():
        with scope(municipality):
            towns.append((municipality, [house_today(centre) for centre in Centre.objects.all()]))
    return render(request, "home/front/network.html", {"towns": towns})


@login_not_required
def town(request):
    """In ten seconds: what this place is, what is on and which rooms are free now."""
    if request.municipality is None:
        raise Http404
    houses = [house_today(centre) for centre in Centre.objects.all()]
    pages = Page.objects.shown().filter(in_story=True)
    return render(request, "home/front/town.html", {"houses": houses, "pages": pages})


@login_not_required
def week(request):
    """The week of the house; where there are several, the first, which leads to the others."""
    centre = Centre.objects.first()
    if centre is None:
        raise Http404
    return redirect("places:week", request.municipality.slug, centre.slug)
