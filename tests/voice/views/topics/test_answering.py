import pytest
from django.urls import reverse

from mam.municipalities.scope import scope
from mam.voice.models import Answer, Participant, Statement
from tests.voice import topics


@pytest.fixture
def about(cast):
    with scope(cast.town):
        made = topics.topic(cast)
        topics.statements(cast, made, 3)
    return made


def at(about, name="statements") -> str:
    return reverse(f"voice:{name}", args=["chrzanow", about.number])


def press(client, about, number, says, **more):
    return client.post(at(about), {"number": number, "says": says, **more})


def answers(cast) -> list[tuple[int, int]]:
    with scope(cast.town):
        return list(Answer.objects.order_by("pk").values_list("statement__number", "says"))


def test_without_an_account_one_browser_is_one_participant(client, cast, about):
    for number in (1, 2):
        assert press(client, about, number, 1).status_code == 302
    with scope(cast.town):
        assert [row.level for row in Participant.objects.filter(answers__isnull=False).distinct()] == ["open"]
    assert answers(cast) == [(1, 1), (2, 1)]
    assert "2 z 3" in client.get(at(about)).content.decode()


def test_a_forged_cookie_is_nobody(client, cast, about):
    press(client, about, 1, 1)
    client.cookies[f"voice-{about.number}"] = client.cookies[f"voice-{about.number}"].value.replace(":", "x:", 1)
    assert "0 z 3" in client.get(at(about)).content.decode()


def test_looking_makes_no_participant(client, cast, about):
    with scope(cast.town):
        before = Participant.objects.count()
        client.get(at(about))
        client.get(at(about, "my_answers"))
        assert Participant.objects.count() == before


def test_the_three_keys_work_without_javascript_and_the_answer_can_be_changed(client, cast, about):
    page = client.get(f"{at(about)}?number=2").content.decode()
    assert page.count('name="says"') == 3
    press(client, about, 2, 1)
    press(client, about, 2, -1)
    assert answers(cast) == [(2, 1), (2, -1)]
    assert "Nie zgadzam się" in client.get(at(about, "my_answers")).content.decode()


def test_at_the_end_one_may_write_an_own_sentence_and_sees_what_became_of_it(client, cast, about):
    for number in (1, 2, 3):
        press(client, about, number, 0)
    assert "To już wszystko" in client.get(at(about)).content.decode()
    page = client.post(at(about, "statement_new"), {"text": "Fontanna powinna działać wieczorem."}, follow=True)
    assert "czeka na przeczytanie" in page.content.decode()


def test_a_person_keeps_their_answers_from_one_browser_to_another(client, cast, about, sign_in):
    press(sign_in(cast.resident), about, 1, 1)
    client.logout()
    client.cookies.clear()
    assert "1 z 3" in sign_in(cast.resident).get(at(about)).content.decode()


def test_the_host_answers_for_somebody_on_the_phone(cast, about, sign_in):
    press(sign_in(cast.host), about, 1, -1, person=cast.offline.pk, channel="phone")
    with scope(cast.town):
        row = Answer.objects.get()
        assert (row.participant.person, row.by, row.channel) == (cast.offline, cast.host, "phone")


def test_nobody_else_answers_for_somebody(cast, about, sign_in):
    assert press(sign_in(cast.resident), about, 1, -1, person=cast.offline.pk).status_code == 404
    assert answers(cast) == []


@pytest.mark.parametrize("number, says", [("", "1"), ("99", "1"), ("1", "5"), ("1", "x"), ("1", "9" * 400), ("x" * 400, "1")])
def test_absurd_presses_write_nothing_and_break_nothing(client, cast, about, number, says):
    assert press(client, about, number, says).status_code in (302, 404)
    assert answers(cast) == []


def test_a_statement_that_waits_is_not_shown(client, cast, about):
    with scope(cast.town):
        Statement.objects.filter(number=3).update(shown=None)
    assert client.get(f"{at(about)}?number=3").status_code == 200
    assert "0 z 2" in client.get(at(about)).content.decode()


def test_a_topic_of_another_town_is_not_there(client, cast, about):
    assert client.get(reverse("voice:topic", args=["nowy-sacz", about.number])).status_code == 404
