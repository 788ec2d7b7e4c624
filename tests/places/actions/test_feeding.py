"""Calendars going out by secret address."""

import datetime as dt
import subprocess
import sys

import icalendar
import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.feed_calendar import calendar_of
from mam.places.actions.feeding import make_address, revoke

from ..asking import NOW, asked, at


def events(address):
    return list(icalendar.Calendar.from_ical(calendar_of(address).data).walk("VEVENT"))


def test_a_person_has_one_address_and_the_journal_says_so(here):
    address = make_address(by=here.resident)
    assert make_address(by=here.resident) == address
    assert len(address.token) == 43
    assert Entry.objects.about(address).filter(verb="feed_made").count() == 1


def test_a_person_reads_own_bookings_and_those_of_their_groups_and_nobody_elses(here):
    book(asked(here, here.small, title="Moje"), at("12:00-13:00"))
    book(asked(here, here.small, title="Cudze", by=here.neighbour), at("13:00-14:00"))
    book(asked(here, here.hall, title="Grupy", group=here.group), at("14:00-15:00"))
    assert [event["SUMMARY"] for event in events(make_address(by=here.resident))] == ["Moje"]
    assert [event["SUMMARY"] for event in events(make_address(by=here.second))] == ["Grupy"]


def test_each_booking_is_one_event_in_utc_with_the_same_uid_and_a_growing_sequence(here):
    booking = book(asked(here, here.small), at("12:00-13:30"))
    address = make_address(by=here.resident)
    (before,) = events(address)
    cancel_booking(booking, by=here.resident)
    (after,) = events(address)
    assert before["DTSTART"].to_ical() == b"20261202T110000Z" and before["DTEND"].to_ical() == b"20261202T123000Z"
    assert before["UID"] == after["UID"] and after["SEQUENCE"] > before["SEQUENCE"]
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert "RRULE" not in before


def test_a_cancelled_booking_stays_marked_for_sixty_days_and_then_goes(here):
    booking = book(asked(here, here.small), at("12:00-13:00", dt.date(2027, 3, 3)))
    address = make_address(by=here.resident)
    cancel_booking(booking, by=here.resident)
    with time_machine.travel(NOW + dt.timedelta(days=59), tick=False):
        assert [event["STATUS"] for event in events(address)] == ["CANCELLED"]
    with time_machine.travel(NOW + dt.timedelta(days=61), tick=False):
        assert events(address) == []


def test_a_thing_shows_only_that_it_is_taken_also_by_a_part_of_it(here):
    booking = book(asked(here, here.left, title="Tajne zebranie", purpose="Rozmowa"), at("12:00-13:00"))
    feed = calendar_of(make_address(by=here.neighbour, thing=here.hall)).data
    (event,) = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    assert event["SUMMARY"] == "Zajęte" or event["SUMMARY"] == "Taken"
    for secret in (b"Tajne", b"Rozmowa", b"Maria", str(booking.pk).encode()):
        assert secret not in feed


def test_the_same_bookings_give_the_same_bytes_and_a_change_another_tag(here):
    book(asked(here, here.small), at("12:00-13:00"))
    address = make_address(by=here.resident)
    first = calendar_of(address)
    with time_machine.travel(NOW + dt.timedelta(hours=1), tick=False):
        assert calendar_of(address) == first
    book(asked(here, here.small), at("14:00-15:00"))
    assert calendar_of(address).tag != first.tag


def test_only_its_maker_revokes_an_address_and_twice_changes_nothing(here):
    address = make_address(by=here.resident)
    with pytest.raises(Refusal):
        revoke(address, by=here.neighbour)
    with pytest.raises(Refusal):
        revoke(address, by=here.host)
    when = revoke(address, by=here.resident).revoked
    with time_machine.travel(NOW + dt.timedelta(hours=1), tick=False):
        assert revoke(address, by=here.resident).revoked == when
    assert Entry.objects.about(address).filter(verb="feed_revoked").count() == 1
    assert make_address(by=here.resident).token != address.token


def test_the_host_revokes_the_address_of_a_thing(here):
    address = make_address(by=here.resident, thing=here.hall)
    assert revoke(address, by=here.host).revoked


def test_the_cost_does_not_grow_with_the_bookings(here, django_assert_num_queries, django_assert_max_num_queries):
    address = make_address(by=here.resident)
    book(asked(here, here.small), at("12:00-13:00"))
    with django_assert_max_num_queries(5) as counted:
        calendar_of(address)
    for hour in (13, 14):
        book(asked(here, here.small), at(f"{hour}:00-{hour + 1}:00"))
    with django_assert_num_queries(len(counted)):
        calendar_of(address)


def test_khal_reads_the_calendar(here, tmp_path):
    book(asked(here, here.small, title="Szachy"), at("12:00-13:00"))
    file = tmp_path / "mam.ics"
    file.write_bytes(calendar_of(make_address(by=here.resident)).data)
    config = tmp_path / "khal.conf"
    config.write_text(f"[calendars]\n[[house]]\npath = {tmp_path / 'calendar'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n")
    (tmp_path / "calendar").mkdir()
    khal = [sys.executable, "-c", "import khal.cli as c; c.main_khal()", "-c", str(config)]
    shown = subprocess.run([*khal, "printics", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Szachy" in shown
