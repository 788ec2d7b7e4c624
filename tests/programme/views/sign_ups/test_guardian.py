"""A guardian answers by the link of the letter, without an account, or from their own page."""

import pytest

from mam.people.models import Guardianship
from mam.programme.actions.guardian_letters import word_for
from mam.programme.words import SignUpState
from tests import cast as people

from ... import making
from ...signing import come


@pytest.fixture
def made(here):
    child = people.person("Tymek", "Mały")
    child.birth_year = making.soon().year - 12
    child.save()
    Guardianship.objects.create(child=child, guardian=here.resident, since=making.DAY)
    return come(making.only_date(making.event(here, dates=[making.soon()])), child)


def path(made, word="me") -> str:
    return f"/chrzanow/programme/sign-ups/{made.token}/guardian/{word}/"


def test_by_the_link_of_the_letter_one_press_says_yes(here, client, made):
    link = path(made, word_for(made, here.resident))
    assert "Tymek" in client.get(link).content.decode()
    made.refresh_from_db()
    assert made.state == SignUpState.HELD
    client.post(link, {"answer": "yes"})
    made.refresh_from_db()
    assert made.state == SignUpState.CONFIRMED


def test_one_press_says_no(here, client, made):
    client.post(path(made, word_for(made, here.resident)), {"answer": "no"})
    made.refresh_from_db()
    assert made.state == SignUpState.CANCELLED


def test_whoever_has_only_the_childs_link_cannot_answer(here, client, made):
    assert client.post(path(made), {"answer": "yes"}).status_code == 404
    assert client.post(path(made, "0" * 32), {"answer": "yes"}).status_code == 404
    page = client.post(f"/chrzanow/programme/sign-ups/{made.token}/place/", {"answer": "yes"}).content.decode()
    assert "rodzic albo opiekun" in page
    made.refresh_from_db()
    assert made.state == SignUpState.HELD


def test_the_child_itself_and_a_neighbour_find_no_such_page(here, sign_in, made):
    for somebody in (made.person, here.neighbour):
        assert sign_in(somebody).get(path(made)).status_code == 404


def test_from_their_own_page_the_guardian_answers(here, sign_in, made):
    client = sign_in(here.resident)
    assert path(made) in client.get(f"/chrzanow/programme/sign-ups/{made.token}/").content.decode()
    client.post(path(made), {"answer": "yes"})
    made.refresh_from_db()
    assert made.state == SignUpState.CONFIRMED
