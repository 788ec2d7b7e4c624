"""A resident proposes an event on a phone, the host takes it into the programme; every page on the way is clean."""

import datetime as dt

import pytest

from mam.municipalities.scope import scope
from mam.people.models import Person
from mam.places.actions.ask import span_on
from mam.places.methods.recurrence import Rule
from mam.programme.actions.event_ask import EventAsk, Words
from mam.programme.actions.proposing import propose
from mam.programme.models import Event
from mam.programme.words import EventState
from tests.places.asking import asked

from .conftest import DESK, PHONE, go
from .test_booking import tuesday

HEAD = "/chrzanow/programme/"
SETTINGS = [(PHONE, "largest.more.dark"), (DESK, "")]


def state(cast) -> str:
    with scope(cast.town):
        return Event.objects.get().state


def test_a_resident_proposes_on_a_phone_and_the_host_accepts(walk, cast, clean):
    page = walk(cast.resident, PHONE)
    page.goto(f"{HEAD}propose/?thing=sala-mala&day={tuesday()}&from=17:00&to=19:00&people=8")
    clean(page)
    page.get_by_label("Jak się nazywa", exact=True).fill("Wieczór gier")
    page.get_by_label("Znam zasady MAM").check()
    page.get_by_role("button", name="Zaproponuj wydarzenie").last.click()
    page.get_by_role("heading", name="Wieczór gier", level=1).wait_for()
    clean(page)
    assert state(cast) == EventState.PROPOSED
    desk = walk(cast.host, DESK)
    desk.goto(f"{HEAD}requests/")
    clean(desk)
    go(desk.locator("a[href$='/answer/']").first)
    clean(desk)
    desk.get_by_label("tak, do programu").check()
    desk.get_by_role("button", name="Odpowiedz", exact=True).click()
    desk.get_by_text("Nic nie czeka na odpowiedź").wait_for()
    assert state(cast) == EventState.PUBLISHED
    visitor = walk(None, PHONE)
    visitor.goto(HEAD)
    assert visitor.get_by_role("link", name="Wieczór gier").count() >= 1


@pytest.fixture
def pages(cast) -> list[tuple[str, Person]]:
    """A series of the host and a proposal that waits; the pages of both."""
    with scope(cast.town):
        rule = Rule("weekly", tuesday(), dt.time(17), dt.time(19), last_day=tuesday(6))
        made = propose(EventAsk(asked(cast, cast.small, by=cast.host), Words("Szachy", about="Gramy.", sign_up="open")), rule)
        span = span_on(tuesday(), dt.time(10), dt.time(12))
        waits = propose(EventAsk(asked(cast, cast.hall), Words("Wymiana ubrań", capacity=20, sign_up="open")), span)
        first = made.occurrences.first()
    one, date = f"{HEAD}events/{made.slug}/", f"{HEAD}events/{made.slug}/{first.day}/"
    return [
        (f"{HEAD}propose/", cast.resident), (f"{HEAD}propose/?person={cast.resident.pk}", cast.host),
        (f"{HEAD}mine/", cast.host), (f"{HEAD}requests/", cast.host), (f"{HEAD}events/{waits.slug}/answer/", cast.host),
        (one, cast.host), (date, cast.host), (f"{one}edit/", cast.host), (f"{one}copy/", cast.host), (f"{one}sign-up/parts/", cast.host),
        (f"{one}withdrawal/", cast.host), (f"{one}dates/", cast.host), (f"{date}edit/", cast.host),
        (f"{date}calling-off/", cast.host), ("/chrzanow/me/", cast.host),
    ]  # fmt: skip


@pytest.mark.parametrize(("size", "reading"), SETTINGS)
def test_every_page_is_readable_in_every_setting(pages, visit, browser_page, clean, size, reading):
    page = browser_page(size, reading=reading)
    for address, person in pages:
        visit(address, as_=person, page=page)
        assert page.locator("h1").count() == 1, address
        for more in page.locator("details.more > summary").all():
            more.click()
        clean(page)
