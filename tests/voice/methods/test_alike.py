"""Texts that may say the same come first; a person decides."""

import pytest

from mam.voice.methods.alike import Candidate, labels_proposed, letter_groups, letter_scores, likest
from mam.voice.methods.stems import stems

NEEDS = {
    "benches": "Brakuje ławek przy przystanku na ulicy Długiej",
    "dogs": "Psie kupy na trawniku pod blokiem, nie ma koszy na odchody",
    "crossing": "Niebezpieczne przejście dla pieszych koło szkoły, samochody nie zwalniają",
    "light": "Ciemno na ścieżce do parku, lampy nie świecą",
    "seniors": "Seniorzy nie mają gdzie się spotkać po południu",
    "bus": "Ostatni autobus odjeżdża za wcześnie, nie ma jak wrócić z pracy",
    "playground": "Na placu zabaw zepsuła się huśtawka",
    "air": "Zimą nie da się oddychać, sąsiedzi palą śmieciami",
    "library": "Biblioteka powinna być otwarta w sobotę",
    "swimming": "Chcemy basenu, dzieci jeżdżą pływać do innego miasta",
}
ASKED = {
    "Na przystanku przy Długiej nie ma gdzie usiąść, przydałaby się ławka": "benches",
    "Postawcie kosze na psie odchody": "dogs",
    "Przed szkołą samochody jadą za szybko, dzieci boją się przejść przez pasy": "crossing",
    "Lampy w parku nie działają i jest ciemno": "light",
    "Miejsce spotkań dla seniorów": "seniors",
    "Za rzadko jeżdżą autobusy wieczorem": "bus",
    "Zepsuta hustawka na placu zabaw": "playground",
    "Smog zimą, ludzie palą śmieci w piecach": "air",
    "Soboty w bibliotece": "library",
    "Basen dla dzieci": "swimming",
}


TWO_WAYS = {"other": "plac budowy", "letters": "plac, zepsute huśtaweczki", "words": "huśtawka, na którą czekamy od lat, znowu zepsuta"}


def shelf(texts):
    return [Candidate(key, text, stems(text)) for key, text in texts.items()]


@pytest.mark.parametrize(("text", "key"), ASKED.items())
def test_the_same_need_in_other_words_is_among_the_first_three(text, key):
    assert key in likest(text, shelf(NEEDS))[:3]


def test_at_most_five_are_shown_and_only_those_with_something_in_common():
    assert len(likest("Na placu nie ma lamp, ławek, koszy, autobusów i biblioteki", shelf(NEEDS))) == 5
    assert likest("qqq", shelf(NEEDS)) == [] == likest("ławka", [])


def test_best_of_both_measures_stand_in_turn():
    """One text has the same words in another order, one the same letters in other words."""
    order = likest("zepsuta huśtawka plac", shelf(TWO_WAYS))
    assert set(order[:2]) == {"letters", "words"}


def test_the_same_text_is_wholly_alike_and_diacritics_are_nothing():
    assert letter_scores("Ławka w parku", ["lawka W PARKU!", "xyz"]) == [pytest.approx(1), 0]


def test_groups_of_letters_know_where_a_word_begins():
    assert letter_groups("Ala") == {" al", "ala", "la ", " ala", "ala ", " ala "}


def test_labels_are_those_of_the_nearest():
    assert labels_proposed(["road", "green", "green", None, "dogs", "air", "bus"]) == ["green", "road", "dogs"]
    assert labels_proposed([None, "a"]) == ["a"] and labels_proposed([]) == []
