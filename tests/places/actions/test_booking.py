"""Booking one thing or several, once."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.actions.quiet import archive_group, reopen_group
from mam.people.models import Group, Party
from mam.places.actions.booking import book, hold, let_go, preview
from mam.places.actions.cancelling import cancel_booking
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState

from ..asking import DAY, NOW, asked, at


def codes(deed, *words, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*words, **more)
    return no.value.codes


def test_a_free_room_is_booked_and_the_journal_says_so(here):
    booking = book(asked(here, here.small), at("12:00-14:00"))
    assert booking.state == BookingState.CONFIRMED
    assert booking.cancel_by == booking.starts - dt.timedelta(hours=48)
    entry = Entry.objects.about(booking).get()
    assert (entry.verb, entry.by, entry.on_behalf_of) == ("booked", here.resident.pk, here.resident.pk)
    assert Notice.objects.get(kind="booking").to == here.resident.pk


def test_a_taken_room_is_refused_with_the_next_free_time(here):
    book(asked(here, here.small), at("12:00-14:00"))
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small, by=here.neighbour), at("13:00-15:00"))
    reason = no.value.reasons[0]
    assert (reason.code, reason.works_from) == ("taken", at("14:00-16:00").start)


@pytest.mark.parametrize("hours", ["10:00-12:00", "14:00-15:00"])
def test_bookings_may_touch(here, hours):
    book(asked(here, here.small), at("12:00-14:00"))
    assert book(asked(here, here.small, by=here.neighbour), at(hours))


@pytest.mark.parametrize("hours", ["11:00-13:00", "12:30-13:30", "12:00-14:00", "11:00-15:00", "13:45-14:15"])
def test_bookings_may_not_overlap(here, hours):
    book(asked(here, here.small), at("12:00-14:00"))
    assert codes(book, asked(here, here.small, by=here.neighbour), at(hours)) == ["taken"]


def test_a_hall_takes_both_its_halves(here):
    book(asked(here, here.hall), at("12:00-14:00"))
    for half in (here.left, here.right):
        assert codes(book, asked(here, half, by=here.neighbour), at("13:00-14:00")) == ["taken"]


def test_a_taken_half_takes_the_hall_but_not_the_other_half(here):
    book(asked(here, here.left), at("12:00-14:00"))
    assert codes(book, asked(here, here.hall, by=here.neighbour), at("12:00-14:00")) == ["taken"]
    assert book(asked(here, here.right, by=here.neighbour), at("12:00-14:00"))


def test_several_things_are_booked_all_or_none(here):
    book(asked(here, (here.projector, 2)), at("12:00-14:00"))
    wish = asked(here, here.small, here.projector, by=here.neighbour)
    assert codes(book, wish, at("13:00-14:00")) == ["taken"]
    assert not Booking.objects.filter(party_person=here.neighbour).exists()


def test_units_are_given_out_until_none_is_left(here):
    first = book(asked(here, here.projector), at("12:00-14:00"))
    second = book(asked(here, here.projector, by=here.neighbour), at("13:00-15:00"))
    taken = Occupancy.objects.filter(booking__in=[first, second]).values_list("part", flat=True)
    assert len(set(taken)) == 2
    assert codes(book, asked(here, here.projector), at("13:00-14:00")) == ["taken"]


def test_the_hall_and_its_half_together_are_one_place(here):
    assert codes(book, asked(here, here.hall, here.left), at("12:00-14:00")) == ["same_part"]


def test_every_reason_is_said_at_once(here):
    here.small.notice_days, here.small.max_minutes = 10, 60
    here.small.save()
    wish = asked(here, here.small, title="", rules=None, people=99)
    found = codes(book, wish, at("19:00-21:07"))
    assert found == ["too_long", "notice", "closed", "rules", "no_title", "capacity"]


def test_closed_hours_say_the_hours_and_when_it_opens(here):
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small), at("08:00-09:00"))
    assert no.value.reasons[0].works_from == at("10:00-11:00").start


def test_a_public_holiday_is_closed(here):
    assert codes(book, asked(here, here.small), at("12:00-13:00", dt.date(2026, 12, 25))) == ["closed"]


def test_past_zero_and_backward_times_are_refused(here):
    assert "past" in codes(book, asked(here, here.small), at("12:00-13:00", dt.date(2026, 11, 24)))
    assert codes(at, "12:00-12:00") == ["order"]


def test_gaps_keep_plain_times_apart_but_may_lie_over_each_other(here):
    here.small.buffer_before = here.small.buffer_after = 30
    here.small.save()
    book(asked(here, here.small), at("12:00-14:00"))
    assert codes(book, asked(here, here.small), at("14:15-15:00")) == ["taken"]
    assert book(asked(here, here.small), at("14:30-15:00"))


def test_gaps_are_copied_so_later_settings_make_no_conflict(here):
    book(asked(here, here.small), at("12:00-14:00"))
    here.small.buffer_after = 60
    here.small.save()
    row = Occupancy.objects.get(part__things=here.small)
    assert row.buffered.upper == row.during.upper


def test_the_same_form_twice_gives_one_booking(here):
    key = uuid.uuid4()
    first = book(asked(here, here.small), at("12:00-14:00"), request_key=key)
    assert book(asked(here, here.small), at("12:00-14:00"), request_key=key) == first
    assert Booking.objects.count() == 1
    assert codes(book, asked(here, here.small, by=here.neighbour), at("12:00-14:00"), request_key=key) == ["foreign_form"]


def test_a_thing_the_house_answers_for_waits_and_does_not_hold(here):
    here.small.needs_approval = True
    here.small.save()
    first = book(asked(here, here.small), at("12:00-14:00"))
    second = book(asked(here, here.small, by=here.neighbour), at("12:00-14:00"))
    assert {first.state, second.state} == {BookingState.PENDING}


def test_nobody_books_for_a_stranger_but_the_host_does(here):
    for_offline = {"party": Party(here.offline)}
    assert codes(book, asked(here, here.small, by=here.resident, **for_offline), at("12:00-13:00")) == ["not_allowed"]
    booking = book(asked(here, here.small, by=here.host, channel="phone", **for_offline), at("12:00-13:00"))
    assert (booking.party_person, booking.made_by, booking.channel) == (here.offline, here.host, "phone")


def test_a_member_without_the_right_does_not_book_for_the_group(here):
    assert codes(book, asked(here, here.small, by=here.neighbour, group=here.group), at("12:00-13:00")) == ["not_allowed"]
    assert book(asked(here, here.small, by=here.second, group=here.group), at("12:00-13:00")).party_group == here.group


def test_a_hold_keeps_the_time_until_it_ends(here):
    hold(asked(here, here.small, title=""), at("12:00-14:00"))
    assert codes(book, asked(here, here.small, by=here.neighbour), at("12:00-14:00")) == ["taken"]
    with time_machine.travel(NOW + dt.timedelta(minutes=11), tick=False):
        assert book(asked(here, here.small, by=here.neighbour), at("12:00-14:00"))
    assert Booking.objects.filter(state=BookingState.EXPIRED).count() == 1


def test_a_booking_takes_over_its_hold(here):
    mine = hold(asked(here, here.projector), at("12:00-14:00"))
    book(asked(here, here.projector, by=here.neighbour), at("12:00-14:00"))
    assert book(asked(here, here.projector), at("12:00-14:00"), hold=mine)
    assert not Booking.objects.filter(state=BookingState.HELD).exists()


def test_a_person_holds_one_time_only_and_can_let_it_go(here):
    hold(asked(here, here.small), at("12:00-14:00"))
    hold(asked(here, here.small), at("15:00-16:00"))
    assert Booking.objects.filter(state=BookingState.HELD).count() == 1
    let_go(here.resident)
    assert not Occupancy.objects.exists()


def test_looking_writes_nothing(here):
    seen = preview(asked(here, here.small), [at("12:00-14:00"), at("08:00-09:00")])
    assert (len(seen.fits), len(seen.fails)) == (1, 1)
    assert not Booking.objects.exists()


def test_a_night_is_booked_when_the_house_is_open_at_night(here):
    here.small.always_open = True
    here.small.save()
    booking = book(asked(here, here.small), at("22:00-02:00"))
    assert booking.ends == at("10:00-12:00", DAY + dt.timedelta(days=1)).start - dt.timedelta(hours=8)


def test_a_room_of_the_other_town_is_out_of_reach(here):
    with pytest.raises(KeyError):
        asked(here, here.other.small)


def test_a_group_that_rests_books_nothing_and_reads_why_whoever_asks(here):
    archive_group(here.group, by=here.leader)
    resting = Group.objects.get(pk=here.group.pk)
    for by in (here.leader, here.host):
        with pytest.raises(Refusal) as no:
            book(asked(here, here.small, by=by, group=resting), at("12:00-14:00"))
        [reason] = no.value.reasons
        assert (reason.code, reason.field) == ("group_rests", "group")
    reopen_group(resting, by=here.leader)
    assert book(asked(here, here.small, by=here.leader, group=here.group), at("12:00-14:00"))


def test_those_who_spoke_for_a_resting_group_still_give_its_time_back(here):
    booking = book(asked(here, here.small, by=here.leader, group=here.group), at("12:00-14:00"))
    Group.objects.filter(pk=here.group.pk).update(archived=clock.now())
    cancel_booking(booking, by=here.leader)
    assert Booking.objects.get(pk=booking.pk).state == BookingState.CANCELLED
