"""The list of participants, and signing somebody up at the desk."""

import io
import uuid

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.people.models import Person
from mam.programme.models import Occurrence, SignUp
from mam.programme.words import SignUpMode, SignUpState
from tests import cast as people

from ... import making
from ...signing import come, crowd


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=2, dates=[making.soon()]))


def path(date, page="people/") -> str:
    return f"/chrzanow/programme/events/kawiarenka/{date.day}/{page}"


def test_the_organiser_sees_names_and_the_order_but_contacts_are_for_the_house(here, sign_in, date):
    for guest in crowd(4):
        come(date, guest, access_needs="Pętla indukcyjna")
    page = sign_in(here.leader).get(path(date)).content.decode()
    assert page.count("Pętla indukcyjna") == 4
    assert "osoba-1@example.org" not in page
    assert "osoba-1@example.org" in sign_in(here.host).get(path(date)).content.decode()


def test_nobody_else_sees_it(here, sign_in, date):
    assert sign_in(here.resident).get(path(date)).status_code == 404


def test_yes_no_order_places_and_signing_off_are_one_press_each(here, sign_in):
    date = making.only_date(making.event(here, capacity=1, dates=[making.soon()], sign_up=SignUpMode.APPROVAL))
    rows = [come(date, guest) for guest in crowd(4)]
    client = sign_in(here.leader)

    def press(row, deed, **more):
        client.post(path(date), {"sign_up": str(row.token), "deed": deed, **more})
        row.refresh_from_db()
        return row.state

    assert [press(row, "yes") for row in rows[:3]] == [SignUpState.CONFIRMED, SignUpState.WAITING, SignUpState.WAITING]
    assert press(rows[3], "no", text="Tym razem nie.") == SignUpState.REFUSED
    press(rows[2], "priority", priority="missed_out")
    assert press(rows[0], "off") == SignUpState.CANCELLED
    assert SignUp.objects.get(pk=rows[2].pk).state == SignUpState.HELD
    client.post(path(date), {"deed": "places", "places": "2"})
    assert SignUp.objects.get(pk=rows[1].pk).state == SignUpState.HELD


def test_the_list_costs_the_same_for_one_and_three(here, sign_in, date):
    client, counts = sign_in(here.leader), []
    for guest in crowd(3):
        come(date, guest, companions=((None, "Hania", "child"),), size=2)
        client.get(path(date))
        with CaptureQueriesContext(connection) as seen:
            client.get(path(date))
        counts.append(len(seen))
    assert counts[0] == counts[2]


def test_the_files_never_run_as_formulas(here, sign_in, date):
    come(date, here.resident, note="=1+1")
    client = sign_in(here.leader)
    text = client.get(path(date) + "?format=csv").content.decode("utf-8-sig")
    assert "'=1+1" in text
    assert "resident" not in text and "@example.org" not in text
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(path(date) + "?format=xlsx").content)).active
    assert [cell.data_type for cell in sheet[2] if cell.value == "=1+1"] == ["s"]


def test_it_goes_ahead_when_the_organiser_says_so(here, sign_in, date):
    date.event.minimum = 2
    date.event.save()
    sign_in(here.leader).post(path(date), {"deed": "go"})
    assert Occurrence.objects.get().goes_ahead is True


def desk(**more) -> dict:
    return {"request_key": str(uuid.uuid4()), "size": "1", "channel": "phone", "person": "", **more}


def test_somebody_known_is_found_and_signed_up_in_one_press(here, sign_in, date):
    known = people.person("Helena", "Wróbel", account=False, phone="+48600000011")
    client = sign_in(here.host)
    assert str(known.pk) in client.get(path(date, "people/add/"), {"q": "wrob"}).content.decode()
    form, add = desk(q="wrob", person=str(known.pk)), path(date, "people/add/")
    for _press in range(2):
        assert client.post(add, form).status_code == 302
    row = SignUp.objects.get()
    assert (row.person, row.made_by, row.channel) == (known, here.host, "phone")


def test_somebody_new_needs_a_first_name_only(here, sign_in, date):
    sign_in(here.host).post(path(date, "people/add/"), desk(first_name="Danuta"))
    assert SignUp.objects.get().person.first_name == "Danuta"


def test_somebody_alike_is_shown_before_a_second_person_is_made(here, sign_in, date):
    people.person("Helena", "Wróbel", account=False)
    client, form = sign_in(here.host), desk(first_name="Helena", last_name="Wróbel")
    assert 'class="refusal"' in client.post(path(date, "people/add/"), form).content.decode()
    client.post(path(date, "people/add/"), {**form, "sure": "on"})
    assert Person.objects.filter(last_name="Wróbel").count() == 2


def test_the_host_lets_somebody_in_beyond_the_limit(here, sign_in, date):
    for guest in crowd(2):
        come(date, guest)
    sign_in(here.host).post(path(date, "people/add/"), desk(first_name="Danuta", beyond="on"))
    assert SignUp.objects.get(beyond_limit=True).state == SignUpState.CONFIRMED
