"""Polish words in other forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.home.methods.forms_of_words import likeness, nearest, same_word, words_of


@pytest.mark.parametrize(
    ("wanted", "word"),
    [("rower", "rowerem"), ("rowery", "rowerów"), ("sala", "sale"), ("szafka", "szafek"), ("szafki", "szafkami"),
     ("kuchnia", "kuchni"), ("senior", "seniorów"), ("rzutnik", "rzutniki"), ("warsztaty", "warsztatach")],
)  # fmt: skip
def test_a_word_in_another_form_is_the_same_word(wanted, word):
    assert same_word(words_of(wanted)[0], words_of(word)[0])


@pytest.mark.parametrize(("wanted", "word"), [("sala", "sałatka"), ("rower", "rowek"), ("kot", "kotek"), ("mama", "mapa")])
def test_another_word_is_another_word(wanted, word):
    assert not same_word(words_of(wanted)[0], words_of(word)[0])


def test_diacritics_and_capitals_do_not_matter():
    assert words_of("Żółta ŁĄKA") == ["zolta", "laka"]


def test_a_slip_is_asked_back():
    assert nearest("zegarmisz", ["zegarmistrz", "kuchnia"]) == "zegarmistrz"
    assert nearest("xyzxyz", ["zegarmistrz", "kuchnia"]) == ""


@given(st.text(min_size=1), st.text(min_size=1))
def test_likeness_is_fair_and_between_nought_and_one(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1 == likeness(one, one)


@given(st.text(st.sampled_from("aekorwsz"), min_size=1, max_size=9))
def test_every_word_is_a_form_of_itself(word):
    assert same_word(word, word)
