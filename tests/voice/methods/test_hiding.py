from itertools import product

import hypothesis
from hypothesis import strategies as st

from mam.voice.methods.hiding import HIDDEN, SMALL, hidden_row, hidden_table, with_sums

TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 30), min_size=width, max_size=width), min_size=1, max_size=4)
)


def test_what_is_large_enough_is_shown_with_its_sums():
    assert hidden_table([[5, 7], [9, 0]]) == [[5, 7, 12], [9, 0, 9], [14, 7, 21]]


def test_a_small_count_takes_a_second_one_along_in_its_row_and_column():
    shown = hidden_table([[3, 9, 20], [8, 11, 30], [40, 50, 60]])
    assert shown[0][0] == SMALL and shown[0][1] == HIDDEN and shown[1][0] == HIDDEN and shown[1][1] == HIDDEN


def test_parts_of_a_whole():
    assert hidden_row([3, 19, 64]) == [SMALL, HIDDEN, 64] and hidden_row([10, 20]) == [10, 20]


@hypothesis.given(TABLES)
def test_nothing_small_is_shown_and_no_line_misses_exactly_one(counts):
    shown, full = hidden_table(counts), with_sums(counts)
    for y, x in product(range(len(full)), range(len(full[0]))):
        assert (shown[y][x] in (full[y][x], SMALL, HIDDEN) and (shown[y][x] == SMALL) == (0 < full[y][x] < 5)) or shown[
            y
        ][x] == HIDDEN
    for line in [*shown, *zip(*shown, strict=True)]:
        missing = sum(isinstance(cell, str) for cell in line)
        assert missing != 1
