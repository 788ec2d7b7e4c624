"""Limits of small grants: to the grosz, to the day, over the end of a year."""

import datetime as dt

import pytest

from mam.initiatives.methods.papers.limits import Limits, length, over, two_years

LAW = Limits(1_000_000, 90, 2_000_000)
FIRST = dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("asked", "days", "others", "found"),
    [
        (1_000_000, 90, 1_000_000, ()), (1_000_001, 90, 0, (("sum", 1_000_001),)), (0, 91, 0, (("days", 91),)),
        (1_000_000, 1, 1_000_001, (("year", 2_000_001),)),
        (1_500_000, 120, 900_000, (("sum", 1_500_000), ("days", 120), ("year", 2_400_000))),
    ],
)  # fmt: skip
def test_the_limit_itself_is_allowed_and_a_grosz_or_a_day_more_is_not(asked, days, others, found):
    assert over(asked, FIRST, FIRST + dt.timedelta(days - 1), others, LAW) == found


def test_both_days_of_a_task_count():
    assert length(FIRST, FIRST) == 1 and length(dt.date(2026, 12, 31), dt.date(2027, 1, 1)) == 2


def test_without_days_only_the_sums_are_looked_at():
    assert over(1, None, None, 0, LAW) == ()


def test_only_days_over_the_end_of_a_year_are_two_years():
    assert two_years(dt.date(2026, 12, 31), dt.date(2027, 1, 1))
    assert not two_years(FIRST, dt.date(2026, 12, 31)) and not two_years(None, FIRST)
