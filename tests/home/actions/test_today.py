"""What is going on in a house today."""

import datetime as dt

import pytest

from mam.core import clock
from mam.home.actions.today import house_today
from mam.places.actions.ask import span_on
from mam.places.models import Booking, Closure, HoursException
from tests.home.conftest import TODAY
from tests.programme import making
from tests.programme.rooms import booked, called_off, moved


def hour(instant) -> str:
    return f"{clock.local(instant):%H:%M}"


def test_an_open_house_says_until_when(here):
    today = house_today(here.centre)
    assert hour(today.until) == "20:00"
    assert today.opens is None


def test_a_closed_house_says_when_it_opens_next(here, stopped_clock):
    stopped_clock.move_to(clock.instant(dt.date(2026, 11, 28), dt.time(17)))
    today = house_today(here.centre)
    assert today.until is None
    assert clock.local(today.opens[0]) == clock.local(clock.instant(dt.date(2026, 11, 30), dt.time(10)))
    assert today.board_day == dt.date(2026, 11, 30)


def test_a_holiday_is_named(here, stopped_clock):
    stopped_clock.move_to(clock.instant(dt.date(2026, 11, 11), dt.time(12)))
    today = house_today(here.centre)
    assert today.why_closed == "Narodowe Święto Niepodległości"
    assert clock.local(today.opens[0]).date() == dt.date(2026, 11, 12)


def test_a_closure_of_the_house_closes_it_now_and_says_why(here):
    noon = clock.instant(TODAY, dt.time(11)), clock.instant(TODAY, dt.time(13))
    Closure.objects.create(centre=here.centre, during=noon, reason="Pękła rura", by=here.host)
    today = house_today(here.centre)
    assert (today.until, today.why_closed, hour(today.opens[0])) == (None, "Pękła rura", "13:00")


def test_a_house_without_any_hours_promises_nothing(here):
    here.centre.hours.all().delete()
    today = house_today(here.centre)
    assert (today.until, today.opens, today.rooms) == (None, None, [])


def test_what_is_for_everyone_is_named_and_the_rest_is_counted(here, happens):
    happens("Joga dla każdego", "12:00-13:00", here.hall)
    happens("Tajna narada", "12:00-13:00", here.small, shown=False)
    happens("Już po wszystkim", "10:00-11:00", here.small)
    today = house_today(here.centre)
    assert [one.title for one in today.agenda] == ["Joga dla każdego"]
    assert today.others == 1


def test_a_date_of_the_programme_stands_once_and_leads_to_its_page(here):
    date = booked(here, making.only_date(making.event(here, dates=[TODAY], hours="12:00-13:00")), here.hall)
    (one,) = house_today(here.centre).agenda
    assert (one.title, one.rooms, one.path) == ("Kawiarenka seniora", "Sala duża", f"/chrzanow/programme/events/kawiarenka/{TODAY}/")
    assert date.booking.open_to_all


def test_a_closed_booking_behind_a_public_date_is_no_closed_meeting(here):
    date = booked(here, making.only_date(making.event(here, dates=[TODAY], hours="12:00-13:00")), here.hall)
    Booking.objects.filter(pk=date.booking_id).update(open_to_all=False)
    assert house_today(here.centre).others == 0


def test_what_is_called_off_or_moved_says_so(here):
    called_off(making.only_date(making.event(here, dates=[TODAY], hours="12:00-13:00")))
    other = making.only_date(making.event(here, slug="szachy", dates=[TODAY], hours="14:00-15:00"))
    moved(other, span_on(TODAY, dt.time(17), dt.time(18)))
    off, late = house_today(here.centre).agenda
    assert off.off and not off.now and hour(late.before[0]) == "14:00" and hour(late.starts) == "17:00"


def test_dates_of_the_programme_cost_the_same_however_many(here, django_assert_num_queries):
    for number in range(3):
        booked(here, making.only_date(making.event(here, slug=f"e{number}", dates=[TODAY], hours="12:00-13:00")), here.hall)
        with django_assert_num_queries(11):
            house_today(here.centre)


def test_a_free_room_says_until_when_and_offers_the_next_hour(here, happens):
    happens("Narada", "15:00-17:00", here.small, shown=False)
    small = next(room for room in house_today(here.centre).rooms if room.thing == here.small)
    assert (small.is_free, hour(small.free[1]), [hour(end) for end in small.later]) == (True, "15:00", ["17:00", "20:00"])
    assert small.query == "thing=sala-mala&day=2026-11-25&from=11%3A30&to=12%3A30"


def test_a_taken_room_says_from_when_it_is_free_and_which_half_is_free_now(here, happens):
    happens("Próba", "11:00-13:00", here.left, shown=False)
    hall = next(room for room in house_today(here.centre).rooms if room.thing == here.hall)
    assert (hall.is_free, hour(hall.free[0]), hall.to_the_end) == (False, "13:00", True)
    assert hall.halves == here.right.name
    assert "from=13%3A00" in hall.query


def test_halves_of_a_hall_do_not_crowd_the_board(here):
    assert [room.thing for room in house_today(here.centre).rooms] == [here.hall, here.small]


def test_a_room_that_wants_notice_says_the_first_day_and_offers_no_hour_today(here):
    here.small.notice_days = 2
    here.small.save()
    small = next(room for room in house_today(here.centre).rooms if room.thing == here.small)
    assert (small.earliest, small.query) == (dt.date(2026, 11, 27), "")


def test_a_room_before_its_season_is_not_offered(here):
    here.small.public_opens = dt.date(2027, 5, 1)
    here.small.save()
    small = next(room for room in house_today(here.centre).rooms if room.thing == here.small)
    assert (small.free, small.earliest, small.query) == (None, dt.date(2027, 5, 1), "")


def test_the_next_three_days_say_hours_closings_and_happenings(here, happens):
    happens("Szachy", "17:00-19:00", here.small, day=TODAY + dt.timedelta(days=1))
    HoursException.objects.create(
        centre=here.centre, first_day=dt.date(2026, 11, 27), last_day=dt.date(2026, 11, 27), reason="Sprzątanie"
    )
    thursday, friday, saturday = house_today(here.centre).days
    assert [one.title for one in thursday.happenings] == ["Szachy"]
    assert (friday.ranges, friday.why_closed) == ((), "Sprzątanie")
    assert hour(saturday.ranges[0][1]) == "16:00"


@pytest.mark.parametrize("number", [1, 3])
def test_the_look_costs_the_same_however_much_happens(here, happens, django_assert_num_queries, number):
    for n in range(number):
        happens(f"Zajęcia {n}", f"{12 + 2 * n}:00-{13 + 2 * n}:00", here.hall, here.small)
    with django_assert_num_queries(10):
        house_today(here.centre)
