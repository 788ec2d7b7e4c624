"""The address to answer to: signed, short, and only of letters that leave by e-mail."""

import pytest

from mam.journal import replies
from mam.journal.actions import Recipient, notify
from mam.journal.actions.letters import letter
from mam.journal.actions.replying import offer_reply, read_reply_token, reply_token
from mam.journal.models import OpenReply
from mam.journal.words import Way


@pytest.fixture
def takes_answers(settings, monkeypatch):
    settings.MAM_REPLY_ADDRESS = "odpowiedz@mam.example"
    monkeypatch.setattr(replies, "_kinds", {})
    replies.register("hello", print, who=lambda key: None, invites="Możesz odpisać.")


def told(here, **more):
    who = Recipient(here.resident.pk, "Jan", here.resident.email, "+48600000001", **more)
    return notify(who, "hello", "Sala", "Czeka.")


@pytest.mark.parametrize("number", [1, 36**6, 2**63 - 1])
def test_a_token_says_its_number_and_fits_beside_a_word(number):
    token = reply_token(number)
    assert read_reply_token(token) == read_reply_token(token.upper()) == number
    assert len(f"odpowiedz+{token}") <= 64
    assert token == token.lower()


@pytest.mark.parametrize("token", ["", "-", "1", "1-", "1-aaaaaaaaaaaaaaaaaaaa", "ż-aaaa", "zzzzzzzzzzzzzzzz-aaaaaaaaaaaaaaaaaaaa"])
def test_an_invented_token_is_no_number(token):
    assert read_reply_token(token) is None


def test_the_proof_of_another_letter_proves_nothing():
    assert read_reply_token(f"2-{reply_token(1).partition('-')[2]}") is None


def test_another_secret_key_ends_all_addresses(settings):
    token = reply_token(1)
    settings.SECRET_KEY = "another-" * 8
    assert read_reply_token(token) is None


def test_a_letter_that_may_be_answered_says_so_below_and_in_its_head(here, takes_answers):
    notice = told(here)
    offer = offer_reply(notice, "hello", "7")
    message = letter(notice)
    assert message.reply_to == [f"odpowiedz+{reply_token(offer.pk)}@mam.example"]
    assert "\n\nMożesz odpisać.\n\n-- \n" in message.body
    assert "Możesz odpisać." in message.alternatives[0].content


def test_other_letters_say_nothing_of_it(here, takes_answers):
    message = letter(told(here))
    assert message.reply_to == []
    assert "odpisać" not in message.body


def test_only_a_letter_by_e_mail_can_be_answered_by_e_mail(here, takes_answers):
    for way in (Way.SMS, Way.CALL):
        assert offer_reply(told(here, prefers=way), "hello", "7") is None
    assert offer_reply(None, "hello", "7") is None


def test_without_the_setting_nothing_is_offered(here, takes_answers, settings):
    settings.MAM_REPLY_ADDRESS = ""
    assert offer_reply(told(here), "hello", "7") is None
    assert not OpenReply.objects.exists()
