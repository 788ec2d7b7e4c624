import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.places.actions.ask import Date, Span
from mam.places.actions.booking import book
from mam.places.actions.checking import reasons_against
from mam.places.actions.finding import dates_of, find, first_free
from mam.places.actions.rules import FOR_HOLD
from mam.places.actions.search import Search
from mam.places.methods.recurrence import span_on
from mam.places.models import Closure, Thing
from mam.places.words import ThingKind
from tests.cast import part, thing
from tests.places.asking import DAY, NOW, asked, at

WEEK = dt.timedelta(days=7)


def dates(hours: str, number: int = 1) -> list[Date]:
    return [Date(DAY + n * WEEK, at(hours, DAY + n * WEEK)) for n in range(number)]


def names(rows) -> list[str]:
    return [row.thing.slug for row in rows]


def rooms(here, **more) -> Search:
    return Search(here.centre, kind=ThingKind.ROOM, **more)


def test_what_is_free_fits_and_the_smallest_room_that_holds_the_people_comes_first(here):
    assert names(find(rooms(here, people=14), dates("17:30-19:30")).fits) == ["polowa-drzwi", "polowa-okna", "sala-duza"]


def test_a_taken_half_takes_the_hall_and_leaves_the_other_half(here):
    book(asked(here, here.left), at("17:00-18:00"))
    results = find(rooms(here), dates("17:30-19:30"))
    assert set(names(results.fits)) == {"polowa-drzwi", "sala-mala"}
    assert set(names(results.almost)) == {"sala-duza", "polowa-okna"}


def test_what_almost_fits_says_every_reason_and_the_first_free_time(here):
    book(asked(here, here.small), at("17:00-18:00"))
    row = next(row for row in find(rooms(here), dates("17:30-19:30")).almost if row.thing == here.small)
    assert [reason.code for reason in row.reasons] == ["taken"]
    assert row.first == at("18:00-20:00")


def test_too_many_people_and_a_missing_loop_are_both_said(here):
    results = find(rooms(here, people=20, features=("induction_loop",)), dates("17:30-19:30"))
    assert names(results.fits) == ["sala-duza"]
    assert [reason.code for reason in results.almost[-1].reasons] == ["capacity", "induction_loop"]


def test_whoever_asks_for_a_quiet_place_is_not_given_a_projector(here):
    assert find(Search(here.centre, features=("quiet",)), dates("17:30-19:30")).fits == []
    assert "rzutnik" in names(find(Search(here.centre), dates("17:30-19:30")).fits)


def test_a_closed_day_says_when_it_would_work(here):
    sunday = dt.date(2026, 12, 6)
    row = find(rooms(here), [Date(sunday, at("10:00-12:00", sunday))]).almost[0]
    assert [reason.code for reason in row.reasons] == ["closed"]
    assert row.first == at("10:00-12:00", dt.date(2026, 12, 7))


def test_a_series_counts_the_dates_and_names_those_that_fail(here):
    book(asked(here, here.small), at("17:00-18:00", DAY + WEEK))
    Closure.objects.create(
        centre=here.centre, thing=here.small, during=at_range("10:00-20:00", DAY + 2 * WEEK), reason="malowanie", by=here.host
    )
    row = next(row for row in find(rooms(here), dates("17:30-19:30", 3)).almost if row.thing == here.small)
    assert (row.free, row.dates) == (1, 3)
    assert [(day, code) for day, code, _words in row.failed] == [(DAY + WEEK, "taken"), (DAY + 2 * WEEK, "closure")]
    assert row.failed[1][2] == "malowanie"


def at_range(hours: str, day: dt.date):
    span = at(hours, day)
    return span.start, span.end


def test_units_are_counted(here):
    book(asked(here, (here.projector, 1)), at("17:00-18:00"))
    search = Search(here.centre, kind=ThingKind.EQUIPMENT)
    assert find(search, dates("17:30-19:30")).fits[0].left == 1
    two = find(Search(here.centre, kind=ThingKind.EQUIPMENT, units=2), dates("17:30-19:30"))
    assert [reason.code for reason in two.almost[0].reasons] == ["taken"]
    three = find(Search(here.centre, kind=ThingKind.EQUIPMENT, units=3), dates("12:00-13:00"))
    assert "units" in [reason.code for reason in three.almost[0].reasons]


def test_over_midnight_only_what_is_always_open_fits(here):
    span = at("22:00-01:00")
    assert span.hours == 3
    assert names(find(Search(here.centre), [Date(DAY, span)]).fits) == ["szafki"]


def test_an_hour_that_the_clocks_skip_fails_and_harms_no_other_date(here):
    spring = dt.date(2027, 3, 28)
    found = find(rooms(here), dates_of((day, span_on(day, dt.time(2, 15), dt.time(4))) for day in (spring, spring + WEEK)))
    assert [code for _day, code, _words in found.almost[0].failed] == ["no_such_time", "closed"]
    assert find(rooms(here), dates_of([(spring, None)])).fits == []


@pytest.mark.parametrize("hours", ["10:00-12:00", "09:30-10:30", "17:07-18:00", "10:00-10:05", "19:00-21:00", "22:00-01:00"])
@pytest.mark.parametrize("days_ahead", [-8, -7, 0, 1, 4, 30, 400])
def test_the_cheap_question_agrees_with_every_rule(here, hours, days_ahead):
    Thing.objects.filter(pk=here.small.pk).update(notice_days=3, horizon_days=60, max_minutes=120, buffer_before=30)
    book(asked(here, here.left), at("10:00-11:00", DAY))
    book(asked(here, here.small), at("11:00-12:00", DAY + dt.timedelta(days=1)))
    span = at(hours, DAY + dt.timedelta(days=days_ahead))
    results = find(rooms(here), [Date(DAY, span)])
    everything = (here.hall, here.left, here.right, here.small)
    slow = {row.slug for row in everything if not reasons_against(asked(here, row), span, only=FOR_HOLD)}
    assert set(names(results.fits)) == slow


def test_the_first_free_time_of_each_thing_comes_soonest_first(here):
    book(asked(here, here.small), at("10:00-15:00"))
    found = first_free(rooms(here), at("10:00-11:00").start, dt.timedelta(hours=2))
    assert [(thing.slug, span) for thing, span in found][-1] == ("sala-mala", at("15:00-17:00"))
    assert found[0][1] == at("10:00-12:00")


def test_the_first_free_time_keeps_the_notice_and_is_never_past(here):
    Thing.objects.filter(pk=here.small.pk).update(notice_days=3)
    found = dict(first_free(rooms(here), NOW - dt.timedelta(days=30), dt.timedelta(hours=1)))
    assert found[here.small] == at("10:00-11:00", dt.date(2026, 11, 30))
    assert found[here.hall] == Span(NOW, NOW + dt.timedelta(hours=1))


def test_the_number_of_queries_does_not_grow_with_things_bookings_or_dates(here):
    def asked_for(number):
        with CaptureQueriesContext(connection) as queries:
            find(rooms(here), dates("17:30-19:30", number))
        return len(queries)

    book(asked(here, here.small), at("17:30-18:00"))
    few, few_dates = asked_for(1), asked_for(2)
    for number in range(5):
        more = thing(here.centre, f"Sala {number}", f"sala-{number}", part(here.centre, f"Sala {number}"), capacity=5)
        book(asked(here, more), at("17:30-18:00"))
    assert asked_for(1) == few
    assert asked_for(13) == few_dates


def test_a_room_with_a_projector_needs_both_free(here):
    wanted = rooms(here, also=("rzutnik",))
    assert "sala-mala" in names(find(wanted, dates("17:30-19:30")).fits)
    book(asked(here, (here.projector, 2)), at("17:00-18:00"))
    results = find(wanted, dates("17:30-19:30"))
    assert results.fits == []
    row = next(row for row in results.almost if row.thing == here.small)
    assert [reason.code for reason in row.reasons] == ["taken"]
    assert "Rzutnik" in str(row.reasons[0].sentence)
    assert row.first == at("18:00-20:00")


def test_a_series_says_which_dates_lack_the_projector(here):
    book(asked(here, (here.projector, 2)), at("17:00-18:00", DAY + WEEK))
    row = next(row for row in find(rooms(here, also=("rzutnik",)), dates("17:30-19:30", 3)).almost if row.thing == here.small)
    assert [(day, code) for day, code, _words in row.failed] == [(DAY + WEEK, "taken")]


def test_equipment_wanted_beside_asks_no_more_questions_of_the_database(here):
    def asked_of(search) -> int:
        with CaptureQueriesContext(connection) as seen:
            find(search, dates("17:30-19:30", 13))
        return len(seen)

    assert asked_of(rooms(here, also=("rzutnik",))) == asked_of(rooms(here))
