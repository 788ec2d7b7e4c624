from hypothesis import given
from hypothesis import strategies as st

from mam.initiatives.methods.steps import circle


def test_steps_in_a_row_make_no_circle():
    assert circle({1: None, 2: 1, 3: 2}) == []


def test_a_step_after_itself_is_a_circle_of_one():
    assert circle({1: 1}) == [1]


def test_the_circle_leaves_out_the_way_into_it():
    assert circle({1: 2, 2: 3, 3: 2}) == [2, 3]


@given(st.dictionaries(st.integers(0, 9), st.none() | st.integers(0, 9)))
def test_what_is_found_waits_round_and_nothing_round_is_missed(after):
    found = circle(after)
    for here, following in zip(found, [*found[1:], *found[:1]], strict=True):
        assert after[here] == following
    ends = set()
    for start in after:
        here = start
        for _step in range(len(after) + 1):
            here = after.get(here) if here is not None else None
        ends.add(here is None)
    assert bool(found) == (False in ends)
