"""An event with all its dates, and one date of it."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ...actions.event_page import date_page, event_page
from ...models import Event, Occurrence


@login_not_required
@require_safe
def event(request, event):
    """All its dates; an event of one date shows that date."""
    about = ("centre", "party_group", "party_person")
    found = get_object_or_404(Event.objects.visible_to(request.person).select_related(*about), slug=event)
    return render(request, "programme/public/event.html", event_page(found))


@login_not_required
@require_safe
def occurrence(request, event, date):
    return render(request, "programme/public/occurrence.html", date_page(date_of(request, event, date)))


def date_of(request, event: str, date: str) -> Occurrence:
    """The date by its event's address and its own day, for those who may see it."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError as wrong:
        raise Http404 from wrong
    return get_object_or_404(Occurrence.objects.visible_to(request.person), event__slug=event, day=day)
