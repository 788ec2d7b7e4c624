"""Text messages counted as the network counts them, and letters made short enough for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.journal.methods.segments import is_gsm7, plain, segments
from mam.journal.methods.short import MOST, TooLong, short


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("ą" * 70, 1), ("ą" * 71, 2), ("ą" * 134, 2), ("ą" * 135, 3), ("ą" + "a" * 111, 2), ("😀" * 35, 1), ("😀" * 36, 2),
        ("a" * 152 + "€" + "a" * 7, 2), ("@£$¥èéùìòÇ", 1),
    ],
)  # fmt: skip
def test_segments_are_counted_by_the_alphabet(text, number):
    assert segments(text) == number


def test_what_takes_two_places_is_not_cut_between_segments():
    assert segments("a" * 152 + "€" + "a" * 151) == 2
    assert segments("a" * 152 + "€" + "a" * 152) == 3


def test_polish_letters_are_folded_and_the_rest_stays():
    assert plain("Zażółć gęślą jaźń – „Łódź”, 5 €") == 'Zazolc gesla jazn - "Lodz", 5 €'
    assert plain("Dziś 🎉 o 17:30") == "Dzis  o 17:30"


@given(st.text(max_size=400))
def test_plain_text_always_fits_the_small_alphabet(text):
    assert is_gsm7(plain(text))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400), st.text(max_size=100))
def test_with_a_link_a_letter_is_always_one_segment_and_keeps_the_link(text, subject):
    link = "https://mam.example/chrzanow/programme/sign-ups/5d9a5b1e-c761-4ece-a98d-9e19af0c714c/"
    made = short(subject, text, link)
    assert segments(made) <= 1
    assert made.endswith(link)


def test_the_subject_and_the_lines_that_fit_are_said():
    text = "Dzień dobry,\n\nKawiarenka seniora\nśroda, 2 grudnia, 17:30–19:30\n\n" + "Jeszcze coś. " * 20
    assert short("Masz miejsce", text, "https://mam.example/x/").splitlines() == [
        "Masz miejsce", "Kawiarenka seniora", "sroda, 2 grudnia, 17:30-19:30", "https://mam.example/x/",
    ]  # fmt: skip


def test_without_a_link_nothing_is_left_out_and_too_much_is_refused():
    assert segments(short("x", "a" * 153 * MOST)) == MOST
    with pytest.raises(TooLong):
        short("x", "a" * 2_000)
