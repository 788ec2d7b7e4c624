"""Giving bookings back."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking, release, undo_cancellation
from mam.places.actions.reminding import remind_tomorrow
from mam.places.actions.series import book_series
from mam.places.models import Booking
from mam.places.words import BookingState, Scope

from ..asking import NOW, asked, at
from .test_series import weekly


def test_a_booking_given_back_is_free_again_and_the_journal_says_so(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    cancel_booking(booking, by=here.resident)
    assert book(asked(here, here.small, by=here.neighbour), at("12:00-14:00"))
    assert Entry.objects.about(booking).filter(verb="cancelled").count() == 1
    assert booking.cancellation.late is False


def test_after_the_frozen_term_it_is_late_but_allowed(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    here.small.cancel_hours = 0
    here.small.save()
    with time_machine.travel(booking.starts - dt.timedelta(hours=47), tick=False):
        cancel_booking(booking, by=here.resident)
    assert booking.cancellation.late is True


def test_cancelling_twice_changes_nothing(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    cancel_booking(booking, by=here.resident)
    assert cancel_booking(booking, by=here.resident) == []


def test_a_stranger_cannot_cancel_but_the_host_and_a_booker_of_the_group_can(here):
    booking = book(asked(here, here.small, group=here.group), at("12:00-14:00"))
    with pytest.raises(Refusal):
        cancel_booking(booking, by=here.neighbour)
    assert cancel_booking(booking, by=here.second)
    other = book(asked(here, here.small), at("12:00-14:00"))
    assert cancel_booking(other, by=here.host, channel="phone")


def test_what_has_begun_is_not_given_back(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    with time_machine.travel(booking.starts + dt.timedelta(minutes=1), tick=False), pytest.raises(Refusal) as no:
        cancel_booking(booking, by=here.resident)
    assert no.value.codes == ["begun"]


@pytest.mark.parametrize(("scope", "left"), [(Scope.THIS, 4), (Scope.FOLLOWING, 2), (Scope.ALL, 0)])
def test_scopes_reach_this_the_following_or_all(here, scope, left):
    series = book_series(asked(here, here.small), weekly(5))
    third = list(series.bookings.all())[2]
    cancel_booking(third, by=here.resident, scope=scope)
    assert series.bookings.filter(state=BookingState.CONFIRMED).count() == left


def test_all_never_touches_the_past(here):
    series = book_series(asked(here, here.small), weekly(5))
    rows = list(series.bookings.all())
    with time_machine.travel(rows[2].starts - dt.timedelta(hours=1), tick=False):
        cancel_booking(rows[4], by=here.resident, scope=Scope.ALL)
    assert series.bookings.filter(state=BookingState.CONFIRMED).count() == 2


def test_a_cancellation_is_taken_back_within_fifteen_minutes_if_still_free(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    cancel_booking(booking, by=here.resident)
    assert undo_cancellation(booking, by=here.resident).state == BookingState.CONFIRMED
    cancel_booking(booking, by=here.resident)
    book(asked(here, here.small, by=here.neighbour), at("13:00-14:00"))
    with pytest.raises(Refusal) as no:
        undo_cancellation(booking, by=here.resident)
    assert no.value.codes == ["taken"]
    with time_machine.travel(NOW + dt.timedelta(minutes=16), tick=False), pytest.raises(Refusal) as no:
        undo_cancellation(booking, by=here.resident)
    assert no.value.codes == ["too_late"]


def test_the_link_of_the_reminder_gives_the_time_back_once(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    with time_machine.travel(dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC), tick=False):
        assert (remind_tomorrow(), remind_tomorrow()) == (1, 0)
        token = Booking.objects.get(pk=booking.pk).release_token
        assert release(token).state == BookingState.CANCELLED
        assert release(token).state == BookingState.CANCELLED
    with pytest.raises(Refusal):
        release("guessed")
    with pytest.raises(Refusal):
        release("")


def test_nobody_is_reminded_at_night(here):
    book(asked(here, here.small), at("12:00-14:00"))
    with time_machine.travel(dt.datetime(2026, 12, 1, 22, tzinfo=dt.UTC), tick=False):
        assert remind_tomorrow() == 0


