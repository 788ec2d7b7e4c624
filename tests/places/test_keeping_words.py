"""Dated values as people read them."""

import pytest

from mam.places.keeping_words import value_words


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (True, "", "tak"), (False, "", "nie"), (48, "hours", "48 godzin"), ("21:00", "hour", "21:00"), ("03-31", "MM-DD", "31 marca"),
        ("2024-08-15", "day", "15 sierpnia 2024"), ("next-working-day", "", "następny dzień roboczy"), (2, "dni robocze", "2 dni robocze"),
        ("99-99", "MM-DD", "99-99"), (10000, "PLN", "10 000 zł"), (0.1, "%", "0,1 %"), (2, "forms", "2 formy"),
        ({"17": 6900, "75": 3700}, "", "do 17: 6 900; 75 i więcej: 3 700"),
    ],
)  # fmt: skip
def test_a_value_is_said_with_its_unit(value, unit, said):
    assert value_words(value, unit).replace("\xa0", " ") == said
