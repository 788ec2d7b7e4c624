"""The dates ahead as an Atom feed a strict reader takes (RFC 4287)."""

import datetime as dt
from xml.etree import ElementTree as Tree

import pytest
from django.utils import translation

from mam.core import clock
from mam.core.text import HARD
from mam.places.actions.ask import span_on
from mam.programme.actions.news_feed import news
from mam.programme.methods.wish import Wish
from tests.programme import making
from tests.programme.rooms import called_off, moved

ATOM = "{http://www.w3.org/2005/Atom}"
WED = dt.date(2026, 12, 2)


@pytest.fixture(autouse=True)
def noon():
    with clock.stopped(dt.datetime(2026, 12, 2, 11, 0, tzinfo=dt.UTC)), translation.override("pl"):
        yield


@pytest.fixture
def three(here):
    """A series of three Wednesdays: as planned, moved to Thursday 18:00, called off."""
    made = making.event(here, dates=[WED + dt.timedelta(days=7 * n) for n in range(3)])
    _first, second, third = made.occurrences.order_by("day")
    moved(second, span_on(WED + dt.timedelta(days=8), dt.time(18), dt.time(20)))
    called_off(third)
    return made


def atom(here):
    return Tree.fromstring(news(here.town, Wish(), query="?tag=dzieci").data)


def test_atom_has_all_that_rfc_4287_asks(here, three):
    root = atom(here)
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(root.findall(ATOM + name)) == 1, name
    assert len({link.get("rel") for link in root.findall(f"{ATOM}link")}) == 2
    entries = root.findall(f"{ATOM}entry")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries) == 3
    for entry in entries:
        assert entry.findtext(f"{ATOM}id").startswith("urn:uuid:") and entry.find(f"{ATOM}author/{ATOM}name").text
        moment = dt.datetime.fromisoformat(entry.findtext(f"{ATOM}updated"))
        assert moment.tzinfo and entry.find(f"{ATOM}link[@rel='alternate']").get("href").startswith("http")


def test_atom_tells_of_moves_and_of_what_is_called_off(here, three):
    entries = atom(here).iter(f"{ATOM}entry")
    words = "".join(entry.findtext(f"{ATOM}title") + entry.findtext(f"{ATOM}summary") for entry in entries).replace(HARD, " ")
    assert "ODWOŁANE: Kawiarenka seniora" in words and "Przeniesione. Było: środa, 9 grudnia" in words


def test_letters_that_xml_cannot_hold_do_not_break_the_feed(here):
    making.event(here, title="Kawa \x0c & <b>ciasto</b>")
    (entry,) = atom(here).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title").startswith("Kawa  & <b>ciasto</b>")


def test_an_empty_feed_is_still_a_feed(here):
    assert atom(here).findtext(f"{ATOM}updated")
