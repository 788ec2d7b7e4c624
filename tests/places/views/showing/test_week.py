import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.places.actions.booking import book
from mam.places.models import Centre, HoursException, Thing
from tests.cast import part, thing
from tests.places.asking import DAY, asked, at

from .reading import ABSURD_DAYS, CLOCK_CHANGES, page, words

WEEK = {"week": "2026-12-02"}


@pytest.fixture
def meetings(here):
    shown = book(asked(here, here.small, title="Otwarte granie <b>", open_to_all=True), at("12:00-13:00"))
    closed = book(asked(here, here.hall, group=here.group, title="Tajna narada"), at("12:00-13:00"))
    return shown, closed


def test_anyone_reads_the_week_without_signing_in_and_sees_no_names(client, here, meetings):
    html = page(client, here, "week", "mam", **WEEK)
    assert "Otwarte granie &lt;b&gt;" in html and "<b>Otwarte" not in html
    for hidden in ("Tajna narada", here.group.name, "Wrona", "Maria", "Halina"):
        assert hidden not in html
    assert "Spotkanie grupy" in html or "Group meeting" in html


def test_names_are_only_for_the_people_of_the_house_who_ask_for_them(sign_in, here, meetings):
    asked_for = WEEK | {"names": "1"}
    assert here.group.name not in page(sign_in(here.resident), here, "week", "mam", **asked_for)
    assert here.group.name not in page(sign_in(here.host), here, "week", "mam", **WEEK)
    html = page(sign_in(here.host), here, "week", "mam", **asked_for)
    assert here.group.name in html and "Tajna narada" in html


def test_ones_own_meeting_is_a_link_to_it(sign_in, here, meetings):
    html = page(sign_in(here.leader), here, "week", "mam", **WEEK)
    assert reverse("places:booking", args=[here.town.slug, meetings[1].pk]) in html


def test_a_free_gap_is_a_link_with_the_values_carried_over(client, here, meetings):
    html = page(client, here, "week", "mam", **WEEK)
    assert "?thing=sala-mala&amp;day=2026-12-02&amp;from=13:00&amp;to=15:00" in html


def test_what_is_past_has_no_links_and_today_starts_now(client, here):
    html = page(client, here, "week", "mam")
    assert "day=2026-11-24" not in html
    assert "thing=sala-mala&amp;day=2026-11-25&amp;from=10:00" in html
    assert 'id="today"' in html


def test_too_late_to_book_here_shows_free_without_a_link(client, here):
    Thing.objects.filter(pk=here.small.pk).update(notice_days=2)
    html = page(client, here, "week", "mam")
    assert "thing=sala-mala&amp;day=2026-11-26" not in html and "thing=sala-mala&amp;day=2026-11-27" in html


def test_a_meeting_over_midnight_stands_on_both_days(client, here):
    Thing.objects.filter(pk=here.small.pk).update(always_open=True)
    book(asked(here, here.small, title="Noc", open_to_all=True), at("22:00-01:00"))
    said = words(page(client, here, "week", "mam", **WEEK))
    assert re.search(r"(od|from) 22:00 Noc", said) and re.search(r"(do|until) 01:00 Noc", said)


def test_a_closed_day_is_one_cell_with_the_reason(client, here):
    HoursException.objects.create(centre=here.centre, first_day=DAY, last_day=DAY, reason="Remanent <i>")
    html = page(client, here, "week", "mam", **WEEK)
    assert "Remanent &lt;i&gt;" in html and "<i>" not in html and "colspan=" in html


def test_the_table_keeps_its_meaning_for_keyboard_and_screen_reader(client, here):
    html = page(client, here, "week", "mam", **WEEK)
    assert html.count("<h1") == 1 and '<table class="week" role="table"' in html and "<caption" in html
    assert html.count('role="rowheader" scope="row"') == 7
    assert 'scope="col"' in html and 'tabindex="0"' not in html and "onclick" not in html
    assert 'style="' not in html and "<script>" not in html


def test_filters_narrow_the_columns(client, here):
    head = lambda **said: words(re.search(r"<thead.*?</thead>", page(client, here, "week", "mam", **said), re.S)[0])  # noqa: E731
    assert "Rzutnik" not in head() and "Rzutnik" in head(kind="equipment") and "Sala mała" not in head(kind="equipment")
    assert "Sala mała" not in head(people="20") and "Sala duża" in head(people="20")
    assert "Sala mała" not in head(step_free="on")
    assert "Rzutnik" in page(client, here, "week", "mam", things="all")


def test_free_after_four_leaves_what_is_free_then(client, here):
    Thing.objects.filter(centre=here.centre).exclude(pk=here.small.pk).update(withdrawn=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    for offset in range(-2, 4):
        day = DAY + dt.timedelta(days=offset)
        if day.weekday() < 5:
            book(asked(here, here.small), at("15:30-20:00", day))
    assert "<table" not in page(client, here, "week", "mam", evening="on", **WEEK)
    assert "<table" in page(client, here, "week", "mam", evening="on", week="2026-12-09")


def test_many_rooms_are_turned_page_by_page_or_shown_at_once(client, here):
    for number in range(20):
        thing(here.centre, f"Pokój {number:02}", f"pokoj-{number}", part(here.centre, f"Pokój {number}"), order=9)
    assert page(client, here, "week", "mam").count("<table") == 1
    assert "Pokój 19" in page(client, here, "week", "mam", page="999")
    everything = page(client, here, "week", "mam", things="all")
    assert everything.count("<table") == 5 and "Pokój 19" in everything


def test_the_number_of_queries_does_not_grow(client, here, meetings):
    def queries():
        with CaptureQueriesContext(connection) as seen:
            page(client, here, "week", "mam", things="all", **WEEK)
        return len(seen)

    few = queries()
    for number in range(3):
        more = thing(here.centre, f"Sala {number}", f"sala-{number}", part(here.centre, f"Sala {number}"), capacity=5)
        book(asked(here, more, open_to_all=True), at("14:00-15:00"))
    assert queries() == few


@pytest.mark.parametrize("day", ABSURD_DAYS)
def test_an_absurd_week_falls_back_with_a_sentence(client, here, day):
    html = page(client, here, "week", "mam", week=day)
    assert 'id="today"' in html
    assert ("notice--wait" in html) == bool(day)


@pytest.mark.parametrize("day", CLOCK_CHANGES)
@pytest.mark.parametrize("name", ["week", "day", "week_print"])
def test_weeks_of_the_clock_change_are_whole(client, here, name, day):
    Thing.objects.filter(pk=here.small.pk).update(always_open=True)
    said = words(page(client, here, name, "mam", week=day, day=day))
    assert "Sala mała" in said or name == "week_print"


@pytest.mark.parametrize(
    "said",
    [{"people": "9" * 40}, {"people": "-1"}, {"kind": "castle"}, {"page": "-5"}, {"page": "x"}, {"things": "x" * 9000}],
)
def test_senseless_filters_do_no_harm(client, here, said):
    page(client, here, "week", "mam", **said)


def test_the_calendar_ends_three_years_ahead(client, here):
    html = page(client, here, "week", "mam", week="2029-11-26")
    assert "week=2029-12-03" not in html and "week=2029-11-19" in html


def test_an_unknown_centre_and_one_of_the_other_town_are_not_found(client, cast):
    from mam.municipalities.scope import scope

    with scope(cast.other.town):
        Centre.objects.create(slug="drugi", name="Drugi", street="ul. Inna 2", town="Nowy Sącz")
    for name in ("centre", "week", "day", "find", "week_print"):
        page(client, cast, name, "nie-ma", status=404)
        page(client, cast, name, "drugi", status=404)
        page(client, cast, name, "drugi", town=cast.other.town)
