"""Dated exceptions, and the bookings they break."""

import datetime as dt

import pytest

from mam.places.actions.booking import book
from mam.places.actions.keeping.exceptions import add_exception, remove_exception
from mam.places.models import HoursException

from ...asking import DAY, asked, at
from .told import refused, told

ONE = dt.timedelta(days=1)
BREAK = {"first_day": DAY, "last_day": DAY + ONE, "reason": "przerwa"}
TODAY = dt.date(2026, 11, 25)


def test_a_closed_day_is_refused_with_the_reason_of_the_house(here):
    for _time in (1, 2):
        add_exception(here.centre, by=here.host, **BREAK)
    with refused("closed") as no:
        book(asked(here, here.small), at("12:00-13:00"))
    assert "przerwa" in no.value.reasons[0].sentence
    assert HoursException.objects.count() == 1
    assert told("added_exception")[0].facts == {"first_day": "2026-12-02", "closed": True, "kept": []}


def test_other_hours_for_a_day(here):
    add_exception(here.centre, by=here.host, **BREAK, opens=dt.time(7), closes=dt.time(9))
    assert book(asked(here, here.small), at("07:00-08:00"))
    with refused("closed"):
        book(asked(here, here.small), at("12:00-13:00"))


def test_bookings_it_breaks_are_seen_before_and_may_stay(here):
    hit = book(asked(here, here.small), at("12:00-13:00"))
    book(asked(here, here.small), at("12:00-13:00", DAY + 3 * ONE))
    with refused("breaks_bookings") as no:
        add_exception(here.centre, by=here.host, **BREAK)
    assert no.value.bookings == [hit]
    add_exception(here.centre, by=here.host, **BREAK, agreed=frozenset({str(hit.pk)}))
    assert told("added_exception")[0].facts["kept"] == [str(hit.pk)]


def test_closing_a_room_breaks_only_its_bookings(here):
    book(asked(here, here.small), at("12:00-13:00"))
    row = add_exception(here.centre, by=here.host, **BREAK, thing=here.hall)
    assert row.thing == here.hall


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"first_day": TODAY - ONE}, "past"),
        ({"last_day": DAY - ONE}, "order"),
        ({"opens": dt.time(10)}, "half_hours"),
        ({"opens": dt.time(10), "closes": dt.time(10)}, "empty"),
        ({"reason": " "}, "no_reason"),
    ],
)
def test_an_exception_without_sense_is_refused(here, change, codes):
    with refused(*codes.split()):
        add_exception(here.centre, by=here.host, **{**BREAK, **change})


def test_a_resident_closes_nothing(here):
    with refused("not_allowed"):
        add_exception(here.centre, by=here.resident, **BREAK)
    row = add_exception(here.centre, by=here.host, **BREAK)
    with refused("not_allowed"):
        remove_exception(row, by=here.resident)


def test_a_removed_exception_gives_the_usual_hours_back_once(here):
    row = add_exception(here.centre, by=here.host, **BREAK)
    for _time in (1, 2):
        remove_exception(row, by=here.host)
    assert book(asked(here, here.small), at("12:00-13:00"))
    assert len(told("removed_exception")) == 1


def test_removing_opened_days_lists_the_bookings_on_them(here):
    sunday = dt.date(2026, 12, 6)
    row = add_exception(
        here.centre, by=here.host, first_day=sunday, last_day=sunday, reason="kiermasz", opens=dt.time(10), closes=dt.time(16)
    )
    hit = book(asked(here, here.small), at("12:00-13:00", sunday))
    with refused("breaks_bookings") as no:
        remove_exception(row, by=here.host)
    assert no.value.bookings == [hit]
    remove_exception(row, by=here.host, agreed=frozenset({str(hit.pk)}))
    assert not HoursException.objects.exists()


def test_days_gone_by_keep_their_exception(here):
    row = HoursException.objects.create(
        centre=here.centre, first_day=TODAY - 3 * ONE, last_day=TODAY + 3 * ONE, reason="remont"
    )
    remove_exception(row, by=here.host)
    row.refresh_from_db()
    assert row.last_day == TODAY - ONE
    remove_exception(row, by=here.host)
    assert HoursException.objects.count() == 1
