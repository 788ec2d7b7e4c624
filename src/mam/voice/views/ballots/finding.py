"""The voting an address speaks of, for whom it is there; and a file as an answer."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ...models import Ballot


def ballot_here(request, slug: str) -> Ballot:
    """One that the reader may see."""
    return get_object_or_404(Ballot.objects.visible_to(request.person).select_related("centre", "topic"), slug=slug)


def kept_here(request, slug: str) -> Ballot:
    """One that the reader keeps; for everybody else there is no such page."""
    ballot = ballot_here(request, slug)
    if not allowed("voice.keep_ballot", request.person, ballot):
        raise Http404
    return ballot
