"""The short version of a consultation: few words, short sentences."""

import pytest

from mam.voice.methods.plain_language import LONGEST_SENTENCE, MOST_WORDS, look_at, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chodzi o park. Powiedz, co myślisz!", ["Chodzi o park.", "Powiedz, co myślisz!"]),
        ("Spotkanie jest 10.12.2026 r. o godz. 17.00 przy ul. Długiej.", ["Spotkanie jest 10.12.2026 r. o godz. 17.00 przy ul. Długiej."]),
        ("Park otwarto w 2026 r. Teraz go zmieniamy.", ["Park otwarto w 2026 r.", "Teraz go zmieniamy."]),
        ("Drzewa, np. Lipy i klony. Ławki.", ["Drzewa, np. Lipy i klony.", "Ławki."]),
        ("Co zmieniamy\n- ławki\n- drzewa", ["Co zmieniamy", "- ławki", "- drzewa"]),
        ("„Chcę parku.” Tak powiedziano.", ["„Chcę parku.”", "Tak powiedziano."]),
        ("Dość? Nie… Jeszcze 3 zł.", ["Dość?", "Nie…", "Jeszcze 3 zł."]),
        ("  \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, found):
    assert sentences(text) == found


def test_a_sentence_may_have_fifteen_words_and_no_more():
    right, wrong = " ".join(["park"] * LONGEST_SENTENCE) + ".", " ".join(["park"] * (LONGEST_SENTENCE + 1)) + "."
    assert look_at(right).is_plain
    assert look_at(f"Krótko. {wrong.capitalize()}").too_long == ((wrong.capitalize(), LONGEST_SENTENCE + 1),)


def test_a_hundred_and_twenty_words_are_the_most():
    sentence = "To jest pięć krótkich słów. "
    assert look_at(sentence * (MOST_WORDS // 5)).is_plain
    assert not look_at(sentence * (MOST_WORDS // 5) + "Tak.").is_plain


def test_nothing_is_not_plain():
    assert look_at("").words == 0 and not look_at("").is_plain


def test_dates_numbers_and_joined_words_are_one_word_each():
    assert look_at("Dnia 10.12.2026 biało-czerwona 1,5 m.").words == 5
