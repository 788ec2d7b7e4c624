"""In the demo everybody comes in with one click; elsewhere there is no such door."""

import pytest
from django.urls import reverse

from mam.demo.cast import CHRZANOW


@pytest.fixture
def demo(settings):
    settings.MAM_DEMO = True


def door(key: str, town: str = "chrzanow") -> str:
    return reverse("demo:sign_in", args=[town, key])


def test_the_page_shows_the_cast_of_both_towns_and_what_to_try(cast, client, demo):
    page = client.get(reverse("demo:cast")).content.decode()
    assert "Maria Wrona" in page and "Zofia Dzięcioł" in page
    assert str(CHRZANOW["host"].tries) in page.replace("\xa0", " ")


def test_one_click_signs_in_and_another_changes_who_you_are(cast, client, demo):
    for key in ("host", "resident"):
        assert client.post(door(key)).status_code == 302
        assert client.session["_auth_user_id"] == str(getattr(cast, key).account_id)


def test_looking_signs_nobody_in(cast, client, demo):
    assert client.get(door("host")).status_code == 405
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", [door("nobody"), door("offline"), door("resident", "nowy-sacz"), door("resident", "nowhere")])
def test_nobody_comes_in_who_is_not_of_the_cast_or_has_no_account(cast, client, demo, address):
    assert client.post(address).status_code == 404


def test_outside_the_demo_there_is_no_such_door(cast, client):
    assert client.get(reverse("demo:cast")).status_code == 404
    assert client.post(door("administrator")).status_code == 404
    assert "_auth_user_id" not in client.session
