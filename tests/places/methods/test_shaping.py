import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from mam.places.methods.shaping import FREE, PARTLY, SHUT, TAKEN, Piece, clipped, pieces, split_evenly

MIDNIGHT = dt.datetime(2026, 12, 2, tzinfo=dt.UTC)
WINDOW = (MIDNIGHT, MIDNIGHT + dt.timedelta(days=1))


def at(hour: float) -> dt.datetime:
    return MIDNIGHT + dt.timedelta(hours=hour)


edges = st.tuples(st.integers(-8, 120), st.integers(-8, 120)).filter(lambda pair: pair[0] < pair[1])
ranges = edges.map(lambda pair: (at(pair[0] / 4), at(pair[1] / 4)))
held = st.lists(st.tuples(ranges, st.sampled_from("abc")).map(lambda pair: (*pair[0], pair[1])), max_size=6)


@given(st.lists(ranges, max_size=4), held, st.integers(1, 4))
def test_free_taken_and_shut_cover_the_day_exactly(free, taken, units):
    made = pieces(WINDOW, free, taken, units)
    assert made[0].start == WINDOW[0] and made[-1].end == WINDOW[1]
    assert all(one.end == two.start for one, two in itertools.pairwise(made))
    assert all(piece.start < piece.end for piece in made)


@given(st.lists(ranges, max_size=4), held, st.integers(1, 4))
def test_each_quarter_of_an_hour_says_what_a_slow_clerk_says(free, taken, units):
    made = pieces(WINDOW, free, taken, units)
    for quarter in range(96):
        now = at(quarter / 4)
        piece = next(piece for piece in made if piece.start <= now < piece.end)
        here = [key for start, end, key in taken if start <= now < end]
        is_free = any(start <= now < end for start, end in free)
        assert set(piece.keys) == set(here)
        if here and (len(here) >= units or not is_free):
            assert piece.kind == TAKEN
        elif is_free:
            assert (piece.kind, piece.left) == (PARTLY if here else FREE, units - len(here))
        else:
            assert piece.kind == SHUT


@given(st.lists(ranges, max_size=4), held, st.integers(1, 4))
def test_neighbours_that_say_the_same_are_one(free, taken, units):
    made = pieces(WINDOW, free, taken, units)
    assert all((a.kind, a.left, a.keys) != (b.kind, b.left, b.keys) for a, b in itertools.pairwise(made))


def test_a_day_with_one_meeting():
    assert pieces(WINDOW, [(at(10), at(12)), (at(14), at(20))], [(at(12), at(14), "x")]) == (
        Piece(at(0), at(10), SHUT),
        Piece(at(10), at(12), FREE, 1),
        Piece(at(12), at(14), TAKEN, 0, ("x",)),
        Piece(at(14), at(20), FREE, 1),
        Piece(at(20), at(24), SHUT),
    )


def test_a_meeting_over_midnight_is_cut_to_the_day():
    assert pieces(WINDOW, [], [(at(22), at(25), "x")])[-1] == Piece(at(22), at(24), TAKEN, 0, ("x",))


def test_one_of_two_units_taken_leaves_one():
    assert pieces(WINDOW, [(at(0), at(24))], [(at(8), at(9), "x")], units=2)[1] == Piece(at(8), at(9), PARTLY, 1, ("x",))


@given(st.lists(ranges, max_size=6))
def test_clipping_leaves_nothing_outside(rows):
    assert all(WINDOW[0] <= start < end <= WINDOW[1] for start, end in clipped(rows, WINDOW))


@given(st.lists(st.integers(), max_size=60), st.integers(1, 9))
def test_rows_are_even_and_keep_the_order(items, most):
    rows = split_evenly(items, most)
    assert [item for row in rows for item in row] == items
    assert all(len(row) <= most for row in rows)
    assert not rows or max(map(len, rows)) - min(map(len, rows)) <= 1
