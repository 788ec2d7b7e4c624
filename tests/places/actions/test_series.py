"""Booking again and again."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Notice
from mam.places.actions.booking import book
from mam.places.actions.house import everything
from mam.places.actions.series import book_series, preview_series, retry_failed
from mam.places.methods.recurrence import Rule
from mam.places.models import Booking

from ..asking import DAY, asked, at

WEEK = dt.timedelta(weeks=1)


def weekly(number: int = 4, **more) -> Rule:
    values = {"kind": "weekly", "first_day": DAY, "starts": dt.time(17), "ends": dt.time(19), "count": number}
    return Rule(**{**values, **more})


def test_each_date_is_a_booking_at_its_own_wall_clock_hour(here):
    series = book_series(asked(here, here.small), weekly(10, first_day=dt.date(2027, 3, 3)))
    hours = {clock.local(row.starts).time() for row in series.bookings.all()}
    assert (series.bookings.count(), hours) == (10, {dt.time(17)})


def test_dates_that_fail_are_kept_with_their_reasons(here):
    book(asked(here, here.small, by=here.neighbour), at("16:00-18:00", DAY + WEEK))
    series = book_series(asked(here, here.small), weekly(4))
    failed = series.failed.get()
    assert (series.bookings.count(), failed.day, failed.reasons[0]["code"]) == (3, DAY + WEEK, "taken")


def test_the_dry_run_and_the_deed_agree(here):
    book(asked(here, here.small, by=here.neighbour), at("16:00-18:00", DAY + WEEK))
    wish = asked(here, here.small)
    seen = preview_series(wish, weekly(5))
    series = book_series(wish, weekly(5))
    assert [date.day for date in seen.fits] == list(series.bookings.values_list("series_day", flat=True))
    assert [date.day for date in seen.fails] == list(series.failed.values_list("day", flat=True))


def test_struck_dates_are_left_out_and_moved_ones_are_moved(here):
    instead = at("12:00-14:00", DAY + 2 * WEEK)
    series = book_series(asked(here, here.small), weekly(4), strike={DAY + WEEK}, moved={DAY + 2 * WEEK: instead})
    assert [row.series_day for row in series.bookings.all()] == [DAY, DAY + 2 * WEEK, DAY + 3 * WEEK]
    assert series.bookings.filter(during__startswith=instead.start).exists()
    assert not series.failed.exists()


def test_a_series_with_no_free_date_is_refused_with_reasons(here):
    with pytest.raises(Refusal) as no:
        book_series(asked(here, here.small), weekly(3, starts=dt.time(6), ends=dt.time(8)))
    assert no.value.codes == ["closed"]
    assert not Booking.objects.exists()


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (weekly(None, count=None, last_day=DAY + dt.timedelta(days=36500)), "too_many"),
        (weekly(None, count=None, last_day=DAY - WEEK), "no_dates"),
        (weekly(3, ends=dt.time(17)), "order"),
    ],
)
def test_impossible_rules_get_a_sentence(here, rule, code):
    with pytest.raises(Refusal) as no:
        preview_series(asked(here, here.small), rule)
    assert no.value.codes == [code]


def test_an_hour_that_does_not_exist_is_a_failed_date(here):
    here.small.always_open = True
    here.small.save()
    rule = Rule("weekly", dt.date(2027, 3, 21), dt.time(2, 15), dt.time(4), count=3)
    seen = preview_series(asked(here, here.small), rule)
    assert [date.day for date in seen.fails] == [dt.date(2027, 3, 28)]
    assert seen.fails[0].reasons[0].code == "no_such_time"


def test_the_same_form_twice_gives_one_series(here):
    key = uuid.uuid4()
    first = book_series(asked(here, here.small), weekly(3), request_key=key)
    assert book_series(asked(here, here.small), weekly(3), request_key=key) == first
    with pytest.raises(Refusal):
        book_series(asked(here, here.small, by=here.neighbour), weekly(3), request_key=key)


def test_one_letter_tells_of_the_whole_series(here):
    book_series(asked(here, here.small), weekly(13))
    assert Notice.objects.count() == 1


def test_a_failed_date_is_tried_again_once(here):
    blocking = book(asked(here, here.small, by=here.neighbour), at("16:00-18:00", DAY + WEEK))
    series = book_series(asked(here, here.small), weekly(3))
    failed = series.failed.get()
    with pytest.raises(Refusal):
        retry_failed(failed, by=here.resident)
    blocking.delete()
    assert retry_failed(failed, by=here.resident).series_day == failed.day
    with pytest.raises(Refusal) as no:
        retry_failed(failed, by=here.resident)
    assert no.value.codes == ["settled"]


def test_queries_do_not_grow_with_the_number_of_dates(here, django_assert_max_num_queries):
    (small,) = everything(here.centre, slugs=[here.small.slug])  # as the page reads it
    with django_assert_max_num_queries(32):
        book_series(replace(asked(here, here.small), things=((small, 1),)), weekly(52))
