"""Register checks and collectors on the web."""

import datetime as dt

import pytest

from mam.core import clock
from mam.people.actions import add_child
from mam.people.models import Guardianship
from mam.programme.models import Collector, LeaderCheck
from tests.programme.making import event, soon

BASE = "/chrzanow/programme/children"


@pytest.fixture
def child(here):
    return add_child(here.resident, "Hania", clock.today().year - 8, by=here.resident)


def test_the_coordinator_notes_a_check_and_the_list_shows_it(here, sign_in):
    event(here, title="Lalki z kartonu", for_children=True, dates=[soon()])
    client = sign_in(here.coordinator)
    page = client.get(f"{BASE}/checks/").content.decode()
    assert "Lalki z kartonu" in page
    assert "brak sprawdzenia" in page
    form = {"checked": clock.today().isoformat(), "proof": "wydruk 1", "valid_until": ""}
    page = client.post(f"{BASE}/checks/{here.leader.pk}/", form, follow=True).content.decode()
    assert "sprawdzenie ważne" in page
    assert LeaderCheck.objects.get().proof == "wydruk 1"


def test_a_host_sees_checks_and_has_no_form(here, sign_in):
    client = sign_in(here.host)
    page = client.get(f"{BASE}/checks/{here.leader.pk}/").content.decode()
    assert "Sprawdzenia zapisuje koordynatorka" in page
    assert client.post(f"{BASE}/checks/{here.leader.pk}/", {"checked": "2026-01-01", "proof": "x"}).status_code == 404
    assert not LeaderCheck.objects.exists()


def test_a_day_ahead_is_said_beside_the_field(here, sign_in):
    form = {"checked": (clock.today() + dt.timedelta(days=2)).isoformat(), "proof": "wydruk"}
    page = sign_in(here.coordinator).post(f"{BASE}/checks/{here.leader.pk}/", form).content.decode()
    assert "Ten dzień jeszcze nie nadszedł" in page


def test_a_guardian_names_a_collector_and_takes_them_back(here, child, sign_in):
    client = sign_in(here.resident)
    address = f"{BASE}/{child.pk}/collectors/"
    page = client.post(address, {"name": "Zofia Próba", "phone": "600 000 009"}, follow=True).content.decode()
    assert "Zofia Próba" in page
    client.post(f"{BASE}/collectors/{Collector.objects.get().pk}/end/")
    assert "już nie odbiera" in client.get(address).content.decode()
    assert "Zofia Próba" not in client.get(address).content.decode()


def test_a_neighbour_neither_sees_nor_ends(here, child, sign_in):
    Collector.objects.create(child=child, name="Zofia Próba", said_by=here.resident, since=clock.today())
    client = sign_in(here.neighbour)
    assert client.get(f"{BASE}/{child.pk}/collectors/").status_code == 404
    assert client.post(f"{BASE}/collectors/{Collector.objects.get().pk}/end/").status_code == 404
    assert Collector.objects.get().until is None


def test_the_host_writes_down_what_the_guardian_said(here, child, sign_in):
    form = {"name": "Zofia Próba", "phone": "", "channel": "paper"}
    sign_in(here.host).post(f"{BASE}/{child.pk}/collectors/", form)
    assert Collector.objects.get().said_by == here.host


def test_pages_of_people_show_what_the_programme_knows_about_them(here, child, sign_in):
    page = sign_in(here.resident).get(f"/chrzanow/me/children/{child.pk}/").content.decode()
    assert "Powiedz, kto może odebrać dziecko" in page
    page = sign_in(here.coordinator).get(f"/chrzanow/people/{here.leader.pk}/").content.decode()
    assert "Sprawdzenie w rejestrze" in page
    assert Guardianship.objects.count() == 1
