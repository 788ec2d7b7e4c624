"""The number in force is that of the day that is asked about; the centre's own beats the town's."""

import datetime as dt

import pytest

from mam.core import clock
from mam.municipalities.models import DatedSetting
from mam.municipalities.models.dated_setting import number_on, setting_on


def number(value, first, *, until=None, place=""):
    DatedSetting.objects.create(
        key="notice", value=value, valid_from=dt.date.fromisoformat(first),
        valid_until=until and dt.date.fromisoformat(until), source="test", place=place,
    )  # fmt: skip


def on(day: str, place: str = ""):
    return setting_on("notice", dt.date.fromisoformat(day), place=place)


def test_each_day_has_the_number_of_its_time(here):
    number(5, "2024-01-01")
    number(2, "2026-01-01")
    assert [on("2023-12-31"), on("2025-12-31"), on("2026-01-01")] == [None, 5, 2]


def test_a_number_with_a_last_day_ends(here):
    number(3, "2025-01-01", until="2025-06-30")
    assert [on("2025-06-30"), on("2025-07-01")] == [3, None]


def test_the_centre_goes_before_the_town_even_when_older(here):
    number(5, "2026-01-01")
    number(1, "2020-01-01", place="mam")
    assert [on("2026-05-01"), on("2026-05-01", "mam"), on("2026-05-01", "other")] == [5, 1, 5]


@pytest.mark.parametrize(("said", "number"), [(None, 3), (5, 5), (0, 3), (-1, 3), (61, 3), ("5", 3)])
def test_a_number_of_the_town_counts_only_when_it_makes_sense(here, said, number):
    if said is not None:
        DatedSetting.objects.create(key="taking-days", value=said, valid_from=clock.today(), source="x")
    assert number_on("taking-days", clock.today(), 3, most=60) == number
