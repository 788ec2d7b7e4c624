"""Sums and days as Polish forms write them."""

import datetime as dt

import pytest

from mam.initiatives.methods.papers.values import amount, day, lines, numbered, zloty


@pytest.mark.parametrize(
    ("grosze", "words"),
    [(0, "0,00"), (5, "0,05"), (123450, "1\xa0234,50"), (1_000_001, "10\xa0000,01"), (100_000_000, "1\xa0000\xa0000,00")],
)
def test_a_sum_has_two_places_a_comma_and_thousands_apart(grosze, words):
    assert amount(grosze) == words and zloty(grosze) == f"{words}\xa0zł"


def test_a_day_is_written_with_all_its_digits():
    assert day(dt.date(2026, 3, 1)) == "01.03.2026" and day(None) == ""


def test_rows_are_numbered_from_one_and_empty_lines_do_not_count():
    assert numbered([("a",), ("b",)]) == (("1.", "a"), ("2.", "b"))
    assert lines(" a \n\n b") == ["a", "b"]
