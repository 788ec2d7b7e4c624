"""The programme as everybody reads it: list, week and month."""

import pytest

from mam.core import clock
from mam.core.dates import day_words
from tests.programme import making
from tests.programme.rooms import called_off

HOME = "/chrzanow/programme/"
VIEWS = ("", "week/", "month/")


@pytest.fixture
def club(here):
    return making.event(here, title="Klub gier", slug="klub", dates=[making.soon(1)], tags=["gry"])


def page(client, address="") -> str:
    answer = client.get(HOME + address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_shows_tomorrow_by_its_name(club, client):
    html = page(client)
    assert "Jutro" in html and day_words(making.soon(1)) in html and f"{HOME}events/klub/{making.soon(1)}/" in html


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_what_is_called_off(club, client, view):
    called_off(club.occurrences.get())
    html = page(client, f"{view}?day={making.soon(1)}")
    assert "Klub gier" in html and "ODWOŁANE" in html


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_the_filters(club, client, view):
    day = f"&day={making.soon(1)}"
    assert "Klub gier" in page(client, f"{view}?tag=gry{day}") and "Klub gier" not in page(client, f"{view}?kind=picnic{day}")


def test_a_chip_takes_its_filter_away_and_keeps_the_rest(club, client):
    html = page(client, "?tag=gry&q=klub")
    assert f'href="{HOME}?q=klub"' in html and f'href="{HOME}?tag=gry"' in html


def test_an_empty_list_invites(here, client):
    assert "Masz pomysł?" in page(client) and "Pokaż wszystko" in page(client, "?q=zupa")


def test_the_feeds_beside_the_list_hold_the_same_wish(club, client):
    assert f"{HOME}programme.ics?tag=gry" in page(client, "?tag=gry&day=2026-01-01")


@pytest.mark.parametrize("day", ["", "x", "0001-01-01", "9999-12-31", "2026-02-30", "%00"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_strange_day_is_today(here, client, view, day):
    assert client.get(f"{HOME}{view}?day={day}").status_code == 200


def test_a_title_is_never_markup(here, client):
    making.event(here, title="<script>alert(1)</script>", dates=[clock.today()], hours="00:00-23:59")
    for view in VIEWS:
        assert "<script>alert" not in page(client, view)


@pytest.mark.parametrize("view", VIEWS)
def test_three_dates_cost_no_more_queries_than_one(here, client, django_assert_max_num_queries, view):
    counts = []
    for number in range(3):
        making.event(here, slug=f"e{number}", dates=[making.soon(1)])
        client.get(HOME + view)
        with django_assert_max_num_queries(15) as asked:
            client.get(f"{HOME}{view}?day={making.soon(1)}")
        counts.append(len(asked))
    assert len(set(counts)) == 1
