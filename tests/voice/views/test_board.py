import csv
import io

import pytest
from django.core.cache import cache
from django.urls import reverse

from mam.core import clock
from tests.voice import needs


@pytest.fixture(autouse=True)
def nothing_kept(here):
    cache.clear()


def test_the_board_names_no_resident(sign_in, here):
    needs.supported(needs.need(here, name_shown="all"), here.resident)
    page = sign_in(here.official).get(reverse("voice:board", args=[here.town.slug])).content.decode()
    body = page[page.index("<main") : page.index("</main")]
    assert "Ławka na przystanku" in body and here.leader.first_name not in body and here.resident.first_name not in body


def test_the_table_comes_as_a_file_with_small_numbers_hidden(sign_in, here):
    needs.need(here, voices=3, title="=cmd()")
    needs.need(here, voices=8)
    answer = sign_in(here.official).get(reverse("voice:board", args=[here.town.slug]) + "?format=csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    people = [row[4] for row in rows[1:]]
    assert people == ["mniej niż 5", "8"] and not rows[1][1].startswith("=")


def test_one_need_and_three_take_the_same_number_of_questions(sign_in, here, django_assert_max_num_queries):
    client, address = sign_in(here.official), reverse("voice:board", args=[here.town.slug])

    def asked() -> int:
        cache.clear()
        with django_assert_max_num_queries(80) as counted:
            client.get(address)
        return len(counted)

    needs.need(here, state="accepted", seat="Wydział", due=clock.today(), owner=here.official)
    client.get(address)
    one = asked()
    for _time in range(2):
        needs.need(here, state="accepted", seat="Wydział", due=clock.today(), owner=here.official)
    assert asked() == one


@pytest.mark.parametrize("query", ["?page=0", "?area=x&owner=y&state=z", "?late=on", "?page=999999999999"])
def test_whatever_is_asked_is_answered(sign_in, here, query):
    assert sign_in(here.official).get(reverse("voice:board", args=[here.town.slug]) + query).status_code == 200
