"""A real browser for journeys: `visit(path, as_=person)` opens a page of the running house, `axe(page)` reads it like a screen reader.

Shorter words for a whole way: `page = walk(cast.resident, PHONE)`, and `clean(page)` after each step.
Needs Debian's chromium; where it is missing the journeys are skipped and say so.
"""

import os
import threading
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import sync_playwright

from tests import cast as people

CHROMIUM = Path(os.environ.get("MAM_CHROMIUM", "/usr/bin/chromium"))
PHONE, DESK = "phone", "desk"
SIZES = {PHONE: {"width": 390, "height": 844}, DESK: {"width": 1280, "height": 900}}


@pytest.fixture
def cast(transactional_db):
    """The cast of both towns, written for real, because the running house reads with its own connections."""
    here = people.chrzanow()
    here.other = people.nowy_sacz()
    return here


@pytest.fixture(scope="session")
def chromium():
    """One browser for all journeys. Playwright keeps a loop of its own, and Django must not mind asking the database beside it."""
    if not CHROMIUM.exists():
        pytest.skip(f"browser journeys need {CHROMIUM}: apt-get install chromium, or set MAM_CHROMIUM")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def house(live_server):
    """The running house; at the end it finishes what was pressed and its threads give their database connections back."""
    yield live_server
    at_rest()
    connections.close_all()


def at_rest() -> None:
    """Waits for the requests of closed windows to end: emptying the tables beneath one is a deadlock, and the rows would stay."""
    until = time.monotonic() + 30
    while any("process_request_thread" in thread.name for thread in threading.enumerate()):
        assert time.monotonic() < until, "a request of a closed window has not ended"
        time.sleep(0.01)


@pytest.fixture
def browser_page(chromium, house):
    """A new window: browser_page("phone") or browser_page("desk", reading="largest.more.dark"). Troubles of the page fail the test."""
    opened, troubles = [], []

    def new(size=DESK, *, reading="", javascript=True):
        context = chromium.new_context(
            viewport=SIZES[size], locale="pl-PL", base_url=house.url, java_script_enabled=javascript, reduced_motion="reduce"
        )
        opened.append(context)
        if reading:
            context.add_cookies([{"name": "reading", "value": reading, "url": house.url}])
        page = context.new_page()
        page.on("pageerror", lambda trouble: troubles.append(str(trouble)))
        page.on("console", lambda said: troubles.append(said.text) if "Content Security Policy" in said.text else None)
        return page

    yield new
    for context in opened:
        context.close()
    assert not troubles


@pytest.fixture
def visit(browser_page, house):
    """Opens an address: visit("/chrzanow/", as_=cast.host, size="phone"). Gives the page; page=… goes on in the same window."""

    def opened(path, *, as_=None, page=None, **window):
        page = page or browser_page(**window)
        let_in(page, as_, house)
        page.goto(path)
        return page

    return opened


@pytest.fixture
def walk(browser_page, house):
    """A window of somebody signed in, or of a visitor: walk(cast.resident, PHONE). Its page.goto takes plain paths."""

    def opened(somebody=None, size=DESK, **window):
        page = browser_page(size, **window)
        let_in(page, somebody, house)
        return page

    return opened


@pytest.fixture
def clean(axe):
    """Asserts that axe finds nothing on the page and that nobody has to scroll sideways."""

    def asserted(page) -> None:
        assert axe(page) == []
        assert overflow(page) <= 0, f"{page.url} is wider than the window"

    return asserted


def go(link) -> None:
    """Presses a link or a button and waits for the page it opens; a bare click() comes back while the old page still stands."""
    with link.page.expect_navigation():
        link.click()


def let_in(page, somebody, house) -> None:
    if somebody is not None:
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key_of(somebody), "url": house.url}])


def key_of(person) -> str:
    """The session of a signed-in person, without walking through the sign-in pages."""
    client = Client()
    client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture
def axe():
    """Everything axe-core finds on a page, in short lines; an empty list is what we want."""
    from axe_playwright_python.sync_playwright import Axe

    def found(page) -> list[str]:
        violations = Axe().run(page).response["violations"]
        return [
            f"{page.url} {one['id']}: {one['help']} – {node['html'][:120]}" for one in violations for node in one["nodes"][:3]
        ]

    return found


def overflow(page) -> int:
    """Pixels by which the page is wider than its window; nobody should have to scroll sideways."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
