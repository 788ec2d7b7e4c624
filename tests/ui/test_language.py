"""The language of the page: Polish unless the reader chose another."""

import pytest


def test_polish_comes_first_whatever_the_browser_says(client, db):
    response = client.get("/", headers={"accept-language": "en-GB"})
    assert '<html lang="pl">' in response.content.decode()
    assert response["Content-Language"] == "pl"


@pytest.mark.parametrize(("code", "word"), [("en", "Go to the content"), ("sk", "Prejsť na obsah"), ("pl", "Przejdź do treści")])
def test_the_reader_chooses_a_language(client, db, code, word):
    client.post("/language/", {"language": code})
    html = client.get("/").content.decode()
    assert f'<html lang="{code}">' in html and word in html


def test_an_unknown_language_changes_nothing(client, db):
    client.post("/language/", {"language": "xx"})
    assert '<html lang="pl">' in client.get("/").content.decode()
