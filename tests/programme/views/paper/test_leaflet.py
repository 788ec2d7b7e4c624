import datetime as dt

import pytest
import time_machine

from mam.programme.actions.printing.programme import SHEETS, programme_sheet
from mam.programme.methods import marks
from tests import reading
from tests.programme import making

ADDRESS = "/chrzanow/programme/paper/leaflet.pdf"
DECEMBER = marks.span_of(marks.MONTH, making.DAY)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), tick=False):
        yield


def folded(client, **query) -> bytes:
    answer = client.get(ADDRESS, {"day": "2026-12-09", **query})
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    return answer.content


def test_the_leaflet_is_one_sheet_of_two_sides_across(here, client):
    making.event(here)
    pages = reading.opened(folded(client)).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(842, 595), (842, 595)]


def test_the_cover_names_the_month_and_the_inside_the_dates(here, client):
    making.event(here)
    outside, inside = reading.pages(folded(client))
    assert "Grudzień 2026" in outside and "MAM Chrzanów" in outside
    assert "środa, 2 grudnia" in inside and "Kawiarenka seniora" in inside


def test_the_cover_is_read_before_the_back(here, client):
    here.centre.way_in = "Wejście od podwórka."
    here.centre.save()
    outside, _inside = reading.pages(folded(client))
    assert outside.index("Grudzień 2026") < outside.index("Wejście od podwórka.")


def test_it_is_tagged_and_named(here, client):
    making.event(here)
    kicker = programme_sheet(here.town, here.centre, DECEMBER)["kicker"]
    reading.assert_accessible(folded(client), f"{kicker}: Grudzień 2026, MAM Chrzanów")


def test_the_code_on_the_back_leads_to_the_month(here, settings):
    settings.MAM_ADDRESS = "https://mam.example.org"
    making.event(here)
    sheet = programme_sheet(here.town, here.centre, DECEMBER)
    assert reading.codes(SHEETS / "leaflet.typ", sheet) == ["https://mam.example.org/chrzanow/programme/month/?day=2026-12-01"]


def test_a_hundred_dates_still_make_one_sheet_that_says_what_is_left_out(here, client):
    for number in range(100):
        day, hour = dt.date(2026, 12, 1 + number % 28), 10 + number // 28
        making.event(here, slug=f"e{number}", title=f"Spotkanie {number:03} przy stole", dates=[day], hours=f"{hour}:00-{hour + 1}:00")
    content = folded(client)
    text = reading.text(content)
    shown = sum(f"Spotkanie {number:03}" in text for number in range(100))
    left = programme_sheet(here.town, here.centre, DECEMBER)["more"][100 - shown - 1]
    assert len(reading.opened(content).pages) == 2
    assert 40 <= shown < 100 and left in text


def test_an_empty_month_invites_inside(here, client):
    sheet = programme_sheet(here.town, here.centre, DECEMBER)
    assert sheet["empty"]["title"] in reading.pages(folded(client))[1]


@pytest.mark.parametrize(("language", "day"), [("pl", "środa"), ("sk", "streda"), ("en", "Wednesday")])
def test_paper_speaks_the_language_of_the_page(here, client, settings, language, day):
    making.event(here)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    content = folded(client)
    assert reading.opened(content).trailer["/Root"]["/Lang"] == language
    assert day in reading.text(content)


def test_a_title_in_another_language_says_so_to_who_listens(here, client):
    making.event(here, title="Розмовний клуб", language="uk")
    assert "uk" in reading.languages(folded(client))
