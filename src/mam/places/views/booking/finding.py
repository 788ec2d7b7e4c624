"""Fetching a booking that the reader may see; for everybody else there is no such address."""

from django.shortcuts import get_object_or_404

from ...models import Booking

WITH_PARTY = ("centre", "party_person", "party_group", "made_by", "series")


def booking_of(request, key) -> Booking:
    seen = Booking.objects.visible_to(request.person).select_related(*WITH_PARTY).prefetch_related("booked__thing")
    return get_object_or_404(seen, pk=key)
