"""The programme for other programs: calendar, Atom, one event's calendar."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import override
from django.views.decorators.http import require_safe

from ...actions import feeds
from ...actions.news_feed import news
from ...forms.wish import plain_wish
from ...models import Event

CALENDAR = "text/calendar; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
LANGUAGES = ("pl", "en", "sk")


@login_not_required
@require_safe
def calendar(request):
    with override(language_of(request)):
        return answer(request, feeds.calendar(request.municipality, plain_wish(request.GET)), CALENDAR, "program.ics")


@login_not_required
@require_safe
def atom(request):
    query = request.META["QUERY_STRING"]
    with override(language_of(request)):
        found = news(request.municipality, plain_wish(request.GET), query=f"?{query}" if query else "")
        return answer(request, found, ATOM, "program.atom")


@login_not_required
@require_safe
def event_calendar(request, event):
    """Of all dates of an event, or with ?day= of one."""
    found = get_object_or_404(Event.objects.visible_to(request.person), slug=event)
    return answer(request, feeds.event_calendar(found, day_of(request)), CALENDAR, f"{event}.ics", public=found.is_public)


def language_of(request) -> str:
    """Feeds speak the language of their address, Polish without one: a program that asks has no cookies."""
    asked = request.GET.get("language")
    return asked if asked in LANGUAGES else "pl"


def day_of(request) -> dt.date | None:
    try:
        return dt.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return None


def answer(request, found: feeds.Feed, kind: str, name: str, *, public: bool = True) -> HttpResponse:
    """304 when the program already has this file."""
    made = get_conditional_response(request, quote_etag(found.tag)) or HttpResponse(found.data, kind)
    made["ETag"], made["Last-Modified"] = quote_etag(found.tag), http_date(found.changed.timestamp())
    made["Cache-Control"] = "public, max-age=300" if public else "private, no-cache"
    if made.status_code == 200:
        made["Content-Disposition"] = f'inline; filename="{name}"'
    return made
