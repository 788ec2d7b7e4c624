import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.core.segments import plain, segments


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("a", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2)],
)
def test_cheap_letters_go_160_to_one_message_and_153_to_each_of_several(text, number):
    assert segments(text) == number


@pytest.mark.parametrize(("letters", "number"), [(70, 1), (71, 2), (112, 2), (134, 2), (135, 3)])
def test_one_polish_letter_makes_the_whole_message_dear(letters, number):
    assert segments("ą" + "a" * (letters - 1)) == number


def test_a_picture_sign_counts_as_two():
    assert segments("😀" * 35) == 1 and segments("😀" * 36) == 2


def test_letters_lose_their_marks_and_keep_their_case():
    assert plain("Zażółć GĘŚLĄ jaźń – „tak”… 5\N{NO-BREAK SPACE}zł") == 'Zazolc GESLA jazn - "tak"... 5 zl'


@given(st.text(max_size=300))
def test_plain_text_never_needs_the_dear_alphabet(text):
    cheap = plain(text)
    assert segments(cheap) <= -(-2 * len(cheap) // 153) + 1
    assert all(segments(letter) == 1 and segments(letter * 80) == 1 for letter in set(cheap))
