"""The date an address speaks of, for those who mark there; for everybody else there is no such page."""

import datetime as dt

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ...models import Occurrence

WITH = ("event__centre", "event__leader", "event__party_group", "event__party_person")


def date_here(request, event: str, date: str) -> Occurrence:
    """A date that the reader may see."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise Http404 from None
    return get_object_or_404(
        Occurrence.objects.visible_to(request.person).select_related(*WITH), event__slug=event, day=day
    )


def marked_here(request, event: str, date: str) -> Occurrence:
    """A date on which the reader marks attendance."""
    return for_markers(request, date_here(request, event, date))


def for_markers(request, occurrence: Occurrence) -> Occurrence:
    if not allowed("programme.mark_attendance", request.person, occurrence.event):
        raise Http404
    return occurrence
