"""Signing up in the browser."""

import re
import uuid

import pytest

from mam.people.models import Guardianship, Person
from mam.programme.models import Question, SignUp, SignUpRole
from mam.programme.words import QuestionKind, SignUpState
from tests import cast as people

from ... import making
from ...signing import come, crowd


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=3, dates=[making.soon()]))


def path(date, page="sign-up") -> str:
    return f"/chrzanow/programme/events/kawiarenka/{date.day}/{page}/"


def sent(**more) -> dict:
    return {"request_key": str(uuid.uuid4()), "rows": "1", "others": "0", "part": "together", **more}


def test_somebody_without_an_account_signs_up_and_lands_on_their_own_page(client, date):
    assert "Kawiarenka seniora" in client.get(path(date)).content.decode()
    answer = client.post(path(date), sent(name="Ewelina Sowa", contact="600 000 007", c1="Hania", a1="child"))
    row = SignUp.objects.get()
    assert answer["Location"] == f"/chrzanow/programme/sign-ups/{row.token}/"
    assert (row.size, row.person.phone, row.companions.get().name) == (2, "+48600000007", "Hania")
    page = client.get(answer["Location"]).content.decode()
    assert "Ewelina Sowa, Hania" in page
    assert "noindex" in page or "no-store" in client.get(answer["Location"])["Cache-Control"]


def test_a_known_person_only_presses_the_button(here, sign_in, date):
    client = sign_in(here.resident)
    key = str(uuid.uuid4())
    for _press in range(2):
        assert client.post(path(date), sent(request_key=key)).status_code == 302
    assert SignUp.objects.get().person == here.resident


def test_a_refusal_keeps_the_form_filled(here, client, date):
    answer = client.post(path(date), sent(name="Ewelina Sowa", contact="brak", note="Z wózkiem"))
    page = answer.content.decode()
    assert 'value="Ewelina Sowa"' in page and 'value="Z wózkiem"' in page
    assert not Person.objects.filter(first_name="Ewelina").exists()


def test_one_more_row_is_added_without_javascript_and_nothing_is_lost(client, date):
    page = client.post(path(date), sent(name="Ewelina", contact="600000007", c1="Hania", more="1")).content.decode()
    assert 'name="c2"' in page and 'value="Hania"' in page and 'value="Ewelina"' in page
    assert re.search(r'name="rows" value="2"', page)


def test_a_guardian_signs_up_a_child_with_another_one(here, sign_in, date):
    children = [people.person(name, "Mała", account=False) for name in ("Hania", "Tymek")]
    for child in children:
        Guardianship.objects.create(child=child, guardian=here.resident, since=making.DAY)
    client = sign_in(here.resident)
    client.post(path(date), sent(whom=str(children[0].pk), wards=[str(children[1].pk)]))
    row = SignUp.objects.get()
    assert (row.person, row.size, row.companions.get().person) == (children[0], 2, children[1])


def test_questions_and_parts_are_asked_and_kept(here, sign_in, date):
    cup = Question.objects.create(
        event=date.event, text="Jaki kubek?", kind=QuestionKind.CHOICE, choices=["mały", "duży"], required=True
    )
    part = SignUpRole.objects.create(event=date.event, name="piekę ciasto", capacity=1)
    client = sign_in(here.resident)
    assert "Jaki kubek?" in client.post(path(date), sent(role=str(part.pk))).content.decode()
    client.post(path(date), sent(role=str(part.pk), **{f"q{cup.pk}": "duży"}))
    row = SignUp.objects.get()
    assert (row.role, row.answers.get().value) == (part, "duży")


def test_when_it_is_full_the_page_shows_the_order_without_names(here, client, date):
    for guest in crowd(5):
        come(date, guest)
    page = client.get(path(date)).content.decode()
    assert page.count('class="queue__n"') == 2
    assert "Numer" not in page


def test_a_course_has_its_own_address(here, sign_in):
    event = making.event(here, is_course=True, dates=[making.soon(), making.soon(14)])
    client = sign_in(here.resident)
    assert client.post("/chrzanow/programme/events/kawiarenka/sign-up/", sent()).status_code == 302
    assert SignUp.objects.get().occurrence is None
    assert SignUp.objects.get().event == event


def test_too_many_forms_from_one_network_are_refused(client, date, monkeypatch):
    monkeypatch.setattr("mam.programme.actions.newcomers.MOST_AN_HOUR", 1)
    client.post(path(date), sent(name="Ewelina Sowa", contact="600 000 007"), REMOTE_ADDR="198.51.100.7")
    client.post(path(date), sent(name="Olga Sowa", contact="600 000 008"), REMOTE_ADDR="198.51.100.7")
    assert SignUp.objects.count() == 1


def test_a_sign_up_asks_the_database_as_often_for_the_first_as_for_the_last(
    here, sign_in, date, django_assert_max_num_queries
):
    for guest in crowd(4):
        come(date, guest)
    client = sign_in(here.resident)
    client.get(path(date))
    with django_assert_max_num_queries(26):
        client.post(path(date), sent())
    assert SignUp.objects.get(person=here.resident).state == SignUpState.WAITING
