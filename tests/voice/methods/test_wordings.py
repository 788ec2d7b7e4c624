"""Two wordings side by side: nothing is lost, the same words are never marked, and what differs is."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mam.voice.methods.wordings import Piece, compared

TEXTS = st.text(alphabet="ab ąż.,\n-_", max_size=40)


def marked(pieces: list[Piece]) -> list[str]:
    return [piece.text for piece in pieces if piece.changed]


@given(TEXTS, TEXTS)
def test_the_pieces_of_each_side_are_its_whole_wording(before, after):
    sides = compared(before, after)
    assert "".join(piece.text for piece in sides.before) == before
    assert "".join(piece.text for piece in sides.after) == after


@given(TEXTS)
def test_the_same_wording_has_no_mark(text):
    sides = compared(text, text)
    assert not marked(sides.before) and not marked(sides.after)


@given(TEXTS, TEXTS)
def test_what_is_not_marked_reads_the_same_on_both_sides(before, after):
    sides = compared(before, after)
    same = ["".join(piece.text for piece in side if not piece.changed) for side in (sides.before, sides.after)]
    assert same[0] == same[1]


@given(TEXTS, TEXTS)
def test_marked_and_unmarked_pieces_take_turns(before, after):
    for side in (compared(before, after).before, compared(before, after).after):
        assert all(first.changed != second.changed for first, second in pairwise(side))


def test_a_word_that_is_changed_is_marked_whole():
    sides = compared("Pięć ławek pod drzewami.", "Trzy ławki pod drzewami.")
    assert marked(sides.before) == ["Pięć ławek"] and marked(sides.after) == ["Trzy ławki"]


def test_words_put_in_are_marked_on_one_side_only():
    sides = compared("Kino w lipcu.", "Kino w lipcu, zawsze do 22.")
    assert not marked(sides.before) and marked(sides.after) == [", zawsze do 22"]


def test_an_underscore_or_a_new_line_is_not_lost():
    assert compared("a_b\nc", "a_b c").before == [Piece("a_b", False), Piece("\n", True), Piece("c", False)]
