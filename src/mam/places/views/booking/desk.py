"""The desk of the house: who comes, who has to be rung, who waits for an answer."""

import datetime as dt
import re
from dataclasses import dataclass

import segno
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.journal.actions import mark_called
from mam.journal.models import Notice
from mam.people.entrance import person_required

from ...models import Booking
from ...words import BookingState, ThingKind
from .deciding import by_rivalry, kept_centre, waiting

DAY = dt.timedelta(days=1)
A_BOOKING = re.compile(r"/bookings/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/")
MOST_ROOMS = 14  # what fits on one sheet with the blanks


@dataclass(frozen=True)
class DayOfHouse:
    """Who comes on one day, by the hour. is_today: what is over is shown as over."""

    day: dt.date
    bookings: list[Booking]
    is_today: bool


@person_required
def desk(request, centre):
    """Today and tomorrow, calls to make, requests that wait."""
    centre = kept_centre(request, centre)
    requests = list(waiting(centre))
    contested = {one.pk for rivalry in by_rivalry(requests) if rivalry.is_contested for one in rivalry.requests}
    context = {
        "centre": centre,
        "now": clock.now(),
        "days": days_of_house(centre),
        "calls": calls_to_make(centre),
        "waiting": [(one, one.pk in contested) for one in requests[:5]],
        "number_waiting": len(requests),
    }
    return render(request, "places/desk/desk.html", context)


def calls_to_make(centre) -> list[tuple[Notice, Booking | None]]:
    """Each with the one booking it is about, whose slip can be given to somebody who has no phone either."""
    calls = list(Notice.objects.call_tasks()[:30])
    ids = {call.pk: found[1] for call in calls if (found := A_BOOKING.search(f"{call.text}\n{call.link}"))}
    bookings = {str(row.pk): row for row in Booking.objects.filter(centre=centre, pk__in=ids.values())}
    return [(call, bookings.get(ids.get(call.pk))) for call in calls]


def days_of_house(centre) -> list[DayOfHouse]:
    """Today and tomorrow. A booking stands on the day it starts; one that began yesterday and still lasts stands on today."""
    today = clock.today()
    start, end = (clock.instant(day, dt.time(0)) for day in (today, today + 2 * DAY))
    coming = Booking.objects.filter(centre=centre, state=BookingState.CONFIRMED).during(start, end).order_by("during")
    coming = list(coming.select_related("party_person", "party_group").prefetch_related("booked__thing"))
    days = {today: [], today + DAY: []}
    for booking in coming:
        days[max(clock.local(booking.starts).date(), today)].append(booking)
    return [DayOfHouse(day, bookings, day == today) for day, bookings in days.items()]


@person_required
@require_POST
def called(request, centre, notice):
    """The host has told the person; the task is done."""
    centre = kept_centre(request, centre)
    notice = get_object_or_404(Notice.objects.call_tasks(), pk=notice)
    mark_called(notice, by=request.person)
    messages.success(request, _("Noted: %(name)s knows.") % {"name": notice.to_name})
    return redirect("places:desk", request.municipality.slug, centre.slug)


@person_required
def paper_form(request, centre):
    """An empty paper slip to print, for people who would rather write by hand."""
    centre = kept_centre(request, centre)
    address = request.build_absolute_uri(reverse("places:book", args=[request.municipality.slug, centre.slug]))
    context = {
        "centre": centre,
        "rooms": centre.things.standing().filter(kind=ThingKind.ROOM)[:MOST_ROOMS],
        "address": address,
        "square": square_of(address),
    }
    return render(request, "places/desk/paper.html", context)


def square_of(address: str) -> str:
    """The address as a QR code: one path, dark on white, so that it also reads from a dark screen."""
    drawn = segno.make(address, error="m").svg_inline(scale=2, border=4, light="#fff", svgclass=None, lineclass=None)
    return mark_safe(drawn)
