"""Searching what the house shows."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from ..actions.search import search as look_for


@login_not_required
def search(request):
    """An empty question shows the form and what people look for."""
    answers = look_for(request.GET.get("q", ""), town=request.municipality, by=request.person)
    return render(request, "home/search/results.html", {"answers": answers})
