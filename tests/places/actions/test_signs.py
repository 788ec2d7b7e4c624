"""Signs of life of groups."""

import datetime as dt

from mam.core import clock
from mam.people.actions.quiet import last_signs
from mam.places.actions.signs import signs_of_life
from mam.places.models import Booking


def booked(cast, state: str) -> Booking:
    start = clock.now() + dt.timedelta(days=3)
    during = (start, start + dt.timedelta(hours=1))
    return Booking.objects.create(
        centre=cast.centre, during=during, buffered=during, title="Kawiarenka", party_person=cast.leader, party_group=cast.group,
        made_by=cast.leader, state=state,
    )  # fmt: skip


def test_a_booking_ahead_is_a_sign_and_a_cancelled_one_is_not(here):
    booked(here, "cancelled")
    assert signs_of_life([here.group]) == {}
    start = booked(here, "confirmed").during[0]
    assert signs_of_life([here.group, here.ngo]) == {here.group.pk: start}
    assert last_signs([here.group])[here.group.pk] == start
