"""The pages of an event and of one of its dates."""

import json
import re

import pytest

from mam.programme.words import EventState, SignUpMode
from tests.programme import making
from tests.programme.rooms import booked, called_off

HOME = "/chrzanow/programme/events/kawiarenka/"
DAY = making.soon(7)


@pytest.fixture
def club(here):
    made = making.event(here, dates=[DAY, making.soon(14)], about="Ciasto **własne**.", fee_note="5 zł")
    booked(here, made.occurrences.order_by("day")[0], here.hall)
    return made


def page(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def data(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])


def test_a_date_says_all_one_needs_to_come(club, client):
    html = page(client, f"{HOME}{DAY}/")
    for words in ("Kawa i\xa0rozmowa.", "Sala duża", "ul. Próbna 1", "17:30–19:30", "Dla każdego", "5\xa0zł", club.organiser):
        assert words in html, words
    assert "<strong>własne</strong>" in html


def test_search_engines_and_people_read_the_same_facts(club, client):
    html = page(client, f"{HOME}{DAY}/")
    assert data(html)["name"] == "Kawiarenka seniora" and data(html)["startDate"].startswith(f"{DAY}T17:30")
    assert f'<meta property="og:url" content="{data(html)["url"]}">' in html and "og:title" in html


def test_a_date_called_off_says_so_everywhere(club, client):
    called_off(club.occurrences.get(day=DAY))
    html = page(client, f"{HOME}{DAY}/")
    assert "ODWOŁANE" in html and "Kalina jest chora." in html and data(html)["eventStatus"].endswith("EventCancelled")
    assert "<title>ODWOŁANE: Kawiarenka seniora" in html


def test_an_event_shows_all_its_dates(club, client):
    html = page(client, HOME)
    assert f"{HOME}{DAY}/" in html and f"{HOME}{making.soon(14)}/" in html


def test_an_event_without_dates_says_what_will_be(here, client):
    making.event(here, dates=[])
    assert "Teraz nie ma zaplanowanej daty" in page(client, HOME)


def test_who_just_comes_reads_so(here, client):
    making.event(here, dates=[DAY], sign_up=SignUpMode.NONE)
    assert "po prostu przyjdź" in page(client, f"{HOME}{DAY}/").replace("\xa0", " ")


def test_what_is_not_public_is_seen_by_its_makers_only(here, sign_in, client):
    making.event(here, dates=[DAY], state=EventState.PROPOSED)
    assert client.get(HOME).status_code == client.get(f"{HOME}{DAY}/").status_code == 404
    html = page(sign_in(here.leader), f"{HOME}{DAY}/")
    assert "noindex" in html and "ld+json" not in html and "Poza programem" in html


@pytest.mark.parametrize("date", ["2026-13-45", "jutro", "2019-01-01"])
def test_a_date_that_is_none_is_not_there(club, client, date):
    assert client.get(f"{HOME}{date}/").status_code == 404


def test_a_title_cannot_break_out_of_its_data_block(here, client):
    making.event(here, title="</script><b>x</b>", dates=[DAY])
    html = page(client, f"{HOME}{DAY}/")
    assert data(html)["name"] == "</script><b>x</b>" and "</script><b>" not in html


def test_the_page_of_a_date_costs_the_same_with_more_dates(here, client, django_assert_max_num_queries):
    made, counts = making.event(here, dates=[DAY]), []
    for number in (14, 21, 28):
        making.date(made, making.soon(number))
        client.get(f"{HOME}{DAY}/")
        with django_assert_max_num_queries(40) as asked:
            client.get(f"{HOME}{DAY}/")
        counts.append(len(asked))
    assert len(set(counts)) == 1
