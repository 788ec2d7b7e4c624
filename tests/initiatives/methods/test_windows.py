import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.initiatives.methods.windows import months_before, too_early, window, window_before

DAY = dt.timedelta(days=1)
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [("2026-03-31", 1, "2026-02-28"), ("2024-03-31", 1, "2024-02-29"), ("2026-01-15", 1, "2025-12-15"), ("2026-11-29", 12, "2025-11-29")],
)
def test_the_same_day_of_an_earlier_month_or_its_last_one(day, months, before):
    assert months_before(dt.date.fromisoformat(day), months).isoformat() == before


@given(days, st.integers(1, 36))
def test_two_windows_touch_and_never_overlap(day, months):
    first, last = window(day, months)
    earlier, end = window_before(first, months)
    assert earlier <= end == first - DAY < last == day


@given(days, st.integers(1, 36))
def test_before_twelve_months_and_two_windows_nothing_is_compared(today, months):
    needed = max(12, 2 * months)
    assert too_early(months_before(today, needed) + DAY, today, months)
    assert not too_early(months_before(today, needed), today, months)
    assert too_early(None, today, months)
