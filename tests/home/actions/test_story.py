"""The starting pages: what the seed knows, in our own words, and no private person."""

import re

import pytest

from mam.home.actions import write_page
from mam.home.actions.story import ORDER, STORY, tell_story

PRIVATE = ("Olszowik", "Głogowsk", "Krzak", "Mateja", "mamchrzanow", "akrzak", "kmateja", "maros")


@pytest.fixture(scope="module")
def whole():
    return " ".join((STORY / f"{slug}.md").read_text() for slug in ORDER)


def test_every_story_file_is_told():
    assert sorted(file.stem for file in STORY.glob("*.md")) == sorted(ORDER)


@pytest.mark.parametrize("value", ["Sprawczość", "Wzajemność", "Otwartość", "Współodpowiedzialność"])
def test_the_four_values_are_there(whole, value):
    assert value in whole


@pytest.mark.parametrize(
    "fact",
    ["1 897 188,00", "1 828 428,00", "1 788 858,57", "68 760,00", "183 383,86", "1 września 2018", "31 sierpnia 2021",
     "lipca 2018", "czerwca 2021", "Biuro Inicjatyw Społecznych", "Gmina Chrzanów", "Miasto Nowy Sącz",
     "Centrum komunitného organizovania", "Świętokrzyskiej 4", "Żółkiewskiego 23", "Aleja Henryka 20", "Rynek 1",
     "Námestie mládeže 587/17", "32 758 51 44", "18 443 53 08", "421 910 324 396", "promocja@chrzanow.pl",
     "urzad@nowysacz.pl", "otwarty konkurs ofert", "szafkę", "mentoring", "piknik"],
)  # fmt: skip
def test_the_facts_of_the_project_are_there(whole, fact):
    assert re.sub(r"\s+", " ", fact) in re.sub(r"\s+", " ", whole)


@pytest.mark.parametrize("heading", ["Mieszkanki i mieszkańcy", "Organizacje i grupy nieformalne", "Samorząd", "Dla kogo"])
def test_the_offer_speaks_to_everyone_it_is_for(whole, heading):
    assert f"## {heading}" in whole


@pytest.mark.parametrize("name", PRIVATE)
def test_no_private_person_of_the_seed_is_named(whole, name):
    assert name.lower() not in whole.lower()


def test_the_privacy_notice_has_the_parts_of_article_13(here, story):
    text = story["twoje-dane"].newest.text
    for part in ("Administratorem danych jest Gmina Chrzanów", "Inspektor", "Podstawa", "Komu", "Jak długo", "Twoje prawa",
                 "Prezesa Urzędu Ochrony Danych Osobowych", "Czy musisz", "automat", "Europejski Obszar", "cofni"):  # fmt: skip
        assert part in text
    assert "{" not in text


def test_telling_the_story_again_leaves_what_people_wrote(here, story):
    write_page(story["kontakt"], by=here.coordinator, title="Kontakt", text="Nasz własny tekst.")
    assert tell_story(here.town, by=here.coordinator) == []
    assert story["kontakt"].newest.text == "Nasz własny tekst."
