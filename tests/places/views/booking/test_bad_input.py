"""Odd, absurd and hostile input gets a sentence; the rest of the form stays filled; nothing is booked."""

import pytest

from mam.places.models import Booking
from mam.places.words import BookingState

from .pages import BOOK, SIGNED, booked, carried, sheet, text, words

RTL = "שלום \u202e عليكم 🎻👩‍👩‍👧"


@pytest.mark.parametrize(
    "wrong",
    [
        {"thing": []},
        {"thing": ["nie-ma-takiej"]},
        {"day": ""},
        {"day": "2026-02-30"},
        {"day": "9999-12-31"},
        {"day": "0001-01-01"},
        {"from": "25:00"},
        {"to": "17:00"},
        {"people": "0"},
        {"people": "-5"},
        {"people": "99999999999999999999"},
        {"people": "osiem"},
        {"who": "00000000-0000-0000-0000-000000000000"},
        {"repeat": "nigdy"},
        {"day": "2027-03-28", "from": "02:15", "to": "03:30"},
    ],
    ids=str,
)
def test_a_wrong_field_says_what_is_wrong_and_keeps_the_rest(here, sign_in, wrong):
    answer = sign_in(here.resident).post(BOOK, sheet(**wrong))
    assert answer.status_code == 200 and not Booking.objects.exists()
    assert 'class="field__wrong"' in words(answer)
    kept = {"day", "from", "to", "people"} - set(wrong)
    assert all(f'value="{sheet()[name]}"' in words(answer) for name in kept if "day" not in wrong or name == "people")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": "2026-11-24"}, "już się zacz"),
        ({"from": "19:00", "to": "17:00"}, "następnego dnia"),
        ({"day": "2026-12-06"}, "niedziela"),
        ({"from": "17:07"}, "15"),
    ],
    ids=str,
)
def test_what_the_house_cannot_do_is_explained(here, sign_in, wrong, said):
    answer = sign_in(here.resident).post(BOOK, sheet(**wrong))
    assert answer.status_code == 200 and not Booking.objects.exists()
    assert 'id="refusal"' in words(answer) and said in text(answer)


def test_a_time_that_comes_twice_asks_which_one(here, sign_in):
    client = sign_in(here.resident)
    twice = sheet("szafki", day="2027-10-31", **{"from": "02:30", "to": "04:00"})
    asked = client.post(BOOK, twice)
    assert 'name="fold"' in words(asked) and not Booking.objects.exists()
    client.post(BOOK, {**twice, "fold": "1"})
    assert Booking.objects.get().starts.isoformat() == "2027-10-31T01:30:00+00:00"


def test_over_midnight_says_on_which_day_it_ends(here, sign_in):
    answer = sign_in(here.resident).post(BOOK, sheet("szafki", **{"from": "22:00", "to": "01:00"}))
    assert "czwartek, 3 grudnia" in text(answer)
    assert Booking.objects.get().ends.isoformat() == "2026-12-03T00:00:00+00:00"


@pytest.mark.parametrize("field", ["title", "purpose", "access_needs", "giving_back"])
def test_ten_thousand_letters_get_the_number_that_fits(here, sign_in, field):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED, field: "ą" * 10_000}
    answer = client.post(BOOK, paper)
    assert answer.status_code == 200 and not booked() and "10000" in text(answer)
    assert "ą" * 10_000 in words(answer)


def test_emoji_and_right_to_left_letters_stay_and_direction_tricks_go(here, sign_in):
    client = sign_in(here.resident)
    client.post(BOOK, {**carried(client.post(BOOK, sheet())), **SIGNED, "title": RTL + "\x00"})
    (booking,) = booked()
    assert "👩‍👩‍👧" in booking.title and "שלום" in booking.title
    assert "\u202e" not in booking.title and "\x00" not in booking.title


def test_scripts_in_a_title_are_shown_as_letters(here, sign_in):
    client = sign_in(here.resident)
    answer = client.post(
        BOOK, {**carried(client.post(BOOK, sheet())), **SIGNED, "title": "<script>x</script>"}, follow=True
    )
    assert "<script>x" not in words(answer) and "&lt;script&gt;x" in words(answer)


def test_a_room_of_the_other_town_cannot_be_asked_for(here, sign_in):
    client = sign_in(here.resident)
    assert client.get("/nowy-sacz/places/mam/book/").status_code == 302
    assert client.post("/nowy-sacz/places/mam/book/", sheet()).status_code == 302
    assert client.get("/chrzanow/places/nie-ma/book/").status_code == 404
    assert not Booking.objects.exists()


def test_a_thing_withdrawn_meanwhile_is_said_to_be_gone(here, sign_in):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED}
    here.hall.withdrawn = here.resident.created
    here.hall.save()
    answer = client.post(BOOK, paper)
    assert answer.status_code == 200 and not booked() and "już tu nie pożyczamy" in text(answer)


@pytest.mark.parametrize(
    "instead", ["", "x", "sala-duza*1|a|b", "sala-duza*1|2026-12-02T10:00|2026-12-02T11:00", "*|*|*", "a*9" * 999]
)
def test_a_forged_proposal_changes_nothing(here, sign_in, instead):
    answer = sign_in(here.resident).post(BOOK, sheet(deed="take", instead=instead))
    assert answer.status_code == 200
    assert all(row.starts.hour == 16 for row in Booking.objects.filter(state=BookingState.HELD))


@pytest.mark.parametrize("key", ["", "x", "0" * 999])
def test_a_broken_form_key_is_only_a_new_form(here, sign_in, key):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED, "request_key": key}
    assert client.post(BOOK, paper).status_code == 302


def test_a_post_without_any_field_shows_the_form(here, sign_in):
    assert sign_in(here.resident).post(BOOK, {}).status_code == 200
    assert sign_in(here.resident).post(BOOK, {"deed": "book"}).status_code == 200
    assert sign_in(here.resident).post(BOOK, {"deed": "save_series"}).status_code == 200
