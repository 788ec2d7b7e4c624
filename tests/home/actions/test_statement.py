"""The dates of the accessibility statement."""

import datetime as dt

from mam.home.actions.statement import KEYS, statement
from mam.municipalities.models import DatedSetting
from tests.home.conftest import TODAY


def told(value: str, *, confirmed=True):
    for key in KEYS:
        DatedSetting.objects.create(key=key, value=value, valid_from=dt.date(2020, 1, 1), source="próba", confirmed=confirmed)


def test_before_the_town_says_anything_the_first_page_dates_it_unconfirmed(here, story):
    made = statement()
    assert (made.published, made.reviewed, made.confirmed) == (TODAY, TODAY, False)


def test_the_dates_of_the_town_count(here, story):
    told("2026-01-15")
    made = statement()
    assert (made.published, made.made, made.confirmed, made.is_overdue) == (dt.date(2026, 1, 15), dt.date(2026, 1, 15), True, False)


def test_a_review_of_the_year_before_last_is_overdue_after_march(here, story):
    told("2025-03-01")
    assert statement().is_overdue
