"""Signing up without an account."""

import uuid

import pytest

from mam.core.refusal import Refusal
from mam.people.models import Person
from mam.programme.actions.newcomers import sign_up_newcomer
from mam.programme.actions.signing_up import SignUpAsk
from mam.programme.models import SignUp
from tests import cast as people

from .. import making
from ..signing import come, told

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=3))


def new(date, name="Ewelina Sowa", contact="600 000 007", **more):
    return sign_up_newcomer(name, contact, lambda person: SignUpAsk(date, person, person), **more)


def test_a_name_and_a_phone_are_enough_and_the_link_is_sent(here, date):
    made = new(date)
    assert (made.person.name, made.person.phone, made.person.account) == ("Ewelina Sowa", "+48600000007", None)
    assert told(made.person) != []


def test_the_same_contact_and_name_are_the_same_person_whatever_their_case(here, date):
    known = people.person("Ewelina", "Sówa", account=False, phone="+48600000007")
    assert new(date, "ewelina  SOWA").person == known


def test_the_same_contact_with_another_name_is_somebody_else(here, date):
    people.person("Marek", "Sowa", account=False, phone="+48600000007")
    assert new(date).person.first_name == "Ewelina"


def test_the_same_name_with_another_contact_is_somebody_else(here, date):
    known = people.person("Ewelina", "Sowa", account=False, phone="+48600000001")
    assert new(date).person != known


def test_two_presses_of_a_form_make_one_person_and_one_sign_up(here, date):
    key, before = uuid.uuid4(), Person.objects.count()
    assert new(date, request_key=key).pk == new(date, request_key=key).pk
    assert (Person.objects.count() - before, SignUp.objects.count()) == (1, 1)


def test_a_refused_sign_up_leaves_nobody_written_down(here, date):
    come(date, here.resident, size=3)
    date.event.closes_hours = 400
    date.event.save()
    before = Person.objects.count()
    with pytest.raises(Refusal) as no:
        new(date)
    assert (no.value.codes, Person.objects.count()) == (["closed"], before)


@pytest.mark.parametrize(("name", "contact", "codes"), [("", "abc", ["name", "contact"]), ("Ola", "ola@", ["contact"])])
def test_what_is_no_name_and_no_contact_is_refused(here, date, name, contact, codes):
    with pytest.raises(Refusal) as no:
        new(date, name, contact)
    assert no.value.codes == codes
