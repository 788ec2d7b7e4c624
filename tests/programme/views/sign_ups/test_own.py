"""One's own sign-up by its secret link."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.core import clock
from mam.journal.models import Entry
from mam.programme.actions.signing_off import sign_off
from mam.programme.models import SignUp
from mam.programme.words import SignUpState
from tests import cast as people

from ... import making
from ...signing import come, crowd


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=1, dates=[making.soon()]))


@pytest.fixture
def held(here, date):
    first, second = come(date, here.resident), come(date, people.person("Ewelina", "Sowa", account=False))
    sign_off(first, by=here.resident)
    return SignUp.objects.get(pk=second.pk)


def path(row, page="") -> str:
    return f"/chrzanow/programme/sign-ups/{row.token}/{page}"


def test_opening_the_pages_changes_nothing(client, held):
    for page in ("", "place/", "signing-off/", "change/"):
        assert client.get(path(held, page)).status_code == 200
    held.refresh_from_db()
    assert held.state == SignUpState.HELD


def test_one_press_takes_the_place_and_one_gives_it_back(client, held):
    client.post(path(held, "place/"), {"answer": "yes"})
    held.refresh_from_db()
    assert (held.state, held.channel) == (SignUpState.CONFIRMED, "web")
    client.post(path(held, "signing-off/"))
    held.refresh_from_db()
    assert held.state == SignUpState.CANCELLED


def test_giving_back_leaves_the_list(client, held):
    client.post(path(held, "place/"), {"answer": "no"})
    held.refresh_from_db()
    assert held.state == SignUpState.CANCELLED


def test_after_the_deadline_the_page_says_where_it_went(client, held):
    SignUp.objects.filter(pk=held.pk).update(held_until=clock.now())
    page = client.post(path(held, "place/"), {"answer": "yes"}).content.decode()
    assert 'class="refusal"' in page
    held.refresh_from_db()
    assert held.state == SignUpState.EXPIRED


def test_the_host_writes_down_the_answer_given_on_the_phone(here, sign_in, held):
    sign_in(here.host).post(path(held, "place/"), {"answer": "yes"})
    entry = Entry.objects.get(verb="took_held_place")
    assert (entry.by, entry.channel) == (here.host.pk, "phone")


def test_a_change_is_written(client, here, date):
    date.event.capacity = 5
    date.event.save()
    row = come(date, here.resident, companions=((None, "Hania", "child"),), size=2)
    keep = row.companions.get().pk
    client.post(
        path(row, "change/"), {"size": 3, "stay": [keep], "part": "part", "note": "Spóźnimy się", "access_needs": ""}
    )
    row.refresh_from_db()
    assert (row.size, row.note, row.part_is_fine) == (3, "Spóźnimy się", True)


def test_whoever_is_unticked_is_not_counted_any_more(client, here, date):
    date.event.capacity = 5
    date.event.save()
    row = come(date, here.resident, companions=((None, "Hania", "child"),), size=2)
    client.post(path(row, "change/"), {"size": 2, "part": "together", "note": "", "access_needs": ""})
    row.refresh_from_db()
    assert (row.size, row.companions.count()) == (1, 0)


def test_one_press_on_the_page_leaves_the_waiting_list(client, here, date):
    _first, row = [come(date, guest) for guest in crowd(2)]
    page = client.get(path(row)).content.decode()
    assert f'action="{path(row, "signing-off/")}"' in page
    client.post(path(row, "signing-off/"))
    row.refresh_from_db()
    assert row.state == SignUpState.CANCELLED


def test_a_link_of_another_town_or_a_made_up_one_leads_nowhere(client, held):
    assert client.get(path(held).replace("chrzanow", "nowy-sacz")).status_code == 404
    assert client.get("/chrzanow/programme/sign-ups/6d1ff4e2-0000-4000-8000-000000000000/").status_code == 404


def test_my_sign_ups_cost_the_same_for_one_and_three(here, sign_in):
    client, counts = sign_in(here.resident), []
    for number in range(3):
        event = making.event(here, slug=f"spotkanie-{number}", dates=[making.soon(7 + number)])
        come(making.only_date(event), here.resident)
        client.get("/chrzanow/programme/sign-ups/")
        with CaptureQueriesContext(connection) as seen:
            page = client.get("/chrzanow/programme/sign-ups/").content.decode()
        counts.append(len(seen))
    assert page.count("duty__name") == 3
    assert counts[0] == counts[2]


def test_my_page_shows_what_i_come_to(here, sign_in, date):
    come(date, here.resident)
    assert "Kawiarenka seniora" in sign_in(here.resident).get(reverse("people:me", args=["chrzanow"])).content.decode()
