import datetime as dt

import pytest
from django.urls import reverse

from mam.core import clock
from mam.municipalities.scope import scope
from mam.voice.actions.needs.joining import join_needs
from mam.voice.actions.needs.supporting import count
from mam.voice.models import Area
from tests.voice import needs


def get(client, cast, name: str, *args, query: str = ""):
    return client.get(reverse(f"voice:{name}", args=[cast.town.slug, *args]) + query)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?q=%F0%9F%99%82",
        "?theme=x&area=999999999999999999999&state=zzz&page=0",
        "?page=99999999999",
        "?q=" + "a" * 500,
    ],
)
def test_the_list_answers_whatever_is_asked(client, here, query):
    needs.need(here)
    assert get(client, here, "needs", query=query).status_code == 200


def test_an_empty_list_invites_and_a_filter_without_a_fit_offers_a_way_back(client, here):
    assert "Twoje słowo może być pierwsze" in get(client, here, "needs").content.decode()
    assert "Pokaż wszystko" in get(client, here, "needs", query="?state=late").content.decode()


def test_one_need_and_three_are_read_with_the_same_number_of_questions(client, here, django_assert_max_num_queries):
    balin = Area.objects.create(kind="village", name="Balin", since=dt.date(2019, 1, 1))

    def asked() -> int:
        with django_assert_max_num_queries(60) as counted:
            get(client, here, "needs")
        return len(counted)

    needs.need(here, area=balin)
    get(client, here, "needs")
    one = asked()
    needs.need(here, area=balin)
    needs.need(here, state="accepted", seat="Wydział", due=clock.today(), owner=here.official)
    assert asked() == one


def test_the_page_tells_the_thread_and_never_the_name_that_is_not_to_be_known(client, here):
    need = needs.need(here, name_shown="house")
    needs.taken_on(here, need)
    needs.closed(here, need)
    page = get(client, here, "need", need.number).content.decode()
    assert "Wydział Komunalny" in page and "Ławka stoi od wtorku." in page and here.leader.first_name not in page


def test_what_waits_is_seen_by_its_author_and_the_house_only(client, sign_in, here):
    need = needs.need(here, raiser=here.resident, shown=None)
    assert get(client, here, "need", need.number).status_code == 404
    assert get(sign_in(here.resident), here, "need", need.number).status_code == 200
    assert get(sign_in(here.official), here, "need", need.number).status_code == 404
    assert get(sign_in(here.host), here, "need", need.number).status_code == 200


def test_the_other_towns_need_is_not_here(client, cast):
    with scope(cast.other.town):
        need = needs.need(cast.other, raiser=None, number=77, name_shown="house")
    assert get(client, cast, "need", need.number).status_code == 404
    assert get(client, cast, "need", 2**40).status_code == 404


def test_markup_comes_out_as_words(client, here):
    need = needs.need(here, title="<b>x</b>", text="<script>alert(1)</script>")
    page = get(client, here, "need", need.number).content.decode()
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


def test_the_animator_takes_joined_needs_apart_on_the_page(sign_in, here):
    need, other = needs.need(here), needs.need(here, title="Gdzie usiąść")
    joining = join_needs(other, need, by=here.animator)
    client = sign_in(here.animator)
    assert "Rozłącz" in get(client, here, "need", need.number).content.decode()
    client.post(reverse("voice:joining_undo", args=[here.town.slug, joining.pk]))
    other.refresh_from_db()
    assert other.joined_to is None


def test_the_list_says_the_bar_of_the_agenda_and_marks_what_is_over_it(here, client):
    made = needs.need(here)
    needs.supported(made, here.resident, here.second, here.host)
    count(made)
    needs.need(here, title="Inna potrzeba")
    page = client.get(reverse("voice:needs", args=[here.town.slug])).content.decode()
    assert page.count("do omówienia</span>") == 1 and "co najmniej 3 osoby" in page.replace("\N{NO-BREAK SPACE}", " ")
