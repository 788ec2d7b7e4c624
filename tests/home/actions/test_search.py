"""One search over pages, things and groups."""

import pytest

from mam.home.actions import hide_page
from mam.home.actions.search import search
from mam.programme.words import EventState
from tests.programme import making


def titles(answers):
    return {"".join(words for words, _match in found.title) for room in answers.rooms.values() for found in room}


def test_a_word_in_another_form_finds_rooms_pages_and_groups(here, story):
    assert "Rzutnik" in titles(search("rzutniki", town=here.town))
    assert "Trzy etapy" in titles(search("etap", town=here.town))
    assert "Kawiarenka seniora" in titles(search("kawiarenki", town=here.town))


def test_every_word_must_be_there(here, story):
    found = titles(search("mała sala", town=here.town))
    assert "Sala mała" in found and "Sala duża" not in found


def test_in_quotation_marks_only_exactly(here, story):
    assert "Szafki" in titles(search("szafek", town=here.town))
    assert "Szafki" not in titles(search("„szafek”", town=here.town))


def test_the_word_found_is_marked(here, story):
    (found,) = search("szafek", town=here.town).rooms["miejsce"]
    assert ("Szafki", True) in found.title


def test_a_slip_is_asked_back(here, story):
    answers = search("kawirenka", town=here.town)
    assert (answers.count, answers.did_you_mean) == (0, "kawiarenka")


def test_hidden_pages_hidden_groups_people_and_bookings_are_not_found(here, story, happens):
    happens("Tajna narada o zegarach", "12:00-13:00", here.small, shown=False)
    here.group.listed = False
    here.group.save()
    hide_page(story["kontakt"], by=here.coordinator)
    for word in ("zegarach", here.group.name, "Wrona", "Zwolen"):
        assert not titles(search(word, town=here.town)) & {here.group.name, "Kontakt", "Tajna narada o zegarach"}


def test_events_ahead_are_found_by_their_words(here, story):
    making.event(here, title="Lalki z kartonu", slug="lalki", tags=["teatr"], dates=[making.soon(3)])
    making.event(here, title="Lalki dawne", slug="dawne", dates=[making.soon(-3)])
    making.event(here, title="Lalki tajne", slug="tajne", state=EventState.DRAFT, dates=[making.soon(3)])
    assert titles(search("lalka", town=here.town)) == titles(search("teatr kartonu", town=here.town)) == {"Lalki z kartonu"}


def test_nothing_of_the_other_town_is_found(here, story):
    assert "Ogrodnicy" not in titles(search("ogrodnicy", town=here.town))


@pytest.mark.parametrize("query", ["", "   ", "!!!", "„”", "\N{RIGHT-TO-LEFT OVERRIDE}", "a" * 10_000, "🌱", "' OR 1=1 --", "%_\\"])
def test_any_query_gets_an_answer(here, story, query):
    assert search(query, town=here.town).count >= 0


def test_the_search_costs_the_same_however_much_there_is(here, story, django_assert_num_queries):
    with django_assert_num_queries(4):
        search("sala", town=here.town)
