"""Changing bookings: this one, the following, all."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.places.actions.booking import book
from mam.places.actions.change import Change, preview_change
from mam.places.actions.changing import change_booking
from mam.places.actions.deciding import accept
from mam.places.actions.series import book_series
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState, Scope

from ..asking import DAY, asked, at
from .test_series import WEEK, weekly


def hours_of(row) -> str:
    row = Booking.objects.get(pk=row.pk)
    return f"{clock.local(row.starts):%H:%M}-{clock.local(row.ends):%H:%M}"


def test_a_booking_moves_and_frees_its_old_time(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    change_booking(booking, Change(starts=dt.time(15), ends=dt.time(16)), by=here.resident)
    assert hours_of(booking) == "15:00-16:00"
    assert book(asked(here, here.small, by=here.neighbour), at("12:00-14:00"))


def test_a_booking_may_move_onto_part_of_itself(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    change_booking(booking, Change(starts=dt.time(13), ends=dt.time(15)), by=here.resident)
    assert hours_of(booking) == "13:00-15:00"


def test_it_is_refused_when_the_new_time_is_taken_and_nothing_changes(here):
    book(asked(here, here.small, by=here.neighbour), at("14:00-15:00"))
    booking = book(asked(here, here.small), at("12:00-14:00"))
    with pytest.raises(Refusal) as no:
        change_booking(booking, Change(ends=dt.time(15)), by=here.resident)
    assert no.value.codes == ["taken"]
    assert hours_of(booking) == "12:00-14:00"


def test_a_stranger_changes_nothing(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    with pytest.raises(Refusal):
        change_booking(booking, Change(title="Moje"), by=here.neighbour)


def test_another_room_is_taken_instead(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    change_booking(booking, Change(things=asked(here, here.left).things), by=here.resident)
    assert [row.thing for row in booking.booked.all()] == [here.left]
    assert Occupancy.objects.filter(booking=booking, holds=True).count() == 1


@pytest.mark.parametrize(("scope", "moved"), [(Scope.THIS, [2]), (Scope.FOLLOWING, [2, 3, 4]), (Scope.ALL, [0, 1, 2, 3, 4])])
def test_scopes_reach_this_the_following_or_all(here, scope, moved):
    rows = list(book_series(asked(here, here.small), weekly(5)).bookings.all())
    change_booking(rows[2], Change(starts=dt.time(16), ends=dt.time(18)), by=here.resident, scope=scope)
    assert [number for number, row in enumerate(rows) if hours_of(row) == "16:00-18:00"] == moved


def test_a_series_moves_a_week_over_itself(here):
    rows = list(book_series(asked(here, here.small), weekly(4)).bookings.all())
    change_booking(rows[0], Change(day_shift=7), by=here.resident, scope=Scope.ALL)
    days = [clock.local(row.starts).date() for row in Booking.objects.order_by("during")]
    assert days == [DAY + number * WEEK for number in (1, 2, 3, 4)]


def test_a_failing_date_stops_all_unless_it_may_be_skipped(here):
    rows = list(book_series(asked(here, here.small), weekly(3)).bookings.all())
    book(asked(here, here.small, by=here.neighbour), at("15:00-17:00", DAY + WEEK))
    change = Change(starts=dt.time(16), ends=dt.time(18))
    seen = preview_change(rows[0], change, Scope.ALL, by=here.resident)
    assert ([date.day for date in seen.fails], len(seen.fits)) == ([DAY + WEEK], 2)
    with pytest.raises(Refusal):
        change_booking(rows[0], change, by=here.resident, scope=Scope.ALL)
    change_booking(rows[0], change, by=here.resident, scope=Scope.ALL, skip_failing=True)
    assert [hours_of(row) for row in rows] == ["16:00-18:00", "17:00-19:00", "16:00-18:00"]


def test_a_date_in_another_room_is_held_against_that_room(here):
    rows = list(book_series(asked(here, here.small), weekly(3)).bookings.all())
    other = ((here.hall, 1),)
    change_booking(rows[1], Change(things=other), by=here.resident)
    book(asked(here, here.hall, by=here.neighbour), at("15:00-16:00", DAY + WEEK))
    seen = preview_change(rows[0], Change(starts=dt.time(15), ends=dt.time(16)), Scope.ALL, by=here.resident)
    assert [(date.day, date.reasons[0].sentence) for date in seen.fails] == [(DAY + WEEK, "Sala duża: wtedy zajęte.")]


def test_a_thing_is_given_back_late_and_asks_nobody_but_a_new_one_does(here):
    for thing in (here.small, here.projector):
        thing.needs_approval = True
        thing.save()
    booking = accept(book(asked(here, here.small, here.projector), at("12:00-14:00")), by=here.host)
    with time_machine.travel(booking.starts - dt.timedelta(hours=1), tick=False):
        change_booking(booking, Change(things=((here.small, 1),)), by=here.resident)
    booking.refresh_from_db()
    assert booking.state == BookingState.CONFIRMED
    assert book(asked(here, (here.projector, 2), by=here.neighbour), at("12:00-14:00"))
    change_booking(booking, Change(things=((here.small, 1), (here.desk, 1))), by=here.resident)
    booking.refresh_from_db()
    assert booking.state == BookingState.PENDING and booking.booked.count() == 2


def test_words_change_without_asking_the_house_again(here):
    here.small.notice_days = 30
    booking = book(asked(here, here.hall), at("12:00-14:00"))
    change_booking(booking, Change(title="Szachy", people=7), by=here.resident)
    booking.refresh_from_db()
    assert (booking.title, booking.people, booking.sequence) == ("Szachy", 7, 1)


def test_shorter_asks_nobody_but_longer_asks_the_house_again_and_keeps_the_time(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    here.small.needs_approval = True
    here.small.save()
    change_booking(booking, Change(ends=dt.time(13)), by=here.resident)
    booking.refresh_from_db()
    assert booking.state == BookingState.CONFIRMED
    change_booking(booking, Change(ends=dt.time(15)), by=here.resident)
    booking.refresh_from_db()
    assert booking.state == BookingState.PENDING
    assert Occupancy.objects.get(booking=booking).holds


def test_an_hour_that_does_not_exist_is_refused(here):
    here.small.always_open = True
    here.small.save()
    booking = book(asked(here, here.small), at("12:00-14:00", dt.date(2027, 3, 28)))
    with pytest.raises(Refusal) as no:
        change_booking(booking, Change(starts=dt.time(2, 30)), by=here.resident)
    assert no.value.codes == ["no_such_time"]
