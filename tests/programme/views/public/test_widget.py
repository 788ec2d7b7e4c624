"""The next dates on somebody else's page."""

import pytest

from tests.programme import making

WIDGET = "/chrzanow/programme/widget/"


@pytest.fixture
def club(here):
    return making.event(here, title="<b>Klub</b>", dates=[making.soon(number) for number in range(1, 9)])


def test_only_the_widget_may_stand_in_a_frame(club, client):
    framed = client.get(WIDGET)
    assert "frame-ancestors *" in framed["Content-Security-Policy"] and "X-Frame-Options" not in framed
    for address in ("/chrzanow/programme/", WIDGET + "guide/"):
        other = client.get(address)
        assert "frame-ancestors 'none'" in other["Content-Security-Policy"] and other["X-Frame-Options"] == "DENY"


def test_it_runs_no_script_and_sets_no_cookie(club, client):
    framed = client.get(WIDGET)
    assert "<script" not in framed.content.decode() and not framed.cookies and "<b>Klub" not in framed.content.decode()


@pytest.mark.parametrize(("number", "shown"), [("", 5), ("2", 2), ("0", 1), ("x", 5), ("99", 8), ("²", 5)])
def test_it_shows_as_many_dates_as_asked(club, client, number, shown):
    assert client.get(f"{WIDGET}?number={number}").content.count(b"<li>") == shown


def test_any_page_may_ask_for_the_data(club, client):
    answer = client.get(f"{WIDGET}?as=json&number=1")
    assert answer["Access-Control-Allow-Origin"] == "*" and not answer.cookies
    (one,) = answer.json()["dates"]
    assert one["title"] == "<b>Klub</b>" and one["url"].startswith("http") and answer.json()["words"]["whole"] == "Cały program"


def test_the_element_comes_from_the_town_itself(here, client):
    answer = client.get("/chrzanow/programme/widget.js")
    assert answer["Content-Type"].startswith("text/javascript") and b"mam-programme" in answer.getvalue()


def test_the_guide_has_both_ways_ready_to_copy(here, client):
    html = client.get(WIDGET + "guide/").content.decode()
    assert "&lt;iframe" in html and "&lt;mam-programme" in html
