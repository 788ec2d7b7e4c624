"""Copying in the browser: once, or as a series that shows its dates first."""

import re

import pytest
import time_machine

from mam.programme.actions.proposing import propose
from mam.programme.models import Event
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.places.views.booking.pages import text
from tests.programme.asking_events import dates, weekly, wish

from .pages import page

WHEN = {"day": "2027-01-13", "from": "17:30", "to": "19:30", "people": "8", "repeat": "once", "thing": "sala-mala", "deed": "check"}
SERIES = {**WHEN, "repeat": "weekly", "until": "2027-02-03", "weekdays": ["2"]}


@pytest.fixture(autouse=True)
def stop_the_clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def series(here):
    return propose(wish(here, here.small, by=here.host, sign_up="open", capacity=9), weekly())


def copies() -> list[Event]:
    return list(Event.objects.filter(state=EventState.DRAFT))


def test_the_sheet_knows_the_hours_and_the_room_of_before(here, sign_in, series):
    said = sign_in(here.host).get(page(series, "copy")).content.decode()
    assert 'value="17:30"' in said and re.search(r'value="sala-mala"[^>]* checked', said)


def test_one_press_makes_a_copy_for_another_day(here, sign_in, series):
    sign_in(here.host).post(page(series, "copy"), WHEN)
    (made,) = copies()
    assert [str(date.day) for date in dates(made)] == ["2027-01-13"] and made.title == series.title


def test_a_series_shows_its_dates_before_anything_is_written(here, sign_in, series):
    client = sign_in(here.host)
    shown = text(client.post(page(series, "copy"), SERIES))
    assert not copies() and "Zrób kopię z zaznaczonymi terminami" in shown and "27 stycznia" in shown
    days = ["2027-01-13", "2027-01-20", "2027-01-27", "2027-02-03"]
    client.post(page(series, "copy"), {**SERIES, "deed": "save_series", "dates_shown": days, "take": days[:3]})
    (made,) = copies()
    assert [str(date.day) for date in dates(made)] == days[:3]


def test_a_room_that_is_taken_is_refused_on_the_same_sheet(here, sign_in, series):
    shown = text(sign_in(here.host).post(page(series, "copy"), {**WHEN, "day": "2026-12-09"}))
    assert not copies() and "zajęt" in shown
