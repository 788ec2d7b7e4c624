"""The search page."""

import pytest


def test_an_empty_question_shows_the_form(client, cast, story):
    assert 'name="q"' in client.get("/chrzanow/search/").content.decode()


def test_answers_are_grouped_by_room_and_the_word_is_marked(client, cast, story):
    page = client.get("/chrzanow/search/", {"q": "szafek"}).content.decode()
    assert "<mark>Szafki</mark>" in page
    assert 'data-room="miejsce"' in page


def test_a_slip_is_asked_back_with_a_link(client, cast, story):
    assert 'href="?q=kawiarenka"' in client.get("/chrzanow/search/", {"q": "kawirenka"}).content.decode()


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "a" * 10_000, "\N{RIGHT-TO-LEFT OVERRIDE}abc", "🌱🌱"])
def test_any_question_is_answered_and_stays_words(client, cast, story, query):
    response = client.get("/chrzanow/search/", {"q": query})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content
