import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.places.actions.booking import book
from mam.places.models import Thing
from tests.cast import part, thing
from tests.places.asking import asked, at

from .reading import ABSURD_DAYS, page, words

WHEN = {"day": "2026-12-02", "from": "17:30", "to": "19:30"}


def test_before_anything_is_asked_the_page_invites(client, here):
    html = page(client, here, "find", "mam")
    assert 'class="results"' not in html and 'class="empty"' in html and "field__wrong" not in html


def test_what_fits_is_one_press_from_booking_with_the_values_carried_over(client, here):
    html = page(client, here, "find", "mam", people="10", **WHEN)
    assert "/mam/book/?day=2026-12-02&amp;from=17%3A30&amp;to=19%3A30&amp;people=10&amp;thing=sala-mala" in html


def test_what_almost_fits_says_why_and_when_it_would_work(client, here):
    book(asked(here, here.small), at("17:00-18:00"))
    html = page(client, here, "find", "mam", kind="room", **WHEN)
    assert "refusal__works" in html and "from=18%3A00&amp;to=20%3A00" in html


def test_a_series_counts_its_dates_and_names_those_that_fail(client, here):
    book(asked(here, here.small), at("17:00-18:00"))
    html = page(client, here, "find", "mam", kind="room", repeat="weekly", until="2027-02-24", **WHEN)
    said = words(html)
    assert "12 z 13" in said or "12 of 13" in said
    assert "2 grudnia (" in said and "/mam/book/series/?" in html and "repeat=weekly" in html


def test_the_nearest_free_time_needs_only_a_length(client, here):
    book(asked(here, here.small), at("10:00-15:00"))
    html = page(client, here, "find", "mam", length="120", day="2026-12-02", kind="room")
    assert "thing=sala-mala&amp;day=2026-12-02&amp;from=15%3A00&amp;to=17%3A00" in html


def test_over_midnight_means_the_next_day(client, here):
    Thing.objects.filter(pk=here.small.pk).update(always_open=True)
    html = page(client, here, "find", "mam", day="2026-12-02", kind="room", **{"from": "22:00", "to": "01:00"})
    assert "thing=sala-mala" in html


@pytest.mark.parametrize("day", [day for day in ABSURD_DAYS if day])
def test_absurd_days_get_a_sentence(client, here, day):
    html = page(client, here, "find", "mam", day=day, **{"from": "17:30", "to": "19:30"})
    assert "field__wrong" in html and 'class="results"' not in html


@pytest.mark.parametrize(
    "said",
    [
        {"from": "25:99"}, {"to": "17:30"},
        {"to": ""}, {"people": "9" * 30}, {"people": "0"}, {"units": "-3"}, {"kind": "castle"},
        {"features": "wings"}, {"repeat": "weekly"},
        {"repeat": "weekly", "until": "2126-12-02"}, {"length": "1000000", "from": ""},
        {"repeat": "dates", "dates": "🙂"}, {"repeat": "weekly", "until": "2026-11-01"},
    ],
)  # fmt: skip
def test_what_makes_no_sense_gets_a_sentence(client, here, said):
    assert "field__wrong" in page(client, here, "find", "mam", **{**WHEN, **said})


@pytest.mark.parametrize(("day", "start"), [("2027-03-28", "02:15"), ("2028-03-26", "02:30")])
def test_an_hour_that_does_not_exist_is_named_with_the_next_real_one(client, here, day, start):
    said = words(page(client, here, "find", "mam", day=day, **{"from": start, "to": "05:00"}))
    assert "03:00" in said


@pytest.mark.parametrize("day", ["2027-10-31", "2028-10-29"])
def test_an_hour_that_comes_twice_is_searched(client, here, day):
    page(client, here, "find", "mam", day=day, **{"from": "02:15", "to": "02:45"})


def test_words_of_people_are_escaped(client, here):
    Thing.objects.filter(pk=here.small.pk).update(name="Sala <script>")
    html = page(client, here, "find", "mam", **(WHEN | {"units": '1"><b>'}))
    assert "<script>" not in html and "<b>" not in html.replace("<b>MAM", "")


def test_the_number_of_queries_does_not_grow(client, here):
    def queries(**said):
        with CaptureQueriesContext(connection) as seen:
            page(client, here, "find", "mam", **WHEN, **said)
        return len(seen)

    series = {"repeat": "weekly", "until": "2027-02-24"}
    book(asked(here, here.small), at("17:30-18:00"))
    few, few_series = queries(), queries(**series)
    for number in range(3):
        more = thing(here.centre, f"Sala {number}", f"sala-{number}", part(here.centre, f"Sala {number}"), capacity=5)
        book(asked(here, more), at("17:30-18:00"))
    assert (queries(), queries(**series)) == (few, few_series)


def test_a_projector_wanted_beside_is_carried_to_the_booking(cast, client):
    said = {"day": "2026-12-02", "from": "17:00", "to": "19:00", "kind": "room", "also": "rzutnik"}
    page = client.get("/chrzanow/places/mam/find/", said).content.decode()
    assert "thing=rzutnik" in page
    assert 'value="rzutnik"' in page and "checked" in page


def test_equipment_of_another_centre_is_no_choice(cast, client):
    said = {"day": "2026-12-02", "from": "17:00", "to": "19:00", "also": "czolg"}
    assert client.get("/chrzanow/places/mam/find/", said).status_code == 200


def test_the_page_begins_with_the_first_day_a_room_can_be_had(client, here):
    Thing.objects.filter(kind="room").update(notice_days=2)
    html = page(client, here, "find", "mam")
    assert 'value="2026-11-25"' not in html
    assert 'value="2026-11-27"' in html or 'value="2026-11-30"' in html


def test_many_people_and_any_kind_look_for_where_to_meet(client, here):
    found = page(client, here, "find", "mam", people="10", **WHEN).split('id="found"')[-1]
    assert here.small.slug in found and here.projector.slug not in found
