import pytest
from django.urls import reverse

from mam.municipalities.scope import scope
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.grouping import result_of
from mam.voice.models import GroupRun
from tests.voice import topics


@pytest.fixture
def about(cast):
    with scope(cast.town):
        made = topics.topic(cast)
        topics.statements(cast, made, 12)
    return made


def page(client, about) -> str:
    return client.get(reverse("voice:topic_groups", args=["chrzanow", about.number])).content.decode()


def counted(cast, about, rows) -> None:
    with scope(cast.town):
        topics.answered(about, rows)
        result_of(about)


def test_two_people_see_a_plain_sentence_and_no_figure(client, cast, about):
    counted(cast, about, topics.two_camps(people=2))
    whole = page(client, about)
    assert "Odpowiedziały 2 osoby. To za mało, żeby coś pokazać" in whole
    assert "Zdanie numer" not in whole


def test_without_groups_the_page_says_so_and_never_speaks_of_camps(client, cast, about):
    counted(cast, about, topics.nobody_alike())
    whole = page(client, about)
    assert "Liczba osób: 24, liczba zdań: 12. Nie widać oddzielnych grup." in whole
    assert "Co dzieli najbardziej" in whole
    assert "oboz" not in whole.lower() and "obóz" not in whole.lower()


def test_groups_are_people_who_answered_alike_with_their_size(client, cast, about):
    counted(cast, about, topics.two_camps())
    whole = page(client, about)
    assert "Osoby, które odpowiadały podobnie" in whole
    assert whole.count("osób: 15") == 2


def test_while_a_look_is_under_way_the_page_says_how_far_it_is(client, cast, about):
    with scope(cast.town):
        run = look_for_groups(about, by=cast.animator)
        GroupRun.objects.filter(pk=run.pk).update(state="running", step=24, steps=268)
    whole = page(client, about)
    assert "Krok 24 z 268." in whole
    assert 'http-equiv="refresh"' in whole


def test_a_press_of_the_animator_begins_a_look_and_of_others_is_refused(cast, about, sign_in):
    address = reverse("voice:topic_groups", args=["chrzanow", about.number])
    assert sign_in(cast.resident).post(address).status_code == 302
    with scope(cast.town):
        assert not GroupRun.objects.exists()
    sign_in(cast.animator).post(address)
    with scope(cast.town):
        assert GroupRun.objects.count() == 1
