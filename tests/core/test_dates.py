"""Dates in the words of the page's language."""

import datetime as dt

import pytest
import time_machine
from django.utils import translation

from mam.core import dates

WEDNESDAY = dt.date(2026, 12, 2)
EVENING = dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def in_that_year():
    with time_machine.travel(dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.mark.parametrize(
    ("language", "said", "at_an_edge"),
    [
        ("pl", "środa, 2 grudnia", "środy, 2 grudnia"),
        ("en", "Wednesday, 2 December", "Wednesday, 2 December"),
        ("sk", "streda, 2. decembra", "stredy, 2. decembra"),
    ],
)
def test_a_day_is_said_in_its_case(language, said, at_an_edge):
    with translation.override(language):
        assert dates.day_words(WEDNESDAY).replace(dates.HARD, " ") == said
        assert dates.edge_words(WEDNESDAY).replace(dates.HARD, " ") == at_an_edge


def test_an_instant_at_an_edge_has_its_hour_on_the_wall_clock():
    assert dates.edge_words(EVENING).replace(dates.HARD, " ") == "środy, 2 grudnia, 17:30"


def test_another_year_is_said():
    assert dates.day_words(dt.date(2027, 1, 4)).replace(dates.HARD, " ") == "poniedziałek, 4 stycznia 2027"
