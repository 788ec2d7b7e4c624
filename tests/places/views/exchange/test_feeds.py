"""The page of calendar addresses, and the calendar behind each."""

import icalendar
import pytest
from django.urls import reverse

from mam.places.actions.booking import book
from mam.places.actions.feeding import make_address, revoke
from mam.places.models import FeedAddress
from mam.places.views.exchange.feeds import MOST_A_MINUTE

from ...asking import asked, at

PAGE = "/chrzanow/places/feeds/"


@pytest.fixture
def address(here):
    book(asked(here, here.small, title="Szachy"), at("12:00-13:00"))
    return make_address(by=here.resident)


def url(address) -> str:
    return reverse("places:feed", args=["chrzanow", address.token])


def test_a_program_reads_the_calendar_without_signing_in(client, address):
    answer = client.get(url(address))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert [event["SUMMARY"] for event in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")] == ["Szachy"]
    assert not answer.cookies and answer["X-Robots-Tag"] == "noindex" and "Last-Modified" in answer


def test_nothing_new_is_answered_with_304(client, address):
    tag = client.get(url(address))["ETag"]
    assert client.get(url(address), headers={"If-None-Match": tag}).status_code == 304
    assert client.get(url(address), headers={"If-None-Match": '"other"'}).status_code == 200


def test_wrong_address_is_404_and_revoked_is_410_each_with_a_sentence(client, here, address):
    for wrong in (url(address)[:-6] + ".ics", url(address).replace("chrzanow", "nowy-sacz")):
        answer = client.get(wrong)
        assert answer.status_code == 404 and answer.content.decode().count(".") >= 1
    revoke(address, by=here.resident)
    answer = client.get(url(address))
    assert answer.status_code == 410 and answer["Content-Type"].startswith("text/plain")


def test_asking_too_often_is_slowed_down(client, address):
    codes = [client.get(url(address)).status_code for _ in range(MOST_A_MINUTE + 1)]
    assert set(codes[:-1]) == {200} and codes[-1] == 429


def test_making_showing_and_revoking_on_the_page(here, sign_in):
    client = sign_in(here.resident)
    assert client.get(PAGE).status_code == 200
    assert client.post(PAGE, {"of": "me"}).status_code == 302
    assert client.post(PAGE, {"of": "thing", "thing": here.hall.pk}).status_code == 302
    shown = client.get(PAGE).content.decode()
    for row in FeedAddress.objects.all():
        assert row.token in shown
        assert client.post(reverse("places:feed_revocation", args=["chrzanow", row.pk])).status_code == 302
    assert FeedAddress.objects.standing().count() == 0


def test_a_room_must_be_chosen_and_one_of_the_other_town_is_no_choice(here, sign_in):
    client = sign_in(here.resident)
    for thing in ("", here.other.hall.pk, "x"):
        assert client.post(PAGE, {"of": "thing", "thing": thing}).status_code == 422
    assert FeedAddress.objects.count() == 0


def test_nobody_sees_or_revokes_the_address_of_another(here, sign_in, address):
    client = sign_in(here.neighbour)
    assert address.token not in client.get(PAGE).content.decode()
    assert client.post(reverse("places:feed_revocation", args=["chrzanow", address.pk])).status_code == 404
    assert client.get(PAGE.replace("chrzanow", "nowy-sacz")).status_code == 302


def test_visitors_are_sent_to_sign_in(client, here):
    assert client.get(PAGE).status_code == 302
