"""Public holidays and school breaks, as plain days."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mam.places.methods.calendar import (
    add_working_days,
    holidays_between,
    public_holidays,
    school_breaks,
    stretches,
    winter_break_is_known,
)

days = st.dates(dt.date(2024, 1, 1), dt.date(2030, 12, 31))


def test_christmas_eve_is_a_holiday_since_2025():
    assert dt.date(2024, 12, 24) not in public_holidays(2024)
    assert "Wigilia" in public_holidays(2025)[dt.date(2025, 12, 24)]


def test_corpus_christi_moves_with_easter():
    assert dt.date(2027, 5, 27) in public_holidays(2027)
    assert dt.date(2028, 6, 15) in public_holidays(2028)


def test_holidays_between_years_hold_both_years():
    found = holidays_between(dt.date(2026, 12, 30), dt.date(2027, 1, 2))
    assert dt.date(2026, 12, 25) in found
    assert dt.date(2027, 1, 1) in found


@given(days, st.integers(0, 30))
def test_working_days_after_a_day_are_counted_one_by_one(day, number):
    """Slowly: list the following days and take the nth that is neither weekend nor holiday."""
    following = [day + dt.timedelta(days=n) for n in range(1, 90)]
    working = [d for d in following if d.isoweekday() <= 5 and d not in holidays_between(d, d)]
    assert add_working_days(day, number) == (working[number - 1] if number else day)


def test_school_breaks_of_malopolskie_are_named():
    found = school_breaks(dt.date(2026, 12, 1), dt.date(2027, 8, 31), "PL-12")
    runs = stretches(found)
    assert (dt.date(2027, 2, 15), dt.date(2027, 2, 28)) in [(first, last) for first, last, _ in runs]
    assert found[dt.date(2027, 7, 15)] == "Ferie letnie"
    assert dt.date(2027, 5, 15) not in found


def test_winter_breaks_differ_between_voivodeships():
    malopolskie = school_breaks(dt.date(2027, 1, 10), dt.date(2027, 3, 10), "PL-12")
    slaskie = school_breaks(dt.date(2027, 1, 10), dt.date(2027, 3, 10), "PL-24")
    assert malopolskie and slaskie
    assert not set(malopolskie) & set(slaskie)


def test_winter_weeks_not_yet_announced_are_said_to_be_unknown():
    assert winter_break_is_known(2027, "PL-12")
    assert not winter_break_is_known(2032, "PL-12")


@given(days, days)
def test_school_breaks_lie_inside_the_asked_days(first, last):
    assert all(first <= day <= last for day in school_breaks(first, last, "PL-12"))


@given(st.dictionaries(st.dates(dt.date(2027, 1, 1), dt.date(2027, 1, 20)), st.sampled_from("ab")))
def test_stretches_hold_every_day_once(days):
    spread = {}
    for first, last, name in stretches(days):
        for number in range((last - first).days + 1):
            day = first + dt.timedelta(days=number)
            assert day not in spread
            spread[day] = name
    assert spread == days
