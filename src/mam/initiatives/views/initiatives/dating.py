"""Dates and rooms of an initiative: tying them to it, and untying them."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.places.models import Booking
from mam.programme.models import Event
from mam.ui.deeds import pressed

from ...actions.initiatives import dates
from ...models import InitiativeBooking, InitiativeEvent
from .finding import initiative_here, page_at
from .keeping import KEEP

TIED = {"event": InitiativeEvent, "booking": InitiativeBooking}


@person_required
def event_tie(request, initiative):
    """A way to propose a new event, and events to tie."""
    one = initiative_here(request, initiative, verb=KEEP)
    if request.method == "POST":
        event = Event.objects.visible_to(request.person).filter(pk=as_uuid(request.POST.get("event"))).first()
        if event is None:
            raise Http404
        return pressed(request, lambda: dates.tie_event(one, event, by=request.person), _("It stands on the page."), page_at(request, one))
    propose = reverse("programme:propose", args=[request.municipality.slug]) + "?" + urlencode({"title": one.title})
    rooms = dates.bookings_to_tie(one, request.person)
    events = dates.events_to_tie(one, request.person)
    own, other = [row for row in events if row.is_own], [row for row in events if not row.is_own]
    context = {"initiative": one, "own": own, "other": other, "propose": propose, "bookings": rooms, "tied": dates.tied_to(one)}
    return render(request, "initiatives/events.html", context)


@person_required
@require_POST
def booking_tie(request, initiative):
    """A room that is booked already is held for it."""
    one = initiative_here(request, initiative, verb=KEEP)
    row = Booking.objects.visible_to(request.person).filter(pk=as_uuid(request.POST.get("booking"))).first()
    if row is None:
        raise Http404
    return pressed(request, lambda: dates.tie_booking(one, row, by=request.person), _("It is held for it."), page_at(request, one))


@person_required
@require_POST
def untie(request, initiative, kind, row):
    """kind: event or booking; row: the tie, not what is tied."""
    one = initiative_here(request, initiative, verb=KEEP)
    if kind not in TIED:
        raise Http404
    tied = get_object_or_404(TIED[kind], initiative=one, pk=row)
    done = _("It is on the page no more. The event or the booking itself stays.")
    back = reverse("initiatives:event_tie", args=[request.municipality.slug, one.number])
    return pressed(request, lambda: dates.untie(tied, by=request.person), done, back)
