"""The front pages, read by anyone."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.municipalities.scope import scope
from tests.home.conftest import TODAY


def words(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\N{NO-BREAK SPACE}", " "))


def test_the_town_says_at_once_that_it_is_open_and_until_when(client, cast, story):
    front = words(client.get("/chrzanow/"))
    assert "Jest otwarte." in front
    assert "Do 20:00 ktoś tu na Ciebie czeka." in front


def test_the_town_says_when_it_opens_next(client, cast, story, stopped_clock):
    stopped_clock.move_to(clock.instant(TODAY, dt.time(21)))
    front = words(client.get("/chrzanow/"))
    assert "Teraz zamknięte." in front
    assert "czwartek, 26 listopada, 10:00" in front


def test_the_front_page_names_what_is_for_everyone_and_nobody_in_person(client, cast, story, happens):
    happens("Joga dla każdego", "12:00-13:00", cast.hall)
    happens("Tajna narada", "15:00-16:00", cast.small, shown=False)
    for address in ("/", "/chrzanow/"):
        front = words(client.get(address))
        assert "Joga dla każdego" in front
        for private in ("Tajna narada", cast.leader.last_name, cast.leader.first_name, cast.host.last_name):
            assert private not in front


def test_each_free_room_leads_to_the_booking_page_with_its_hours(client, cast, story):
    page = client.get("/chrzanow/").content.decode()
    assert "/chrzanow/places/mam/book/?thing=sala-mala&amp;day=2026-11-25&amp;from=11%3A30&amp;to=12%3A30" in page


def test_the_network_leads_to_both_towns_and_says_which_is_open(client, cast):
    page = client.get("/").content.decode()
    assert 'href="/chrzanow/"' in page and 'href="/nowy-sacz/"' in page
    assert page.count("otwarte do 20:00") == 2


def test_the_network_without_towns_still_says_what_it_is(client, db):
    assert client.get("/").status_code == 200


def test_a_town_without_a_house_tells_its_story(client, cast, story):
    with scope(cast.town):
        cast.centre.hours.all().delete()
        for thing in cast.centre.things.all():
            thing.thing_parts.all().delete()
            thing.delete()
        cast.centre.rules.all().delete()
        cast.centre.hosts.all().delete()
        cast.centre.parts.all().delete()
        cast.centre.delete()
    assert "To miejsce dopiero powstaje" in words(client.get("/chrzanow/"))
    assert client.get("/chrzanow/week/").status_code == 404


def test_an_unknown_town_is_not_found(client, db):
    assert client.get("/nigdzie/").status_code == 404


@pytest.mark.parametrize("address", ["/", "/chrzanow/"])
def test_the_front_costs_the_same_however_much_happens(client, cast, story, happens, address):
    happens("Zajęcia 0", "12:00-13:00", cast.hall)
    client.get(address)
    one = queries(client, address)
    for n in (1, 2):
        happens(f"Zajęcia {n}", f"{12 + 2 * n}:00-{13 + 2 * n}:00", cast.hall, cast.small)
    assert one == queries(client, address) <= 30


def queries(client, address) -> int:
    with CaptureQueriesContext(connection) as made:
        client.get(address)
    return len(made)


def test_the_foot_of_every_page_says_where_and_when(client, cast, story):
    foot = words(client.get("/chrzanow/accessibility/"))
    assert "ul. Próbna 1" in foot
    assert "poniedziałek – piątek 10:00–20:00" in foot or "poniedziałek–piątek 10:00–20:00" in foot


def test_the_phone_bar_leads_to_real_pages(client, cast, story):
    page = client.get("/chrzanow/").content.decode()
    bar = page[page.index('class="bar"') :]
    for address in re.findall(r'<a href="([^"]+)"', bar[: bar.index("</nav>")]):
        assert client.get(address).status_code in (200, 302)
    assert [label in bar for label in ("Dziś", "Tydzień", "Więcej")] == [True] * 3
