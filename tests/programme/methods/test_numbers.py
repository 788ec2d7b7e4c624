"""Numbers typed from paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.programme.methods.numbers import numbers_of


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1-5, 8", {1, 2, 3, 4, 5, 8}), ("3", {3}), ("", set()), ("  ,; ", set()), ("5-3", {3, 4, 5}), ("1 – 3;7.9", {1, 2, 3, 7, 9}),
        ("2 2 2", {2}), ("10—11", {10, 11}),
    ],
)  # fmt: skip
def test_commas_spaces_and_ranges_are_read(typed, meant):
    assert numbers_of(typed) == meant


@pytest.mark.parametrize("typed", ["abc", "1-", "-3", "1-2-3", "1,x", "99999", "½", "1/2"])
def test_what_cannot_be_read_is_named(typed):
    with pytest.raises(ValueError):
        numbers_of(typed)


@given(st.sets(st.integers(0, 200)))
def test_any_set_written_with_commas_is_read_back(numbers):
    assert numbers_of(", ".join(map(str, numbers))) == numbers
