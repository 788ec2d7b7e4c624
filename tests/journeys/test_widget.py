"""The programme on somebody else's page: a school's site on another origin shows the next dates, copied from our guide as it stands."""

import html
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mam.municipalities.scope import scope
from tests.programme import making

from .conftest import DESK

GUIDE = "/chrzanow/programme/widget/guide/"
PAGE = """<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Szkoła nr 1</title></head>
<body><main><h1>Szkoła nr 1</h1>{}</main></body></html>"""


class School(ThreadingHTTPServer):
    """A page of strangers. shows: what stands in it; rules: its own content-security policy."""

    shows, rules = "", ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.server.rules:
            self.send_header("Content-Security-Policy", self.server.rules)
        self.end_headers()
        self.wfile.write(PAGE.format(self.server.shows).encode())

    def log_message(self, *words):
        pass


@pytest.fixture
def school():
    server = School(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def club(cast, house, settings):
    """A meeting a week from now, in a house whose letters and feeds know its real address."""
    settings.MAM_ADDRESS = house.url
    with scope(cast.town):
        return making.event(cast, title="Klub szachowy", sign_up="none", dates=[making.soon()])


def copied(walk, name: str) -> str:
    """What the guide offers to copy under this heading."""
    page = walk()
    page.goto(GUIDE)
    code = page.locator(f"#{name}-code").input_value()
    assert "127.0.0.1" in code or "localhost" in code
    return code


@pytest.fixture
def strict(house) -> str:
    """The rules of a careful site that trusts the house alone."""
    return f"default-src 'none'; frame-src {house.url}; script-src {house.url}; connect-src {house.url}"


@pytest.mark.parametrize("careful", [False, True])
def test_the_frame_shows_the_next_dates_and_leads_to_them(club, walk, school, strict, axe, careful):
    school.shows, school.rules = copied(walk, "frame"), strict if careful else ""
    page = walk(None, DESK)
    page.goto(school.url)
    entry = page.frame_locator("iframe").get_by_role("link", name="Klub szachowy")
    entry.wait_for()
    assert axe(page) == [] and page.context.cookies() == []
    with page.context.expect_page() as opened:
        entry.click()
    opened.value.get_by_role("heading", name="Klub szachowy", level=1).wait_for()


@pytest.mark.parametrize("careful", [False, True])
def test_the_element_shows_the_next_dates_in_the_look_of_the_page(club, walk, school, strict, axe, careful):
    school.shows, school.rules = copied(walk, "element"), strict if careful else ""
    page = walk(None, DESK)
    page.goto(school.url)
    page.locator("mam-programme").get_by_role("link", name="Klub szachowy").wait_for()
    assert axe(page) == [] and page.context.cookies() == []


def test_without_javascript_the_element_is_a_link_to_the_dates(club, walk, browser_page, school):
    school.shows = copied(walk, "element")
    page = browser_page(DESK, javascript=False)
    page.goto(school.url)
    page.get_by_role("link", name=re.compile("Program MAM")).click()
    page.get_by_role("link", name="Klub szachowy").wait_for()


def test_no_other_page_of_the_house_lets_itself_be_framed(club, chromium, house, school):
    school.shows = f'<iframe title="x" src="{html.escape(house.url)}/chrzanow/programme/"></iframe>'
    context = chromium.new_context()
    page = context.new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text) if "frame" in said.text else None)
    page.goto(school.url, wait_until="networkidle")
    assert page.frame_locator("iframe").get_by_text("Klub szachowy").count() == 0 and refused
    context.close()
