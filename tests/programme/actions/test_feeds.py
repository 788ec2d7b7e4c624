"""Feeds of the programme as strict readers take them: flat, in UTC, each date the same for ever."""

import datetime as dt

import icalendar
import pytest
import recurring_ical_events
from django.utils import translation

from mam.core import clock
from mam.core.text import HARD
from mam.places.actions.ask import span_on
from mam.programme.actions import feeds
from mam.programme.methods.wish import Wish
from mam.programme.words import EventState
from tests.programme import making
from tests.programme.rooms import booked, called_off, moved

WED, THU = dt.date(2026, 12, 2), dt.date(2026, 12, 3)


@pytest.fixture(autouse=True)
def noon():
    with clock.stopped(dt.datetime(2026, 12, 2, 11, 0, tzinfo=dt.UTC)), translation.override("pl"):
        yield


@pytest.fixture
def three(here):
    """A series of three Wednesdays: as planned, moved to Thursday 18:00, called off."""
    made = making.event(here, dates=[WED + dt.timedelta(days=7 * n) for n in range(3)])
    first, second, third = made.occurrences.order_by("day")
    booked(here, first, here.hall)
    moved(second, span_on(WED + dt.timedelta(days=8), dt.time(18), dt.time(20)))
    called_off(third)
    return made


def soft(words) -> str:
    """With plain spaces, as a test writes them."""
    return str(words).replace(HARD, " ")


def components(here, wish=Wish()):  # noqa: B008
    return icalendar.Calendar.from_ical(feeds.calendar(here.town, wish).data).walk("VEVENT")


def test_every_date_is_an_entry_of_its_own(here, three):
    found = components(here)
    assert len({str(one["UID"]) for one in found}) == 3
    assert not any("RRULE" in one or "RECURRENCE-ID" in one for one in found)


def test_an_entry_says_when_where_and_whence(here, three):
    first = components(here)[0]
    assert first.decoded("DTSTART") == dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC) and first.to_ical().count(b"TZID") == 0
    assert str(first["LOCATION"]) == "Sala duża, MAM Chrzanów, ul. Próbna 1, Chrzanów"
    assert str(first["URL"]).endswith("/chrzanow/programme/events/kawiarenka/2026-12-02/")
    assert {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE"} <= set(first)


def test_what_is_called_off_says_so_in_the_title_too(here, three):
    off = components(here)[2]
    assert str(off["STATUS"]) == "CANCELLED" and str(off["SUMMARY"]).startswith("ODWOŁANE: ")
    assert "Kalina jest chora." in str(off["DESCRIPTION"])


def test_a_move_keeps_the_entry_and_raises_its_sequence(here, three):
    before, after = components(here)[:2]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTART") == dt.datetime(2026, 12, 10, 17, 0, tzinfo=dt.UTC)
    assert "Było: środa, 9 grudnia, 17:30–19:30" in soft(after["DESCRIPTION"])


def test_another_reader_sees_the_meetings_on_their_days(here, three):
    calendar = icalendar.Calendar.from_ical(feeds.calendar(here.town, Wish()).data)
    days = [one.decoded("DTSTART").date() for one in recurring_ical_events.of(calendar).between((2026, 12, 1), (2026, 12, 31))]
    assert sorted(days) == [WED, dt.date(2026, 12, 10), dt.date(2026, 12, 16)]


def test_a_feed_of_a_wish_holds_only_what_fits(here, three):
    making.event(here, slug="inne", tags=["dzieci"])
    assert len(components(here, Wish(tag="dzieci"))) == 1 and len(components(here, Wish(group=here.group.slug))) == 4


def test_nothing_that_is_not_public_leaves(here):
    making.event(here, state=EventState.PROPOSED)
    assert components(here) == []


def test_the_same_dates_give_the_same_bytes(here, three):
    one, two = feeds.calendar(here.town, Wish()), feeds.calendar(here.town, Wish())
    assert (one.data, one.tag) == (two.data, two.tag)
    called_off(three.occurrences.first())
    assert feeds.calendar(here.town, Wish()).tag != one.tag


def test_a_calendar_of_one_date_has_one_entry(here, three):
    data = feeds.event_calendar(three, WED).data
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 1


def test_an_empty_calendar_is_still_a_calendar(here):
    assert components(here) == []
