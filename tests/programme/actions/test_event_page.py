"""What the page of an event says about its dates."""

from mam.programme.actions.event_page import date_page, event_page
from mam.programme.words import SignUpMode
from tests.programme import making
from tests.programme.rooms import called_off


def test_the_next_date_that_takes_place_is_shown_first(here):
    made = making.event(here, dates=[making.soon(-7), making.soon(2), making.soon(9)])
    called_off(made.occurrences.order_by("day")[1])
    page = event_page(made)
    assert page["facts"].day == making.soon(9)
    assert [row["facts"].day for row in page["dates"]] == [making.soon(2), making.soon(9)]
    assert [one.day for one in page["past"]] == [making.soon(-7)]


def test_each_date_says_how_many_places_are_left(here):
    made = making.event(here, dates=[making.soon(2), making.soon(9)], capacity=10)
    making.signed(made.occurrences.order_by("day")[1], here.leader, size=3)
    assert [row["left"] for row in event_page(made)["dates"]] == [10, 7]


def test_dates_of_a_course_share_its_places(here):
    made = making.event(here, dates=[making.soon(2), making.soon(9)], capacity=10, is_course=True)
    making.signed(made, here.leader, size=4)
    assert [row["left"] for row in event_page(made)["dates"]] == [6, 6]


def test_without_sign_up_no_places_are_counted(here):
    made = making.event(here, dates=[making.soon(2), making.soon(9)], sign_up=SignUpMode.NONE)
    (row,) = date_page(made.occurrences.order_by("day").first())["dates"]
    assert row["left"] is None
