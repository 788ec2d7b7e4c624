import datetime as dt

import pytest
from django.core.cache import cache
from django.urls import reverse

from mam.core import clock
from mam.municipalities.scope import scope
from tests.voice import topics
from tests.voice.actions.topics.test_outcome import told


@pytest.fixture
def step(cast):
    with scope(cast.town):
        return told(cast, topics.topic(cast)).steps.select_related("outcome__topic").get()


def at(step, name: str) -> str:
    return reverse(f"voice:{name}", args=["chrzanow", step.outcome.topic.number, step.pk])


def page(client, step) -> str:
    return client.get(reverse("voice:topic", args=["chrzanow", step.outcome.topic.number])).content.decode()


def test_the_animator_says_what_came_of_it_and_takes_it_back(cast, step, sign_in):
    animator = sign_in(cast.animator)
    there = animator.post(at(step, "step_done"), {"word": "Chodnik ma dwa metry."})
    assert there["Location"].endswith("/topics/1/#outcome")
    shown = page(animator, step)
    assert shown.count("Chodnik ma dwa metry.") == 2 and at(step, "step_reopening") in shown
    animator.post(at(step, "step_reopening"))
    shown = page(animator, step)
    assert shown.count("Chodnik ma dwa metry.") == 1 and at(step, "step_done") in shown


def test_residents_read_it_without_buttons(cast, step, sign_in):
    shown = page(sign_in(cast.resident), step)
    assert "Zmierzyć chodnik" in shown and at(step, "step_done") not in shown


def test_a_reason_that_is_missing_is_asked_for_beside_its_field(cast, step, sign_in):
    answer = sign_in(cast.animator).post(at(step, "step_end"), {"why": "nie"})
    assert answer.status_code == 200 and "Ludzie chcą wiedzieć" in answer.content.decode()


def test_late_stands_on_the_page_and_on_the_board_with_a_link(cast, step, sign_in, client):
    cache.clear()
    with clock.stopped(clock.now() + dt.timedelta(days=40)):
        assert "po terminie" in page(client, step)
        board = sign_in(cast.official).get(reverse("voice:board", args=["chrzanow"])).content.decode()
    assert "Zmierzyć chodnik" in board and "Zarząd Dróg" in board
    assert reverse("voice:topic", args=["chrzanow", 1]) + "#outcome" in board


def test_a_step_of_another_town_or_of_an_older_outcome_is_not_there(cast, step, sign_in):
    client = sign_in(cast.animator)
    with scope(cast.town):
        told(cast, step.outcome.topic, text="Postawimy cztery ławki przy przystanku i jedną przy szkole.")
    assert client.get(at(step, "step_done")).status_code == 404
