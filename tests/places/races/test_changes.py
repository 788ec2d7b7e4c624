"""Changes, cancellations and second thoughts at the same moment."""

import datetime as dt
import uuid
from functools import partial

import pytest
import time_machine

from mam.journal.models import Entry, Notice
from mam.places.actions.booking import book, hold
from mam.places.actions.cancelling import cancel_booking, undo_cancellation
from mam.places.actions.change import Change
from mam.places.actions.changing import change_booking
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState

from ..asking import NOW, asked, at
from .start import at_once, refused_with

LATER = Change(starts=dt.time(16), ends=dt.time(18))


@pytest.mark.parametrize("trial", range(3))
def test_a_cancellation_against_a_change_leaves_nothing_held(here, trial):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    cancel, change = partial(cancel_booking, booking, by=here.resident), partial(change_booking, booking, LATER, by=here.resident)
    outcome = at_once(*[cancel, change] * 4)
    assert outcome.codes <= {"not_standing"}
    assert Booking.objects.get().state == BookingState.CANCELLED
    assert not Occupancy.objects.filter(holds=True).exists()
    assert Entry.objects.filter(verb="cancelled").count() == 1


def test_eight_bookings_moved_to_one_time(here, eight):
    hours = [f"{hour}:00-{hour + 1}:00" for hour in (10, 11, 12, 13)]
    wishes = [(room, span) for room in (here.left, here.right) for span in hours]
    rows = [(who, book(asked(here, room, by=who), at(span))) for who, (room, span) in zip(eight, wishes, strict=True)]
    things = asked(here, here.small).things
    change = Change(starts=dt.time(18), ends=dt.time(20), things=things)
    refused_with(at_once(*(partial(change_booking, row, change, by=who) for who, row in rows)), "taken")


def test_two_bookings_that_swap_rooms_at_once_do_not_deadlock(here):
    one = book(asked(here, here.small), at("12:00-14:00"))
    other = book(asked(here, here.left, by=here.neighbour), at("12:00-14:00"))
    to_left, to_small = (Change(things=asked(here, thing).things) for thing in (here.left, here.small))
    outcome = at_once(
        partial(change_booking, one, to_left, by=here.resident), partial(change_booking, other, to_small, by=here.neighbour)
    )
    assert (len(outcome.lost), outcome.codes) == (2, {"taken"})


def test_a_cancellation_taken_back_against_a_booking(here, eight):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    cancel_booking(booking, by=here.resident)
    deeds = [partial(book, asked(here, here.small, by=who), at("13:00-15:00")) for who in eight[:7]]
    outcome = at_once(partial(undo_cancellation, booking, by=here.resident), *deeds)
    refused_with(outcome, "taken")


def test_a_form_pressed_eight_times_is_one_booking(here):
    key = uuid.uuid4()
    outcome = at_once(*(partial(book, asked(here, here.small), at("12:00-14:00"), request_key=key) for _press in range(8)))
    assert {row.pk for row in outcome.won} == {Booking.objects.get().pk}
    assert len(outcome.won) == 8
    assert (Entry.objects.filter(verb="booked").count(), Notice.objects.filter(kind="booking").count()) == (1, 1)


def test_a_form_and_its_hold_pressed_eight_times_is_one_booking(here):
    key, mine = uuid.uuid4(), hold(asked(here, here.projector), at("12:00-14:00"))
    wish = asked(here, here.projector)
    outcome = at_once(*(partial(book, wish, at("12:00-14:00"), request_key=key, hold=mine) for _press in range(8)))
    assert {row.pk for row in outcome.won} == {Booking.objects.get().pk}


def test_check_and_hold_pressed_eight_times_holds_once(here):
    """Whoever presses twice must not be told that they themselves took the time."""
    outcome = at_once(*(partial(hold, asked(here, here.small), at("12:00-14:00")) for _press in range(8)))
    assert outcome.lost == []
    assert Booking.objects.get().state == BookingState.HELD


@pytest.mark.parametrize("trial", range(5))
def test_whoever_comes_back_to_a_hold_that_ran_out_waits_for_nobody_in_a_circle(here, eight, trial):
    """Everybody clears away the old hold: its person, because they hold anew, and the others, because it ran out."""
    hold(asked(here, here.hall, by=eight[0]), at("12:00-14:00"))
    with time_machine.travel(NOW + dt.timedelta(minutes=11), tick=False):
        refused_with(at_once(*(partial(hold, asked(here, here.hall, by=who), at("12:00-14:00")) for who in eight)), "taken")
