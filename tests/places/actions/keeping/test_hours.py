"""Weekly opening hours from a day on, and the bookings a new week would break."""

import datetime as dt

import pytest

from mam.places.actions.booking import book
from mam.places.actions.house import House
from mam.places.actions.keeping.hours import Week, change_week, close_on_holidays, end_week
from mam.places.models import Centre, OpeningHours

from ...asking import DAY, asked, at
from .told import refused, told

TODAY = dt.date(2026, 11, 25)
ONE = dt.timedelta(days=1)


def week(opens=12, closes=18, *, since=TODAY, until=None, audience="public", thing=None, days=range(5)):
    return Week(audience, since, until, tuple((day, dt.time(opens), dt.time(closes)) for day in days), thing)


def hours_on(here, day, thing=None, audience="public"):
    """Wall-clock hours of a day, like "12-18"."""
    span = at("00:00-23:00", day)
    house = House.look(here.centre, span.start, span.end, things=[])
    found = house.day(thing or here.small, day, audience).ranges
    return " ".join(f"{(a + ONE / 24).hour}-{(b + ONE / 24).hour}" for a, b in found)


def test_a_new_week_counts_from_its_day_and_the_past_stays(here):
    change_week(here.centre, week(since=DAY), by=here.host)
    assert hours_on(here, DAY - ONE) == "10-20"
    assert hours_on(here, DAY) == "12-18"
    (entry,) = told("changed_hours")
    assert entry.facts == {"audience": "public", "since": "2026-12-02", "thing": None, "kept": []}


def test_the_same_week_again_changes_nothing(here):
    for _time in (1, 2):
        change_week(here.centre, week(), by=here.host)
    assert len(told("changed_hours")) == 1
    assert OpeningHours.objects.filter(valid_until=None).count() == 5


def test_a_week_with_a_last_day_lies_over_the_usual_one_for_a_while(here):
    change_week(here.centre, week(since=DAY, until=DAY + 6 * ONE), by=here.host)
    assert hours_on(here, DAY) == "12-18"
    assert hours_on(here, DAY + 7 * ONE) == "10-20"


def test_a_room_can_have_hours_of_its_own_and_follow_the_centre_again(here):
    own = week(8, 12, thing=here.small)
    change_week(here.centre, own, by=here.host)
    assert hours_on(here, DAY) == "8-12"
    assert hours_on(here, DAY, here.hall) == "10-20"
    end_week(here.centre, own, by=here.host, last_day=DAY - ONE)
    assert hours_on(here, DAY - ONE) == "8-12"
    assert hours_on(here, DAY) == "10-20"
    end_week(here.centre, own, by=here.host, last_day=TODAY - ONE)
    end_week(here.centre, own, by=here.host, last_day=TODAY - ONE)
    assert len(told("ended_hours")) == 1


def test_a_week_not_begun_is_struck_out_and_the_former_goes_on(here):
    summer = week(since=DAY, until=DAY + 6 * ONE)
    change_week(here.centre, summer, by=here.host)
    for _time in (1, 2):
        end_week(here.centre, summer, by=here.host, last_day=TODAY)
    assert hours_on(here, DAY) == "10-20"
    assert len(told("ended_hours")) == 1


def test_hours_for_groups_with_a_key_come_on_top(here):
    change_week(here.centre, week(6, 10, audience="group"), by=here.host)
    assert hours_on(here, DAY) == "10-20"
    assert hours_on(here, DAY, audience="group") == "6-20"


def test_bookings_that_break_are_seen_before_and_stay_when_agreed(here):
    hit = book(asked(here, here.small), at("10:00-11:00"))
    book(asked(here, here.small), at("13:00-14:00"))
    with refused("breaks_bookings") as no:
        change_week(here.centre, week(), by=here.host)
    assert (no.value.bookings, no.value.may_keep) == ([hit], True)
    assert hours_on(here, DAY) == "10-20"
    change_week(here.centre, week(), by=here.host, agreed=frozenset({str(hit.pk)}))
    assert hours_on(here, DAY) == "12-18"
    assert told("changed_hours")[0].facts["kept"] == [str(hit.pk)]
    hit.refresh_from_db()
    assert hit.state == "confirmed"


def test_what_was_agreed_outside_the_hours_before_is_not_listed_again(here):
    hit = book(asked(here, here.small), at("10:00-11:00"))
    change_week(here.centre, week(), by=here.host, agreed=frozenset({str(hit.pk)}))
    change_week(here.centre, week(13, 18), by=here.host)
    assert hours_on(here, DAY) == "13-18"


def test_a_booking_that_came_meanwhile_is_shown_too(here):
    first = book(asked(here, here.small), at("10:00-11:00"))
    second = book(asked(here, here.hall), at("10:00-11:00"))
    with refused("breaks_bookings") as no:
        change_week(here.centre, week(), by=here.host, agreed=frozenset({str(first.pk)}))
    assert set(no.value.bookings) == {first, second}


def test_hours_of_a_room_break_only_its_own_bookings(here):
    hit = book(asked(here, here.small), at("10:00-11:00"))
    book(asked(here, here.hall), at("10:00-11:00"))
    with refused("breaks_bookings") as no:
        change_week(here.centre, week(thing=here.small), by=here.host)
    assert no.value.bookings == [hit]


MONDAY_TWICE = ((0, dt.time(10), dt.time(14)), (0, dt.time(13), dt.time(18)))


@pytest.mark.parametrize(
    ("wish", "codes"),
    [
        (week(since=TODAY - ONE), "past"),
        (week(until=TODAY - ONE), "order"),
        (Week("public", TODAY, None, ()), "no_hours"),
        (Week("public", TODAY, None, MONDAY_TWICE), "overlap"),
        (week(12, 12, days=[0]), "empty"),
    ],
)
def test_a_week_without_sense_is_refused(here, wish, codes):
    with refused(*codes.split()):
        change_week(here.centre, wish, by=here.host)


def test_two_ranges_a_day_and_hours_over_midnight_are_fine(here):
    rows = ((2, dt.time(9), dt.time(12)), (2, dt.time(20), dt.time(2)))
    change_week(here.centre, Week("public", TODAY, None, rows), by=here.host)
    assert hours_on(here, DAY) == "9-12 20-2"


def test_only_people_of_the_house_set_hours(here):
    with refused("not_allowed"):
        change_week(here.centre, week(), by=here.leader)
    with refused("not_allowed"):
        end_week(here.centre, week(), by=here.leader, last_day=TODAY)
    with refused("not_allowed"):
        close_on_holidays(here.centre, False, by=here.leader)
    with refused("past"):
        end_week(here.centre, week(), by=here.host, last_day=TODAY - 2 * ONE)


def test_the_house_opens_on_holidays_and_closes_again_after_a_look_at_its_bookings(here):
    epiphany = dt.date(2027, 1, 6)
    assert hours_on(here, epiphany) == ""
    for _time in (1, 2):
        close_on_holidays(here.centre, False, by=here.host)
    here.centre.refresh_from_db()
    assert hours_on(here, epiphany) == "10-20"
    hit = book(asked(here, here.small), at("12:00-13:00", epiphany))
    with refused("breaks_bookings") as no:
        close_on_holidays(here.centre, True, by=here.host)
    assert no.value.bookings == [hit]
    close_on_holidays(here.centre, True, by=here.host, agreed=frozenset({str(hit.pk)}))
    assert Centre.objects.get().closed_on_holidays
    assert len(told("changed_holidays")) == 2
