"""Numbers of public registers, checked for form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.people.methods.registers import clean_krs, clean_nip, clean_regon


def test_a_krs_number_gets_its_zeros():
    assert clean_krs("123456") == clean_krs("KRS 0000123456") == "0000123456"


@pytest.mark.parametrize("typed", ["", "0", "abc", "12345678901", "١٢٣"])
def test_other_things_are_no_krs_number(typed):
    assert clean_krs(typed) is None


def test_a_nip_needs_the_right_check_digit():
    assert clean_nip("856-734-62-15") == "8567346215"
    assert clean_nip("8567346216") is None


def test_a_regon_has_nine_or_fourteen_digits():
    assert clean_regon("192598184") == "192598184"
    assert clean_regon("12345678512347") == "12345678512347"
    assert clean_regon("192598183") is None


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_digits_or_none(typed):
    for clean in (clean_krs, clean_nip, clean_regon):
        answer = clean(typed)
        assert answer is None or (answer.isascii() and answer.isdigit())
