"""My bookings: what I see, what a stranger does not, the page of one, its slip and its file."""

import datetime as dt

import icalendar
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.places.actions.booking import book, hold
from mam.places.actions.cancelling import cancel_booking
from mam.places.panels import my_next, next_of_group

from ...asking import NOW, asked, at
from .pages import text, words

MINE = "/chrzanow/places/bookings/"


@pytest.fixture
def chess(here):
    return book(asked(here, here.small, title="Szachy", purpose="Gramy.", access_needs="cisza"), at("12:00-13:00"))


def of(booking, page="") -> str:
    return f"{MINE}{booking.pk}/{page}"


def test_mine_shows_my_bookings_and_those_of_my_groups(here, sign_in, chess):
    book(asked(here, here.hall, group=here.group, title="Kawiarenka"), at("10:00-12:00"))
    book(asked(here, here.left, by=here.neighbour, title="Cudze"), at("15:00-16:00"))
    leader = text(sign_in(here.leader).get(MINE))
    assert "Kawiarenka" in leader and "Szachy" not in leader and "Cudze" not in leader
    member = text(sign_in(here.second).get(MINE))
    assert "Kawiarenka" in member


def test_past_and_given_back_stand_apart_and_holds_nowhere(here, sign_in, chess):
    gone = book(asked(here, here.hall, title="Oddane"), at("10:00-12:00"))
    cancel_booking(gone, by=here.resident)
    hold(asked(here, here.left, title="Trzymane"), at("15:00-16:00"))
    client = sign_in(here.resident)
    ahead, past = text(client.get(MINE)), text(client.get(f"{MINE}?show=past"))
    assert "Szachy" in ahead and "Oddane" not in ahead and "Trzymane" not in ahead + past
    assert "Oddane" in past and "Szachy" not in past


def test_search_finds_by_name_place_and_group(here, sign_in, chess):
    book(asked(here, here.hall, by=here.leader, title="Sama"), at("15:00-16:00"))
    book(asked(here, here.left, group=here.group, title="Razem"), at("10:00-12:00"))
    client = sign_in(here.leader)
    assert "Razem" in text(client.get(f"{MINE}?q=okn")) and "Sama" not in text(client.get(f"{MINE}?q=okn"))
    assert "Sama" in text(client.get(f"{MINE}?whose=me")) and "Razem" not in text(client.get(f"{MINE}?whose=me"))
    assert "Razem" in text(client.get(f"{MINE}?whose={here.group.pk}"))
    assert "Nic nie znaleźliśmy" in text(client.get(f"{MINE}?q=nie+ma"))
    assert client.get(f"{MINE}?whose=x&page=x&q={'a' * 9999}").status_code == 200


def test_three_bookings_cost_as_many_queries_as_one(here, sign_in, chess, django_assert_num_queries):
    client = sign_in(here.resident)
    client.get(MINE)
    with CaptureQueriesContext(connection) as one:
        client.get(MINE)
    for hour in (14, 16):
        book(asked(here, here.small, here.projector, title="Inne"), at(f"{hour}:00-{hour + 1}:00"))
    with django_assert_num_queries(len(one)):
        client.get(MINE)


def test_the_page_says_when_where_until_when_and_what_happened(here, sign_in, chess):
    said = text(sign_in(here.resident).get(of(chess)))
    for words_ in (
        "środa, 2 grudnia, 12:00–13:00",
        "Sala mała",
        "Gramy.",
        "cisza",
        "poniedziałku, 30 listopada, 12:00",
        "Zapisano rezerwację.",
    ):
        assert words_ in said


@pytest.mark.parametrize("page", ["", "slip/", "calendar.ics", "change/", "cancellation/", "decision/"])
def test_strangers_get_404_and_visitors_sign_in(here, client, sign_in, chess, page):
    assert client.get(of(chess, page)).status_code == 302
    assert sign_in(here.neighbour).get(of(chess, page)).status_code == 404
    assert sign_in(here.other.stranger).get(of(chess, page)).status_code in (302, 404)
    assert sign_in(here.other.stranger).get(of(chess, page).replace("chrzanow", "nowy-sacz")).status_code == 404


def test_the_house_sees_every_booking(here, sign_in, chess):
    for somebody in (here.host, here.coordinator):
        assert "Szachy" in text(sign_in(somebody).get(of(chess)))


def test_the_calendar_file_has_the_booking_and_replaces_itself(here, sign_in, chess):
    client = sign_in(here.resident)
    (event,) = icalendar.Calendar.from_ical(client.get(of(chess, "calendar.ics")).content).walk("VEVENT")
    assert event["SUMMARY"] == "Szachy" and event["UID"] == f"{chess.pk}@mam" and event["SEQUENCE"] == 0
    assert event.decoded("DTSTART") == dt.datetime(2026, 12, 2, 11, tzinfo=dt.UTC)
    cancel_booking(chess, by=here.resident)
    (event,) = icalendar.Calendar.from_ical(client.get(of(chess, "calendar.ics")).content).walk("VEVENT")
    assert event["STATUS"] == "CANCELLED" and event["SEQUENCE"] == 1


def test_the_slip_has_the_phone_of_the_house(here, sign_in, chess):
    here.centre.phone = "600 000 001"
    here.centre.save()
    slip = text(sign_in(here.resident).get(of(chess, "slip/")))
    assert "600 000 001" in slip and "środa, 2 grudnia, 12:00–13:00" in slip


def test_a_past_booking_offers_nothing_but_the_same_again(here, sign_in, chess):
    client = sign_in(here.resident)
    with time_machine.travel(NOW + dt.timedelta(days=30), tick=False):
        answer = client.get(of(chess))
    assert "/change/" not in words(answer) and "book/?thing=sala-mala" in words(answer)


def test_my_next_bookings_hang_on_my_page(here, chess, rf):
    razem = book(asked(here, here.hall, group=here.group, title="Razem"), at("10:00-12:00"))
    request = rf.get("/")
    request.person = here.resident
    assert my_next(request)["bookings"] == [chess]
    assert next_of_group(request, group=here.group) is None
    request.person = here.second
    assert my_next(request)["bookings"] == [razem] == next_of_group(request, group=here.group)["bookings"]
    request.person = None
    assert my_next(request) is None and next_of_group(request, group=here.group) is None


def test_what_has_begun_offers_no_change_and_the_phone_can_be_pressed(here, sign_in, chess):
    here.centre.phone = "32 000 00 04"
    here.centre.save()
    client = sign_in(here.resident)
    assert "Oddaj termin" in text(client.get(of(chess))) and "tel:" in client.get(of(chess)).content.decode()
    with time_machine.travel(chess.starts + dt.timedelta(minutes=5), tick=False):
        page = sign_in(here.resident).get(of(chess))
        assert "Zmień termin" not in text(page) and "Kartka do wydruku" in text(page)


def test_the_page_of_a_group_leads_who_acts_for_it_to_booking(here, sign_in):
    page = f"/chrzanow/groups/{here.group.slug}/"
    link = f"/chrzanow/places/mam/book/?who={here.group.pk}"
    assert link in words(sign_in(here.leader).get(page))
    assert link not in words(sign_in(here.resident).get(page))
    assert 'checked' in words(sign_in(here.leader).get(link)).split(f'value="{here.group.pk}"')[1][:80]
