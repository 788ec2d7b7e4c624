import datetime as dt

import pytest

from mam.places.forms.repeat import RepeatForm, fault_of
from mam.places.methods.recurrence import days
from tests.places.asking import DAY

TEN, NOON = dt.time(10), dt.time(12)


def form(**said) -> RepeatForm:
    made = RepeatForm(said)
    made.is_valid()
    return made


def test_without_a_word_it_happens_once():
    assert form().is_valid() and form().rule(DAY, TEN, NOON) is None


def test_weekly_on_several_days():
    rule = form(repeat="weekly", weekdays=["2", "4"], until="2026-12-12").rule(DAY, TEN, NOON)
    assert [str(day) for day in days(rule)] == ["2026-12-02", "2026-12-04", "2026-12-09", "2026-12-11"]


def test_every_second_week():
    rule = form(repeat="weekly", every="2", until="2026-12-31").rule(DAY, TEN, NOON)
    assert [str(day) for day in days(rule)] == ["2026-12-02", "2026-12-16", "2026-12-30"]


def test_last_wednesday_of_the_month():
    rule = form(repeat="nth_weekday", weekdays=["2"], nth="-1", until="2027-02-28").rule(DAY, TEN, NOON)
    assert [str(day) for day in days(rule)] == ["2026-12-30", "2027-01-27", "2027-02-24"]


def test_a_list_of_days_in_any_order_and_spelling():
    rule = form(repeat="dates", dates="14.12.2026, 2026-12-07\n14.12.2026").rule(DAY, TEN, NOON)
    assert [str(day) for day in days(rule)] == ["2026-12-07", "2026-12-14"]
    assert rule.first_day == dt.date(2026, 12, 7)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"repeat": "weekly"}, "until"),
        ({"repeat": "weekly", "until": "9999-12-31"}, "until"),
        ({"repeat": "weekly", "until": "0001-01-01"}, "until"),
        ({"repeat": "weekly", "until": "2027-02-31"}, "until"),
        ({"repeat": "weekly", "until": "2026-12-31", "weekdays": ["9"]}, "weekdays"),
        ({"repeat": "dates", "dates": ""}, "dates"),
        ({"repeat": "dates", "dates": "31.02.2027"}, "dates"),
        ({"repeat": "dates", "dates": "x" * 10_000}, "dates"),
        ({"repeat": "dates", "dates": "\u202e🙂"}, "dates"),
        ({"repeat": "hourly"}, "repeat"),
    ],
)
def test_what_makes_no_sense_is_said_at_its_field(said, field):
    assert field in form(**said).errors


def test_a_series_that_ends_before_it_starts_or_lasts_for_ever_is_refused():
    assert fault_of(form(repeat="weekly", until="2026-11-30").rule(DAY, TEN, NOON))[0] == "until"
    daily = {"repeat": "weekly", "weekdays": [str(day) for day in range(7)], "until": "2027-12-31"}
    assert fault_of(form(**daily).rule(DAY, TEN, NOON))[0] == "until"
    assert fault_of(form(repeat="weekly", until="2029-11-20").rule(DAY, TEN, NOON))[0] == "until"
    assert fault_of(form(repeat="weekly", until="2027-03-03").rule(DAY, TEN, NOON)) is None
