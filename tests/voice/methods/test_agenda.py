"""The bar of the agenda: three at least, and the higher the fuller the agenda is."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.voice.methods.agenda import bar_of

PEOPLE, TOPICS, FITS = st.integers(0, 100_000), st.integers(0, 500), st.integers(1, 100)


@pytest.mark.parametrize(
    ("active", "open_topics", "target", "supports"),
    [(0, 0, 5, 3), (60, 5, 5, 3), (61, 5, 5, 4), (100, 5, 5, 5), (100, 10, 5, 10), (101, 10, 5, 11),
     (300, 2, 5, 6), (300, 0, 5, 3), (7, 3, 4, 3)],
)  # fmt: skip
def test_the_bar_by_hand(active, open_topics, target, supports):
    assert bar_of(active, open_topics, target).supports == supports


@given(PEOPLE, TOPICS, FITS)
def test_it_is_the_formula_in_exact_fractions(active, open_topics, target):
    wanted = math.ceil(Fraction(active, 20) * Fraction(open_topics, target))
    assert bar_of(active, open_topics, target).supports == max(3, wanted)


@given(PEOPLE, TOPICS, FITS)
def test_more_people_or_topics_never_lower_it_and_more_room_never_raises_it(active, open_topics, target):
    here = bar_of(active, open_topics, target).supports
    assert bar_of(active + 1, open_topics, target).supports >= here
    assert bar_of(active, open_topics + 1, target).supports >= here
    assert bar_of(active, open_topics, target + 1).supports <= here


@pytest.mark.parametrize("numbers", [(-1, 0, 1), (0, -1, 1), (0, 0, 0)])
def test_what_cannot_be_counted_is_refused(numbers):
    with pytest.raises(ValueError):
        bar_of(*numbers)
