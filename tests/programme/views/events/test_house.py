"""What waits for the house, answering it, and the deeds on dates in the browser."""

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.programme.actions.proposing import propose
from mam.programme.models import Event, Occurrence
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.places.views.booking.pages import text
from tests.programme.asking_events import at, dates, weekly, wish

from .pages import page

REQUESTS = "/chrzanow/programme/requests/"


@pytest.fixture(autouse=True)
def stop_the_clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def series(here):
    return propose(wish(here, here.small, by=here.host, sign_up="open", capacity=9), weekly())


def queries(client) -> int:
    with CaptureQueriesContext(connection) as seen:
        client.get(REQUESTS)
    return len(seen)


def test_three_proposals_cost_as_many_queries_as_one(here, sign_in):
    client = sign_in(here.host)
    propose(wish(here, where="Park"), at("10:00-11:00"))
    queries(client)
    one = queries(client)
    for _more in range(2):
        propose(wish(here, where="Park"), at("10:00-11:00"))
    assert queries(client) == one


def test_a_no_needs_a_sentence_and_the_form_stays(here, sign_in):
    event = propose(wish(here, here.small), at("17:30-19:30"))
    answer = sign_in(here.host).post(page(event, "answer"), {"answer": "no", "text": ""})
    assert answer.status_code == 200 and Event.objects.get().state == EventState.PROPOSED


def test_my_page_tells_the_host_what_waits_and_the_maker_what_is_ahead(here, sign_in):
    propose(wish(here, here.small), at("17:30-19:30"))
    assert "1 propozycja czeka" in text(sign_in(here.host).get("/chrzanow/me/"))
    assert "Organizuję" in text(sign_in(here.resident).get("/chrzanow/me/"))


def test_a_date_is_moved_with_later_ones_from_its_page(here, sign_in, series):
    said = {"deed": "move", "day": "2026-12-02", "from": "18:00", "to": "20:00", "reach": "following"}
    sign_in(here.host).post(page(series, "edit", dates(series)[0]), said)
    assert {clock.local(date.starts).hour for date in dates(series)} == {18}


def test_the_words_of_one_date_are_changed_and_its_places_given_back(here, sign_in, series):
    client, date = sign_in(here.host), dates(series)[1]
    client.post(page(series, "edit", date), {"deed": "words", "title": "Turniej", "note": "", "capacity": "4"})
    assert (dates(series)[1].name, dates(series)[1].places) == ("Turniej", 4)
    client.post(page(series, "edit", date), {"deed": "words", "title": "", "note": "", "capacity": ""})
    assert (dates(series)[1].name, dates(series)[1].places) == ("Wieczór gier", 9)


def test_a_date_called_off_stays_on_the_list_of_dates(here, sign_in, series):
    client = sign_in(here.host)
    client.post(page(series, "calling-off", dates(series)[0]), {"reach": "this", "reason": "Remont."})
    assert dates(series)[0].is_cancelled and "Remont." in text(client.get(page(series, "dates")))


def test_later_dates_part_from_the_page_of_a_date(here, sign_in, series):
    answer = sign_in(here.host).post(page(series, "edit", dates(series)[2]), {"deed": "split", "title": "Szachy"})
    assert answer["Location"].endswith("/szachy/") and Occurrence.objects.filter(event=series).count() == 2


def test_a_date_is_added(here, sign_in, series):
    client = sign_in(here.host)
    client.post(page(series, "dates"), {"day": "2026-12-30", "from": "17:30", "to": "19:30"})
    assert dates(series)[-1].day == dt.date(2026, 12, 30)



def test_what_the_form_does_not_ask_stays_as_it_was(here, sign_in, series):
    Event.objects.update(held_hours=48, largest_party=2, language="uk")
    client = sign_in(here.host)
    said = {"title": "Gry", "kind": "hobby", "sign_up": "open", "counting": "count", "language": "uk", "capacity": "9", "leader": ""}
    assert client.post(page(series, "edit"), said).status_code == 302
    event = Event.objects.get()
    assert (event.title, event.held_hours, event.largest_party, event.language) == ("Gry", 48, 2, "uk")


def test_a_neighbour_finds_none_of_these_pages(here, sign_in, series):
    client = sign_in(here.resident)
    for name in ("edit", "copy", "dates", "withdrawal", "answer"):
        assert client.get(page(series, name)).status_code == 404
