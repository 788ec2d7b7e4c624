from django.urls import reverse

from mam.municipalities.scope import scope
from mam.programme.models import Question
from tests.programme import making


def test_the_organiser_writes_a_list_with_limits_and_a_condition_on_one_page(cast, client, sign_in):
    with scope(cast.town):
        making.event(cast, dates=[making.soon()])
    sign_in(cast.leader)
    page = reverse("programme:sign_up_questions", args=["chrzanow", "kawiarenka"])
    lines = {"q0-text": "Zjesz z nami?", "q0-kind": "yes_no", "q1-text": "Która zupa?", "q1-kind": "choice",
             "q1-choices": "ogórkowa 10\nkrupnik", "q1-after": "1", "q1-answer": "Tak"}  # fmt: skip
    assert client.post(page, lines).status_code == 302
    with scope(cast.town):
        soup = Question.objects.get(kind="choice")
        assert soup.limits == {"ogórkowa": 10} and soup.only_answer == "yes" and soup.only_if.text == "Zjesz z nami?"
    assert "ogórkowa 10" in client.get(page).content.decode()


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(cast, client, sign_in):
    with scope(cast.town):
        making.event(cast, dates=[making.soon()])
    sign_in(cast.leader)
    page = reverse("programme:sign_up_questions", args=["chrzanow", "kawiarenka"])
    answer = client.post(page, {"q0-text": "Która zupa?", "q0-kind": "choice", "q0-choices": "jedna", "q1-kind": "line"})
    assert answer.status_code == 200 and "Która zupa?" in answer.content.decode() and "refusal" in answer.content.decode()
