"""A day as a strip of quarter hours."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mam.core.clock import instant
from mam.home.methods.strips import HOUR, Scale

DAY = dt.date(2026, 11, 25)


def at(hour: int, minute: int = 0) -> dt.datetime:
    return instant(DAY, dt.time(hour, minute))


def test_the_strip_shows_whole_hours_around_the_opening_hours():
    scale = Scale.over([(at(9, 30), at(13)), (at(14), at(19, 15))])
    assert (scale.start, scale.end) == (at(9), at(20))


def test_a_closed_day_has_no_strip():
    assert Scale.over([]) is None


def test_hours_stand_at_equal_distances_with_both_edges():
    assert Scale.over([(at(10), at(20))]).labels == ["10", "12", "14", "16", "18", "20"]
    assert Scale.over([(at(9), at(18))]).labels == ["9", "12", "15", "18"]


def test_a_booking_over_the_edge_is_cut_and_one_outside_is_left_out():
    scale = Scale.over([(at(10), at(20))])
    pieces = scale.pieces("busy", [(at(9), at(11)), (at(21), at(22))])
    assert [(piece.x, piece.width) for piece in pieces] == [("0", "4")]


def test_now_is_a_line_only_while_the_strip_shows_it():
    scale = Scale.over([(at(10), at(20))])
    assert [piece.x for piece in scale.moment(at(11, 30))] == ["6"]
    assert scale.moment(at(21)) == []


@given(st.integers(0, 22), st.integers(1, 20), st.integers(0, 3), st.integers(0, 3))
def test_pieces_never_leave_the_strip(start, length, from_quarter, to_quarter):
    first = at(min(start, 22), 15 * from_quarter)
    last = first + length * HOUR + dt.timedelta(minutes=15 * to_quarter)
    scale = Scale.over([(first, last)])
    (piece,) = scale.pieces("free", [(first, last)])
    assert float(piece.x) >= 0 and float(piece.x) + float(piece.width) <= scale.width
    assert len(scale.labels) >= 2
