"""Quotas: counted per group across all its people."""

import datetime as dt

import pytest

from mam.core.refusal import Refusal
from mam.places.actions.booking import book, preview
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.series import preview_series
from mam.places.models import Quota

from ..asking import DAY, asked, at
from .test_series import weekly


@pytest.fixture
def three_hours(here):
    return Quota.objects.create(
        centre=here.centre, name="Jesień", limit=3, per="season", first_day=dt.date(2026, 9, 1), last_day=dt.date(2026, 12, 31)
    )


def test_hours_of_all_its_people_count_for_the_group(here, three_hours):
    book(asked(here, here.small, by=here.leader, group=here.group), at("12:00-14:00"))
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small, by=here.second, group=here.group), at("15:00-17:00"))
    assert no.value.codes == ["quota"]
    assert "2 z 3" in no.value.reasons[0].sentence or "2 of 3" in no.value.reasons[0].sentence
    assert book(asked(here, here.small, by=here.second, group=here.group), at("15:00-16:00"))


def test_what_is_given_back_counts_no_more(here, three_hours):
    booking = book(asked(here, here.small, group=here.group), at("12:00-15:00"))
    cancel_booking(booking, by=here.leader)
    assert book(asked(here, here.small, group=here.group), at("12:00-15:00"))


def test_a_person_alone_has_no_group_quota(here, three_hours):
    assert book(asked(here, here.small), at("12:00-18:00"))


def test_dates_of_one_series_count_one_after_another(here, three_hours):
    seen = preview_series(asked(here, here.small, group=here.group), weekly(3, starts=dt.time(17), ends=dt.time(18, 30)))
    assert [date.day for date in seen.fits] == [DAY, DAY + dt.timedelta(weeks=1)]
    assert [reason.code for date in seen.fails for reason in date.reasons] == ["quota"]


@pytest.mark.parametrize(("per", "free"), [("day", "2026-12-03"), ("week", "2026-12-07"), ("month", "2027-01-04")])
def test_the_next_period_starts_anew_and_the_reason_says_when(here, three_hours, per, free):
    three_hours.per, three_hours.last_day = per, dt.date(2027, 6, 30)
    three_hours.save()
    book(asked(here, here.small, group=here.group), at("12:00-15:00"))
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small, group=here.group), at("16:00-17:00"))
    assert no.value.reasons[0].works_from is not None
    assert book(asked(here, here.small, group=here.group), at("12:00-15:00", dt.date.fromisoformat(free)))


def test_counted_in_bookings(here, three_hours):
    three_hours.unit, three_hours.limit = "count", 1
    three_hours.save()
    book(asked(here, here.small, group=here.group), at("12:00-13:00"))
    with pytest.raises(Refusal) as no:
        book(asked(here, here.small, group=here.group), at("14:00-15:00"))
    assert no.value.codes == ["quota"]


def test_it_is_shown_before_it_bites(here, three_hours):
    seen = preview(asked(here, here.small, group=here.group), [at("12:00-14:00")])
    assert [(quota.limit, used) for quota, used, _period in seen.quota] == [(3, 2.0)]
