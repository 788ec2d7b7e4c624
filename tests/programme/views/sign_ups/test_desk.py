"""Writing somebody down: an organiser who is not of the house by name and contact, the house with the organiser's questions."""

import uuid

import pytest

from mam.journal.models import Entry, Notice
from mam.people.models import Person
from mam.programme.models import Question, SignUp, SignUpRole
from mam.programme.words import QuestionKind, SignUpState
from tests import cast as people

from ... import making
from ...signing import come, crowd


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=2, dates=[making.soon()]))


def path(date) -> str:
    return f"/chrzanow/programme/events/kawiarenka/{date.day}/people/add/"


def written(**more) -> dict:
    return {
        "request_key": str(uuid.uuid4()), "size": "1", "channel": "phone", "name": "Ewelina Sowa", "contact": "600 000 007", **more,
    }  # fmt: skip


def test_an_organiser_writes_down_who_rang_and_the_person_hears_of_it(here, sign_in, date):
    client, form = sign_in(here.leader), written()
    for _press in range(2):
        assert client.post(path(date), form).status_code == 302
    row = SignUp.objects.get()
    assert (row.person.name, row.made_by, row.channel, row.state) == ("Ewelina Sowa", here.leader, "phone", SignUpState.CONFIRMED)
    assert Notice.objects.get(to=row.person.pk).way == "sms"
    assert Entry.objects.about(row).get().channel == "phone"


def test_an_organiser_searches_nobody_and_reads_no_contacts(here, sign_in, date):
    people.person("Helena", "Wróbel", account=False, phone="+48600000011")
    page = sign_in(here.leader).get(path(date), {"q": "wrob"}).content.decode()
    assert "Helena" not in page and "600" not in page.split("<form")[1]


def test_the_same_rules_hold_for_an_organiser(here, sign_in, date):
    for guest in crowd(2):
        come(date, guest)
    client = sign_in(here.leader)
    client.post(path(date), written())
    assert SignUp.objects.get(person__first_name="Ewelina").state == SignUpState.WAITING
    page = client.post(path(date), written(size="3", name="Jan Nowy")).content.decode()
    assert 'aria-invalid="true"' in page
    assert 'value="Jan Nowy"' in page and not SignUp.objects.filter(person__first_name="Jan").exists()


def test_at_somebody_elses_event_there_is_no_such_page(here, sign_in, date):
    assert sign_in(here.resident).post(path(date), written()).status_code == 404
    assert not SignUp.objects.exists()


def test_without_a_contact_nobody_is_written_down_and_the_form_stays_filled(here, sign_in, date):
    page = sign_in(here.leader).post(path(date), written(contact="")).content.decode()
    assert 'value="Ewelina Sowa"' in page
    assert not Person.objects.filter(first_name="Ewelina").exists()


def test_the_desk_asks_the_organisers_questions_and_counts_whoever_is_named(here, sign_in, date):
    cup = Question.objects.create(
        event=date.event, text="Jaki kubek?", kind=QuestionKind.CHOICE, choices=["mały", "duży"], required=True
    )
    part = SignUpRole.objects.create(event=date.event, name="piekę ciasto", capacity=2)
    client = sign_in(here.host)
    form = {"request_key": str(uuid.uuid4()), "size": "1", "channel": "desk", "first_name": "Danuta", "companions": "Ola"}
    assert "Jaki kubek?" in client.post(path(date), form).content.decode()
    assert not Person.objects.filter(first_name="Danuta", last_name="").exists()
    client.post(path(date), {**form, f"q{cup.pk}": "duży", "role": str(part.pk)})
    row = SignUp.objects.get()
    assert (row.size, row.companions.get().name, row.role, row.answers.get().value) == (2, "Ola", part, "duży")
