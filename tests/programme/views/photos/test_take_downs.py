"""The list of photos to take down in the browser."""

import pytest

from mam.people.actions import answer
from mam.programme.models import TakeDown

PAGE = "/chrzanow/programme/photos/"


@pytest.fixture
def row(here) -> TakeDown:
    answer(here.resident, "image", True, by=here.resident)
    answer(here.resident, "image", False, by=here.resident)
    return TakeDown.objects.get()


def test_one_press_ticks_off_and_one_takes_it_back(here, sign_in, row):
    client = sign_in(here.host)
    assert here.resident.name in client.get(PAGE).content.decode()
    client.post(PAGE, {"row": row.pk, "deed": "done"})
    assert TakeDown.objects.get().by == here.host
    assert "wszystko zrobione" in client.get(PAGE).content.decode()
    client.post(PAGE, {"row": row.pk, "deed": "back"})
    assert TakeDown.objects.get().done is None


def test_a_made_up_line_is_not_found(here, sign_in, row):
    client = sign_in(here.host)
    assert [client.post(PAGE, {"row": made_up}).status_code for made_up in ("999999", "x", "")] == [404, 404, 404]


def test_the_way_there_stands_on_the_hosts_own_page_while_something_is_open(here, sign_in, row):
    client = sign_in(here.host)
    assert PAGE in client.get("/chrzanow/me/").content.decode()
    client.post(PAGE, {"row": row.pk, "deed": "done"})
    assert PAGE not in client.get("/chrzanow/me/").content.decode()
