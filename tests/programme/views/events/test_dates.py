"""Dates in the browser: another room, a calling off taken back, what is over folded away."""

import pytest
import time_machine

from mam.programme.actions.dates import call_off
from mam.programme.actions.proposing import propose
from mam.programme.models import Occurrence
from tests.places.asking import NOW
from tests.places.views.booking.pages import text
from tests.programme.asking_events import at, dates, weekly, wish

from .pages import page


@pytest.fixture(autouse=True)
def stop_the_clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def series(here):
    return propose(wish(here, here.small, by=here.host, sign_up="open", capacity=9), weekly())


def rooms(date) -> list[str]:
    return list(date.booking.things.values_list("slug", flat=True))


def test_later_dates_go_to_the_room_chosen_on_the_page(here, sign_in, series):
    second = dates(series)[1]
    said = {"day": second.day, "from": "17:30", "to": "19:30", "room": "sala-duza", "reach": "following", "deed": "move"}
    sign_in(here.host).post(page(series, "edit", second), said)
    assert [rooms(date) for date in dates(series)] == [["sala-mala"], ["sala-duza"], ["sala-duza"], ["sala-duza"]]


def test_a_room_is_not_offered_where_there_is_none(here, sign_in):
    event = propose(wish(here, where="Rynek", by=here.host), at("17:30-19:30"))
    said = sign_in(here.host).get(page(event, "edit", dates(event)[0])).content.decode()
    assert 'name="room"' not in said and 'type="hidden" name="reach" value="this"' in said


def test_a_calling_off_is_taken_back_with_one_press(here, sign_in, series):
    first = dates(series)[0]
    call_off(first, by=here.host)
    client = sign_in(here.host)
    assert "Cofnij odwołanie" in text(client.get(page(series, "dates")))
    client.post(page(series, "bringing-back", first))
    assert not Occurrence.objects.get(pk=first.pk).is_cancelled


def test_dates_that_are_over_are_folded_below_those_ahead(here, sign_in, series):
    with time_machine.travel(dates(series)[1].ends, tick=False):
        said = text(sign_in(here.host).get(page(series, "dates")))
    assert said.index("16 grudnia") < said.index("2 grudnia")
