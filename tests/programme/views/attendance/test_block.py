"""What the page of a date says about who came and what came of it, and to whom."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.programme.actions.attendance import Mark, mark
from mam.programme.actions.counting import count_heads
from mam.programme.actions.outcome import tell_outcome
from mam.programme.words import EventKind
from tests.programme.making import event, only_date, signed

PAGE = "/chrzanow/programme/events/kawiarenka/2026-12-02/"


@pytest.fixture(autouse=True)
def after():
    with time_machine.travel(dt.datetime(2026, 12, 2, 21, tzinfo=clock.WARSAW), tick=False):
        yield


@pytest.fixture
def date(here):
    made = only_date(event(here, kind=EventKind.INFORMATION))
    who = signed(made, here.resident)
    signed(made, here.neighbour)
    mark(made, [Mark(f"s{who.pk}", "present", clock.now())], by=here.leader)
    count_heads(made, 17, by=here.leader)
    return made


def text(response) -> str:
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_organisers_read_the_sums_and_find_the_ways_to_mark(here, date, sign_in):
    page = text(sign_in(here.leader).get(PAGE))
    assert "Kto przyszedł" in page
    assert "17" in page
    assert "obecnych 1, nieobecnych 0, usprawiedliwionych 0, nie wiadomo 1" in page
    assert f"{PAGE}attendance/" in page


def test_nobody_else_reads_who_or_how_many_came(here, date, sign_in, client):
    for page in (client.get(PAGE), sign_in(here.resident).get(PAGE)):
        assert "Kto przyszedł" not in text(page)
        assert f"{PAGE}attendance/" not in text(page)


def test_everybody_reads_what_came_of_it_and_may_say_how_it_was(here, date, client):
    tell_outcome(date, "Ławki staną w maju.\n<script>", by=here.leader)
    page = text(client.get(PAGE))
    assert "Ławki staną w maju.<br>&lt;script&gt;" in page
    assert f"{PAGE}feedback/" in page
