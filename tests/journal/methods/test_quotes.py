"""What somebody wrote stays, what their mail program put around it goes."""

import pytest

from mam.journal.methods.quotes import own_words
from tests.journal.letters_back import FORMS, WORDS


@pytest.mark.parametrize("form", FORMS)
def test_of_every_mail_program_only_the_writers_words_are_left(form):
    assert own_words(FORMS[form].format(words=WORDS)) == WORDS


def test_words_between_quoted_lines_stay():
    said = "> Ile ławek?\n\nTrzy.\n\n> A kosz?\n\nTeż."
    assert own_words(said).split() == ["Trzy.", "Też."]


@pytest.mark.parametrize(
    "words",
    [
        "W 2010 roku Kowalski napisał:\nławki muszą wrócić.",
        "Od: do tego przystanku jest daleko.\nDo: sklepu też.",
        "Pozdrawiam,\nJan",
        "Uwaga: ławka jest mokra.\nSerio.",
        "Po pierwsze: ławka.\n---\nPo drugie: kosz.",
        "Wysłane z serca słowa dla sąsiadów, i jeszcze jedno zdanie.\nOto ono.",
        "Data: jutro o 10:00\nTemat: ławki",
        "W dniu 27.11 na tablicy ktoś napisał:\nławki wracają.",
    ],
)
def test_what_only_looks_like_a_quotation_is_not_cut(words):
    assert own_words(words) == words


def test_a_line_drawn_by_a_person_cuts_nothing_far_from_the_end():
    said = "\n".join(["Raz.", "--", *(f"Zdanie {n}." for n in range(20))])
    assert own_words(said) == said


def test_a_long_signature_behind_its_sign_is_cut():
    assert own_words("\n".join(["Raz.", "-- ", *(f"Wiersz stopki {n}" for n in range(30))])) == "Raz."


def test_only_a_quotation_is_no_words():
    assert own_words(FORMS["gmail"].format(words="")) == ""
