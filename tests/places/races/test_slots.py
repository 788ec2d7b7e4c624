"""Rooms and equipment: eight callers for what only one can have."""

import datetime as dt
from functools import partial

import pytest

from mam.places.actions.booking import book, hold
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState

from ..asking import DAY, asked, at
from .start import at_once, refused_with

DAYS = [DAY + dt.timedelta(days=offset) for offset in (0, 1, 2)]


@pytest.mark.parametrize("day", DAYS)
def test_one_of_eight_gets_the_room_and_seven_get_a_sentence(here, eight, day):
    outcome = at_once(*(partial(book, asked(here, here.small, by=who), at("12:00-14:00", day)) for who in eight))
    refused_with(outcome, "taken")
    assert Booking.objects.get() == outcome.won[0]


def test_overlapping_hours_are_one_slot_too(here, eight):
    hours = ["12:00-14:00", "13:00-15:00", "12:30-13:30", "13:00-13:30", "11:00-16:00", "12:45-13:15", "10:00-14:00", "13:00-20:00"]
    wishes = zip(eight, hours, strict=True)
    refused_with(at_once(*(partial(book, asked(here, here.small, by=who), at(span)) for who, span in wishes)), "taken")


@pytest.mark.parametrize("day", DAYS)
def test_the_whole_hall_against_its_half(here, eight, day):
    wishes = [(who, here.hall if number % 2 else here.left) for number, who in enumerate(eight)]
    outcome = at_once(*(partial(book, asked(here, thing, by=who), at("12:00-14:00", day)) for who, thing in wishes))
    refused_with(outcome, "taken")
    held = Occupancy.objects.filter(holds=True)
    assert {row.booking for row in held} == set(outcome.won)


def test_two_halves_are_two_winners_or_the_hall_is_one(here, eight):
    things = [here.hall, here.left, here.right, here.left, here.right, here.hall, here.left, here.right]
    wishes = zip(eight, things, strict=True)
    outcome = at_once(*(partial(book, asked(here, thing, by=who), at("12:00-14:00")) for who, thing in wishes))
    whole = any(row.things.filter(pk=here.hall.pk).exists() for row in outcome.won)
    assert len(outcome.won) == (1 if whole else 2)
    assert outcome.codes == {"taken"}


def test_things_asked_for_in_another_order_never_wait_for_each_other(here, eight):
    things = [here.small, here.left, here.projector, here.desk]
    wishes = [(who, things[number % 4 :] + things[: number % 4]) for number, who in enumerate(eight)]
    outcome = at_once(*(partial(book, asked(here, *order, by=who, people=1), at("12:00-14:00")) for who, order in wishes))
    refused_with(outcome, "taken")


def test_the_last_unit_is_given_out_once(here, eight):
    book(asked(here, here.projector), at("11:00-13:00"))
    outcome = at_once(*(partial(book, asked(here, here.projector, by=who), at("12:00-14:00")) for who in eight))
    refused_with(outcome, "taken")


def test_two_units_are_two_winners(here, eight):
    outcome = at_once(*(partial(book, asked(here, here.projector, by=who), at("12:00-14:00")) for who in eight))
    assert (len(outcome.won), outcome.codes) == (2, {"taken"})
    assert Occupancy.objects.filter(holds=True).values("part").distinct().count() == 2


@pytest.mark.parametrize("day", DAYS)
def test_a_hold_against_a_booking(here, eight, day):
    deeds = [hold if number % 2 else book for number in range(8)]
    wishes = zip(eight, deeds, strict=True)
    outcome = at_once(*(partial(deed, asked(here, here.small, by=who), at("12:00-14:00", day)) for who, deed in wishes))
    refused_with(outcome, "taken")
    assert Booking.objects.get().state == outcome.won[0].state in (BookingState.HELD, BookingState.CONFIRMED)
