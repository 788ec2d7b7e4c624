import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.programme.actions.printing.programme import SHEETS, programme_sheet
from mam.programme.methods import marks
from mam.programme.models import Event
from mam.programme.words import EventState, OccurrenceState
from tests import reading
from tests.programme import making

ADDRESS = "/chrzanow/programme/paper/programme.pdf"
DECEMBER = marks.span_of(marks.MONTH, making.DAY)
LETTERS = "Zażółć gęślą jaźń: ĄĆĘŁŃÓŚŹŻ"


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), tick=False):
        yield


def printed(client, **query) -> bytes:
    answer = client.get(ADDRESS, {"day": "2026-12-02", **query})
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    return answer.content


def many(cast, number: int, day: dt.date | None = None):
    """So many events, an hour each; on one day, or spread over December."""
    for each in range(number):
        on = day or dt.date(2026, 12, 1 + each % 28)
        hours = f"{8 + each % 12:02}:00-{9 + each % 12:02}:00"
        making.event(cast, slug=f"e{each}", title=f"Spotkanie {each:03} przy stole", dates=[on], hours=hours)


def test_the_month_says_day_hour_title_and_who_may_come(here, client):
    making.event(here, title=LETTERS, age_from=6, age_to=10, fee_note="5 zł na glinę")
    text = reading.text(printed(client))
    order = [text.index(word) for word in ("Grudzień 2026", "środa, 2 grudnia", "17:30", LETTERS, "6–10", "5 zł na glinę")]
    assert order == sorted(order)


def test_it_is_a_tagged_document_with_language_and_title(here, client):
    making.event(here)
    content = printed(client)
    kicker = programme_sheet(here.town, here.centre, DECEMBER)["kicker"]
    reading.assert_accessible(content, f"{kicker}: Grudzień 2026, MAM Chrzanów")
    assert {"H1", "H2", "Figure"} <= set(reading.roles(content))


def test_only_what_is_public_is_printed(here, client):
    making.event(here, title="Jawne")
    making.event(here, slug="szkic", title="Szkic", state=EventState.DRAFT)
    making.event(here, slug="potem", title="Potem", publish_at=clock.now() + dt.timedelta(days=1))
    text = reading.text(printed(client))
    assert "Jawne" in text and "Szkic" not in text and "Potem" not in text


def test_the_code_on_the_rendered_page_leads_to_the_programme(here, settings):
    settings.MAM_ADDRESS = "https://mam.example.org"
    making.event(here)
    for size in ("a4", "a3"):
        sheet = programme_sheet(here.town, here.centre, DECEMBER, size=size)
        assert reading.codes(SHEETS / "programme.typ", sheet) == ["https://mam.example.org/chrzanow/programme/month/?day=2026-12-01"]


def test_a_date_called_off_stays_and_says_so(here, client):
    made = making.event(here, dates=[])
    making.date(made, state=OccurrenceState.CANCELLED, reason="Awaria ogrzewania.")
    sheet = programme_sheet(here.town, here.centre, DECEMBER)
    entry = sheet["days"][0]["entries"][0]
    assert entry["off"] and entry["slip"] and "Awaria" in entry["was"]
    assert entry["slip"] in reading.text(printed(client))


def test_a_moved_date_stands_on_both_days(here, client):
    made = making.event(here, dates=[])
    old = clock.instant(dt.date(2026, 12, 1), dt.time(11))
    making.date(made, moved_from=(old, old + dt.timedelta(hours=2)))
    days = {day["name"]: day["entries"][0] for day in programme_sheet(here.town, here.centre, DECEMBER)["days"]}
    assert list(days) == ["wtorek, 1\N{NO-BREAK SPACE}grudnia", "środa, 2\N{NO-BREAK SPACE}grudnia"]
    gone, now = days.values()
    assert gone["off"] and "17:30" in gone["was"]
    assert not now["off"] and "11:00" in now["was"]


MARKUP = ["<b>Kawa</b> & <script>x()</script>", "#strong[x] *gwiazdki* _i_ $x^2$ @ref", '=HYPERLINK("x")', '\\u{41} "] #panic()']


@pytest.mark.parametrize("title", MARKUP)
def test_markup_in_a_title_comes_out_as_written(here, client, title):
    making.event(here, title=title)
    assert title in reading.text(printed(client))


def test_a_very_long_title_is_printed_to_its_end(here, client):
    making.event(here, title=f"{'Bardzodługiesłowo' * 6} na końcu")
    reader = reading.opened(printed(client))
    assert len(reader.pages) == 1
    assert "na końcu" in reading.text(printed(client))


def test_sixty_events_of_a_week_keep_to_one_page_and_say_what_is_left_out(here, client):
    many(here, 60, making.DAY)
    content = printed(client, span="week")
    text = reading.text(content)
    shown = sum(f"Spotkanie {each:03}" in text for each in range(60))
    assert len(reading.opened(content).pages) == 1
    assert shown >= 40
    left = programme_sheet(here.town, here.centre, marks.span_of(marks.WEEK, making.DAY))["more"]
    assert shown == 60 or left[60 - shown - 1] in text.replace("\N{NO-BREAK SPACE}", " ")


def test_nothing_is_left_out_in_large_print(here, client):
    many(here, 60, making.DAY)
    content = printed(client, span="week", large="1")
    text = reading.text(content)
    assert all(f"Spotkanie {each:03}" in text for each in range(60))
    assert len(reading.opened(content).pages) > 3


def test_an_empty_month_invites(here, client):
    content = printed(client, day="2027-03-01")
    sheet = programme_sheet(here.town, here.centre, marks.span_of(marks.MONTH, dt.date(2027, 3, 1)))
    assert sheet["empty"]["title"] in reading.text(content)


@pytest.mark.parametrize(("size", "points"), [("a4", 595), ("a3", 842), ("letter", 595)])
def test_the_page_has_the_size_asked_for(here, client, size, points):
    making.event(here)
    assert round(reading.opened(printed(client, size=size)).pages[0].mediabox.width) == points


@pytest.mark.parametrize("day", ["", "2026-13-40", "9999-12-31", "0001-01-01", "x"])
def test_a_day_that_is_none_gives_a_programme_all_the_same(here, client, day):
    assert client.get(ADDRESS, {"day": day, "span": "week"}).status_code == 200


def test_an_unknown_centre_is_not_found(here, client):
    assert client.get(ADDRESS, {"centre": "nie-ma"}).status_code == 404


def test_three_times_the_events_ask_the_database_the_same(here, client):
    counts = []
    for number in (1, 3):
        Event.objects.all().delete()
        many(here, number)
        with CaptureQueriesContext(connection) as asked:
            printed(client)
        counts.append(len(asked))
    assert counts[0] == counts[1]
