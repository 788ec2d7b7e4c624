import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.support.lending import bookings_to_tie, lendable, tie_booking
from mam.initiatives.models import SupportMove
from mam.places.models import Booking
from tests.house.scene import booking
from tests.initiatives import supports


def loan(here, **words):
    return supports.asked(here, kind="equipment", words="Rzutnik na wieczór filmowy.", thing=here.projector, **words)


def lent(here):
    made = booking(here)
    made.booked.create(thing=here.projector)
    return made


def test_the_place_lends_its_equipment_and_nothing_else(here):
    assert lendable() == [here.projector]


def test_a_booking_of_equipment_is_tied_once_and_told_in_the_thread(here):
    made, request = lent(here), loan(here)
    assert bookings_to_tie(request, here.leader) == [made]
    assert tie_booking(request, made, by=here.leader).booking == made
    request.refresh_from_db()
    tie_booking(request, made, by=here.animator)
    assert SupportMove.objects.filter(deed="lent").count() == 1


def test_a_room_another_persons_booking_and_a_poster_are_not_tied(here):
    request, poster = loan(here), supports.asked(here)
    made = lent(here)
    with pytest.raises(Refusal) as no:
        tie_booking(poster, made, by=here.leader)
    assert no.value.codes == ["not_a_loan"]
    for foreign in (booking(here), of_neighbour(here)):
        with pytest.raises(Refusal) as no:
            tie_booking(request, foreign, by=here.leader)
        assert no.value.codes == ["booking"]


def of_neighbour(here):
    made = lent(here)
    Booking.objects.filter(pk=made.pk).update(party_group=None, party_person=here.resident, made_by=here.resident)
    return Booking.objects.get(pk=made.pk)
