"""A paper for the office: an angler opens it on the phone, follows what is missing, writes it, and takes both files away."""

import io
import re

import docx
from playwright.sync_api import expect

from mam.initiatives.models import Paper
from mam.municipalities.scope import scope
from tests.initiatives import papers
from tests.journeys.conftest import PHONE, go
from tests.reading import text

PAGE = "/chrzanow/initiatives/1/"
WHY = "Nad rzeką nie ma gdzie usiąść."


def choose(page, clean) -> None:
    """From the page of the initiative to the application."""
    page.goto(PAGE)
    go(page.get_by_role("link", name="Zobacz pisma"))
    clean(page)
    go(page.get_by_role("link", name=re.compile("^Otwórz pismo.*Wniosek")))
    clean(page)


def write_what_is_missing(page, clean) -> None:
    """The gap leads to its field; what is too long stays in it with a sentence."""
    page.get_by_role("link", name=re.compile("^napisz to niżej.*Dlaczego")).click()
    expect(page.locator("#id_why")).to_be_in_viewport()
    page.locator("#id_why").fill("a" * 10_000)
    page.locator("#id_town_gives").fill("kontener na dwa dni")
    go(page.get_by_role("button", name="Zapisz i zobacz pismo"))
    expect(page.locator("#id_why")).to_have_value("a" * 10_000)
    clean(page)
    page.locator("#id_why").fill(WHY)
    go(page.get_by_role("button", name="Zapisz i zobacz pismo"))
    expect(page.locator("dd", has_text=WHY)).to_be_visible()
    clean(page)


def test_a_paper_is_filled_in_and_taken_away_on_the_phone(cast, walk, clean):
    with scope(cast.town):
        papers.planned(cast)
    page = walk(cast.leader, PHONE)
    choose(page, clean)
    write_what_is_missing(page, clean)
    address = f"{PAGE}papers/local/draft"
    word, pdf = (page.request.get(f"{address}.{ending}").body() for ending in ("docx", "pdf"))
    for said in (text(pdf), " ".join(cell.text for table in docx.Document(io.BytesIO(word)).tables for cell in table._cells)):
        assert WHY in said and "kontener na dwa dni" in said
    with page.expect_download() as taken:
        page.get_by_role("button", name="Do dopisania: DOCX").click()
    assert docx.Document(taken.value.path()).core_properties.title.startswith("Wniosek")
    with scope(cast.town):
        assert Paper.objects.get().by == cast.leader
