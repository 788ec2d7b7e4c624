"""Fetching a booking that the reader may see; for everybody else there is no such address."""

from django.shortcuts import get_object_or_404

from mam.journal.words import Channel

from ...forms.paper import WayForm
from ...models import Booking
from ...permissions import answers_for

WITH_PARTY = ("centre", "party_person", "party_group", "made_by", "series")


def booking_of(request, key) -> Booking:
    seen = Booking.objects.visible_to(request.person).select_related(*WITH_PARTY).prefetch_related("booked__thing")
    return get_object_or_404(seen, pk=key)


def way_form(request, booking) -> WayForm | None:
    """By which way it came, when somebody of the house acts for others; None for those who answer for the booking themselves."""
    if answers_for(request.person, booking.party):
        return None
    return WayForm(request.POST if request.method == "POST" else None)


def channel_of(way: WayForm | None) -> str:
    """The channel of a deed: the one the host ticked, else the web."""
    return way.cleaned_data["channel"] if way is not None and way.is_valid() else Channel.WEB
