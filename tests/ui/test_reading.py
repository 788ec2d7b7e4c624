"""How somebody wants to read, kept in one cookie and written on <html> by the server."""

import pytest


def test_without_a_cookie_the_system_decides(client, db):
    html = client.get("/").content.decode()
    assert '<html lang="pl">' in html


def test_the_switches_are_kept_and_written_on_the_page(client, db):
    response = client.post("/reading/", {"text": "largest", "contrast": "more", "scheme": "dark", "next": "/style/"})
    assert response["Location"] == "/style/"
    assert '<html lang="pl" data-text="largest" data-contrast="more" data-scheme="dark">' in client.get("/").content.decode()


def test_usual_letters_take_the_switches_off(client, db):
    client.post("/reading/", {"text": "largest", "contrast": "more"})
    client.post("/reading/", {"text": "normal"})
    assert '<html lang="pl">' in client.get("/").content.decode()


@pytest.mark.parametrize("value", ['"><script>', "none.of.these.at.all", "." * 500, "largest"])
def test_a_strange_cookie_never_reaches_the_page(client, db, value):
    client.cookies["reading"] = value
    html = client.get("/").content.decode()
    assert "<script>" not in html and "none" not in html.partition("<head>")[0]


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_the_way_back_never_leads_out_of_the_house(client, db, target):
    for address, data in (("/reading/", {"text": "large"}), ("/language/", {"language": "en"})):
        assert client.post(address, {**data, "next": target})["Location"] == "/"


def test_switches_are_set_by_a_sent_form_only(client, db):
    assert client.get("/reading/").status_code == 405
    assert client.get("/language/").status_code == 405
