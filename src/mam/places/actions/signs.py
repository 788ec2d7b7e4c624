"""Signs of life of groups that this room knows of: their bookings."""

from collections.abc import Iterable

from django.db.models import F, Max

from mam.people.models import Group

from ..models import Booking
from ..words import BookingState

STANDING = (BookingState.CONFIRMED, BookingState.PENDING)


def signs_of_life(groups: Iterable[Group]) -> dict:
    """{group key: start of its last standing booking, also one that is still ahead}."""
    found = Booking.objects.filter(party_group__in=groups, state__in=STANDING)
    return dict(found.order_by().values_list("party_group").annotate(Max(F("during__startswith"))))
