"""TAK and NIE by text message, through the address of the gateway, without an account."""

import datetime as dt

import pytest
from django.urls import reverse

from mam.core import clock
from mam.journal.models import IncomingSms, Notice, OpenQuestion
from mam.programme.actions import sign_up_letters
from mam.programme.actions.times import times_of
from mam.programme.words import SignUpState
from tests.programme.making import event, only_date, signed, soon

NUMBER = "+48600000001"


@pytest.fixture
def phone(here, client, settings):
    settings.MAM_SMS_SECRET = "right"

    def say(text, number=NUMBER, date="1", secret="right", answers=""):
        page = reverse("messages:sms", args=["chrzanow", secret])
        fields = {"sms_from": number.lstrip("+"), "sms_to": "48500", "sms_text": text, "sms_date": date, "username": "mam"}
        return client.post(page, {**fields, "MsgId": answers})

    return say


@pytest.fixture
def held(here):
    """A place held for the resident, who reads text messages only."""
    here.resident.phone, here.resident.prefers = NUMBER, "sms"
    here.resident.save()
    date = only_date(event(here, capacity=1, dates=[soon()]))
    made = signed(date, here.resident, SignUpState.HELD, held_until=clock.now() + dt.timedelta(hours=5))
    sign_up_letters.tell_held(made, times_of(date))
    return made


def state_of(sign_up) -> str:
    sign_up.refresh_from_db()
    return sign_up.state


def test_the_message_asks(held):
    assert "Odpisz TAK albo NIE" in Notice.objects.get(kind="held-place").text
    assert OpenQuestion.objects.get().phone == NUMBER


@pytest.mark.parametrize(("text", "state"), [("TAK!", SignUpState.CONFIRMED), ("nie", SignUpState.CANCELLED)])
def test_the_answer_takes_or_gives_back_the_place(held, phone, text, state):
    assert phone(text).content == b"OK"
    assert state_of(held) == state


def test_the_same_message_twice_and_the_same_word_again_are_harmless(held, phone):
    for date in ("1", "1", "2"):
        assert phone("TAK", date=date).status_code == 200
    assert state_of(held) == SignUpState.CONFIRMED
    assert list(IncomingSms.objects.order_by("pk").values_list("became", flat=True)) == ["answer", "again"]
    assert not Notice.objects.call_tasks().exists()


def test_an_answer_after_the_deadline_is_read_by_the_host(held, phone):
    OpenQuestion.objects.update(expires=clock.now() - dt.timedelta(minutes=1))
    phone("TAK")
    assert state_of(held) == SignUpState.HELD
    assert Notice.objects.call_tasks().get().to_name == held.person.name


def test_a_refusal_comes_to_the_host_with_its_reason(held, phone):
    held.held_until = clock.now() - dt.timedelta(minutes=1)
    held.save()
    phone("TAK")
    assert "TAK\n\n" in Notice.objects.call_tasks().get().text


def test_anything_else_is_a_call_task_with_the_words(held, phone):
    phone("A mogę przyjść z wnukiem?")
    task = Notice.objects.call_tasks().get()
    assert (task.text, task.address, task.to) == ("A mogę przyjść z wnukiem?", NUMBER, held.person_id)
    assert state_of(held) == SignUpState.HELD


def test_another_number_answers_nothing(held, phone):
    phone("TAK", number="+48600000002")
    assert state_of(held) == SignUpState.HELD


@pytest.mark.parametrize("secret", ["wrong", "r", "right2"])
def test_a_forged_secret_is_no_address(held, phone, secret):
    assert phone("TAK", secret=secret).status_code == 404
    assert not IncomingSms.objects.exists()


def test_without_a_secret_in_the_settings_there_is_no_address(held, phone, settings):
    settings.MAM_SMS_SECRET = ""
    assert phone("TAK").status_code == 404


def test_more_than_ten_in_an_hour_are_turned_away(held, phone):
    answers = [phone(f"Halo {number}", date=str(number)).status_code for number in range(12)]
    assert answers == [200] * 10 + [429] * 2
    assert IncomingSms.objects.count() == 10


def test_no_to_the_reminder_signs_off(held, phone):
    held.state = SignUpState.CONFIRMED
    held.save()
    OpenQuestion.objects.update(kind="event-reminder")
    phone("Nie mogę")
    assert state_of(held) == SignUpState.CANCELLED


@pytest.fixture
def two_questions(here, held):
    """The older one, about another place, was asked by message A; the newer one by message B."""
    date = only_date(event(here, capacity=1, dates=[soon()], slug="second"))
    newer = signed(date, here.resident, SignUpState.HELD, held_until=clock.now() + dt.timedelta(hours=5))
    sign_up_letters.tell_held(newer, times_of(date))
    for sign_up, number in ((held, "A"), (newer, "B")):
        Notice.objects.filter(pk=OpenQuestion.objects.get(subject=str(sign_up.pk)).notice_id).update(gateway_id=number)
    return held, newer


def test_an_answer_belongs_to_the_message_that_the_gateway_names(two_questions, phone):
    older, newer = two_questions
    phone("TAK", answers="A")
    assert (state_of(older), state_of(newer)) == (SignUpState.CONFIRMED, SignUpState.HELD)


def test_the_same_word_to_another_message_is_another_answer(two_questions, phone):
    older, newer = two_questions
    phone("TAK", answers="A", date="1")
    phone("TAK", answers="B", date="2")
    assert (state_of(older), state_of(newer)) == (SignUpState.CONFIRMED, SignUpState.CONFIRMED)


def test_a_second_thought_about_the_same_message_is_not_lost(two_questions, phone):
    phone("TAK", answers="A", date="1")
    phone("NIE", answers="A", date="2")
    assert IncomingSms.objects.get(text="NIE").became == "call"
    assert state_of(two_questions[1]) == SignUpState.HELD


def test_a_message_that_the_house_does_not_know_answers_the_newest_question(two_questions, phone):
    older, newer = two_questions
    phone("TAK", answers="nobody knows")
    assert (state_of(older), state_of(newer)) == (SignUpState.HELD, SignUpState.CONFIRMED)
