import pytest

from mam.voice.methods.money import grosze, zloty


@pytest.mark.parametrize(("sum_of", "words"), [(180_000, "1800\u00a0zł"), (4_091, "40,91\u00a0zł"), (5, "0,05\u00a0zł"), (0, "0\u00a0zł")])
def test_grosze_read_as_people_write_them(sum_of, words):
    assert zloty(sum_of) == words
    assert grosze(words) == sum_of


@pytest.mark.parametrize("typed", ["", "dużo", "1,234", "-5", "1" * 50, "12 zł 5"])
def test_what_is_no_sum_is_none(typed):
    assert grosze(typed) is None
