"""Closing rooms and the house."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Notice
from mam.places.actions.ask import Span
from mam.places.actions.booking import book
from mam.places.actions.closing import close, hits, lift
from mam.places.models import Booking
from mam.places.words import BookingState

from ..asking import asked, at


def test_the_bookings_hit_are_seen_before(here):
    hall = book(asked(here, here.hall), at("12:00-14:00"))
    small = book(asked(here, here.small), at("12:00-14:00"))
    assert hits(here.centre, here.left, at("13:00-15:00")) == [hall]
    assert set(hits(here.centre, None, at("13:00-15:00"))) == {hall, small}


def test_a_closed_room_is_refused_until_it_is_lifted(here):
    closure = close(here.centre, thing=here.small, span=at("12:00-16:00"), reason="malowanie", by=here.host)
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small), at("15:00-17:00"))
    assert no.value.codes == ["closure"]
    assert no.value.reasons[0].works_from == at("16:00-17:00").start
    lift(closure, by=here.host)
    lift(closure, by=here.host)
    assert book(asked(here, here.small), at("15:00-17:00"))


def test_bookings_hit_stay_and_people_are_told(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    close(here.centre, span=at("10:00-20:00"), reason="awaria wody", by=here.host)
    assert Booking.objects.get(pk=booking.pk).state == BookingState.CONFIRMED
    assert Notice.objects.filter(kind="closure", to=here.resident.pk).count() == 1


def test_or_the_house_cancels_them_and_it_is_never_late(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    close(here.centre, span=at("10:00-20:00"), reason="awaria wody", by=here.host, cancel_hit=True)
    row = Booking.objects.get(pk=booking.pk)
    assert (row.state, row.cancellation.late) == (BookingState.CANCELLED, False)


def test_a_closing_needs_a_reason_and_the_right(here):
    with pytest.raises(Refusal) as no:
        close(here.centre, span=at("12:00-13:00"), reason=" ", by=here.host)
    assert no.value.codes == ["no_reason"]
    with pytest.raises(Refusal):
        close(here.centre, span=at("12:00-13:00"), reason="remont", by=here.resident)


def test_a_double_click_closes_once_and_tells_once(here):
    book(asked(here, here.small), at("12:00-14:00"))
    first = close(here.centre, span=at("10:00-20:00"), reason="awaria wody", by=here.host)
    assert close(here.centre, span=at("10:00-20:00"), reason="awaria wody", by=here.host) == first
    assert Notice.objects.filter(kind="closure").count() == 1


def test_a_time_that_ends_before_it_starts_hits_nothing(here):
    span = at("12:00-14:00")
    assert hits(here.centre, None, Span(span.end, span.start)) == []
