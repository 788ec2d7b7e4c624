"""What the place knows about a person goes out whole and can be forgotten."""

import datetime as dt

import pytest
import time_machine

from mam.core import personal
from mam.core.refusal import Refusal
from mam.people.actions.own_data import erase_person
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.models import Booking, FeedAddress

from .asking import asked, at


def test_words_of_bookings_are_in_the_export(here):
    book(asked(here, here.small, title="Urodziny Mai", purpose="Tort i muzyka"), at("12:00-14:00"))
    told = {value for chapter in personal.gather(here.resident) for row in chapter.rows for _name, _label, value in row}
    assert {"Urodziny Mai", "Tort i muzyka"} <= told


def test_nobody_disappears_while_a_booking_stands(here):
    book(asked(here, here.small), at("12:00-14:00"))
    with pytest.raises(Refusal) as no:
        erase_person(here.resident, by=here.resident)
    assert "standing_bookings" in no.value.codes


def test_after_erasure_the_time_stays_and_the_words_are_gone(here):
    booking = book(asked(here, here.small, title="Urodziny Mai", purpose="Tort", giving_back="ciasto"), at("12:00-14:00"))
    FeedAddress.objects.create(person=here.resident, made_by=here.resident)
    cancel_booking(booking, by=here.resident, text="Maja chora")
    with time_machine.travel(booking.ends + dt.timedelta(days=1), tick=False):
        erase_person(here.resident, by=here.resident)
    row = Booking.objects.get(pk=booking.pk)
    assert row.during.lower == booking.starts
    assert "Mai" not in row.title
    assert (row.purpose, row.giving_back, row.cancellation.text) == ("", "", "")
    assert not FeedAddress.objects.filter(person=here.resident).exists()


def test_the_name_of_a_group_meeting_stays_with_the_group(here):
    booking = book(asked(here, here.small, group=here.group, by=here.second, title="Kawiarenka"), at("12:00-14:00"))
    personal.erase(here.second)
    assert Booking.objects.get(pk=booking.pk).title == "Kawiarenka"
