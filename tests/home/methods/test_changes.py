"""The difference of two texts."""

from hypothesis import given
from hypothesis import strategies as st

from mam.home.methods.changes import GONE, NEW, SAME, changes

TEXT = st.lists(st.text(st.sampled_from("ab ą.")), max_size=12).map("\n".join)


def pieces(old, new):
    return [piece for line in changes(old, new) for piece in line.pieces]


def test_one_changed_word_is_told_as_one_word():
    assert (GONE, "9:00") in pieces("Otwarte od 9:00 do 20:00.", "Otwarte od 10:00 do 20:00.")
    assert (NEW, "10:00") in pieces("Otwarte od 9:00 do 20:00.", "Otwarte od 10:00 do 20:00.")


def test_a_new_line_is_new_and_the_others_stay():
    assert pieces("raz\ndwa", "raz\ndwa\ntrzy") == [(SAME, "raz"), (SAME, "dwa"), (NEW, "trzy")]


def test_long_stretches_without_a_change_are_only_counted():
    old = "\n".join(str(number) for number in range(40))
    skipped = [line.skipped for line in changes(old, old + "\nkoniec") if line.skipped]
    assert skipped == [39]


def test_equal_texts_have_no_changes():
    assert changes("To samo.\nI to.", "To samo.\nI to.") == []


@given(TEXT, TEXT)
def test_what_is_new_stands_in_the_new_text_and_what_is_gone_in_the_old(old, new):
    for kind, words in pieces(old, new):
        assert kind == NEW or words in old
        assert kind == GONE or words in new
