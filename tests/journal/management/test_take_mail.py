"""The mail server hands a letter over: it is taken once, refused politely, or left alone."""

import datetime as dt
import os
import subprocess
import sys

import pytest

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.journal import replies
from mam.journal.actions import notify
from mam.journal.actions.replying import offer_reply, reply_token
from mam.journal.actions.taking_mail import PER_HOUR, forget_mail
from mam.journal.models import Entry, Notice, OpenReply, TakenMail
from tests.journal.letters_back import GMAIL, WORDS, eml, taking


@pytest.fixture
def taken(here, settings, monkeypatch) -> list:
    """What the room of the letter was given; it refuses the word “nie”."""
    settings.MAM_REPLY_ADDRESS = "odpowiedz@mam.example"
    given = []

    def deed(reply):
        if reply.words == "nie":
            raise Refusal(Reason("no", "Tak nie można.", "Napisz inaczej."))
        given.append(reply)

    monkeypatch.setattr(replies, "_kinds", {})
    replies.register("hello", deed, who=lambda key: here.resident.as_recipient(), invites="Możesz odpisać.")
    return given


@pytest.fixture
def take(monkeypatch):
    return taking(monkeypatch)


@pytest.fixture
def to(here, taken) -> str:
    notice = notify(here.resident.as_recipient(), "hello", "Sala", "Czeka.", link="https://mam.example/chrzanow/7/")
    return f"odpowiedz+{reply_token(offer_reply(notice, 'hello', '7').pk)}@mam.example"


@pytest.fixture
def mine(here, to):
    """A letter of the person's own."""
    return lambda body=WORDS, **more: eml(to, body, **{"sender": here.resident.email, **more})


def refusals():
    return list(Notice.objects.filter(kind="mail-refused"))


def test_the_words_go_to_the_room_of_the_letter_once(mine, take, taken, here):
    for _time in range(2):
        take(mine(GMAIL.format(words=WORDS)))
    [reply] = taken
    assert (reply.to, reply.subject, reply.words) == (here.resident.pk, "7", WORDS)
    assert not refusals()


@pytest.mark.parametrize("where", ["Cc", "X_Original_To", "Delivered_To", "Envelope_To"])
def test_the_address_is_found_wherever_the_mail_server_says_it(mine, take, taken, to, where):
    take(mine(**{"To": "mam@mam.example", "Delivered_To": "mam", where: f"Mam <{to.upper()}>"}))
    assert len(taken) == 1


def test_letter_cases_of_the_senders_address_do_not_matter(mine, take, taken, here):
    take(mine(sender=here.resident.email.upper()))
    assert len(taken) == 1


def test_a_refusal_goes_back_once_with_its_sentence_and_a_link(mine, take, taken, here):
    for _time in range(2):
        take(mine("nie"))
    [letter] = refusals()
    assert (letter.address, letter.link) == (here.resident.email, "https://mam.example/chrzanow/7/")
    assert "Tak nie można. Napisz inaczej." in letter.text
    assert Entry.objects.filter(verb="refused_mail").count() == 1


def test_somebody_elses_letter_is_not_taken_and_only_the_person_hears_of_it_once_a_day(mine, take, taken, here):
    for n in range(3):
        take(mine(sender=here.neighbour.email or "obcy@example.org", mark=f"{n}@x"))
    take(mine(From=f"{here.resident.email}, obcy@example.org", mark="4@x"))
    assert not taken
    assert [letter.address for letter in refusals()] == [here.resident.email]


@pytest.mark.parametrize("forged", ["odpowiedz+1-aaaaaaaaaaaaaaaaaaaa@mam.example", "odpowiedz@mam.example", "inny@mam.example"])
def test_an_address_that_we_did_not_sign_says_nothing_to_anybody(mine, take, taken, forged):
    before = Notice.objects.count()
    assert "no letter of ours" in take(mine(To=forged, Delivered_To=forged))
    assert (taken, Notice.objects.count(), TakenMail.objects.count()) == ([], before, 0)


@pytest.mark.parametrize(
    "more", [{"Auto_Submitted": "auto-replied"}, {"Return_Path": "<>"}, {"List_Id": "<x.example>"}, {"Precedence": "bulk"}]
)
def test_a_machine_is_neither_taken_nor_answered(mine, take, taken, more):
    take(mine("Jestem na urlopie.", **more))
    assert (taken, refusals()) == ([], [])


def test_an_expired_address_refuses(mine, take, taken):
    raw = mine()
    with clock.stopped(clock.now() + dt.timedelta(days=60, minutes=1)):
        assert "expired" in take(raw)
    assert (taken, len(refusals())) == ([], 1)


def test_no_words_and_a_letter_too_big_refuse(mine, take, taken):
    assert "no_words" in take(mine(GMAIL.format(words="")))
    assert "big" in take(mine("ławka " * 60_000, mark="big@x"))
    assert (taken, len(refusals())) == ([], 2)


def test_more_than_ten_in_an_hour_wait_and_one_letter_says_so(mine, take, taken):
    for n in range(PER_HOUR + 3):
        take(mine(mark=f"{n}@x"))
    assert (len(taken), len(refusals())) == (PER_HOUR, 1)


def test_somebody_who_is_gone_is_not_written_to(mine, take, taken, monkeypatch):
    replies.register("hello", taken.append, who=lambda key: None, invites="")
    take(mine())
    assert (taken, refusals()) == ([], [])


@pytest.mark.parametrize("raw", [b"", b"\xff\x00", b"Subject: x\n\ny"])
def test_what_is_no_letter_changes_nothing(take, taken, raw):
    assert "no letter of ours" in take(raw)


def test_thirty_days_after_its_end_nothing_is_known(mine, take, taken):
    take(mine())
    with clock.stopped(clock.now() + dt.timedelta(days=89)):
        forget_mail()
        assert TakenMail.objects.exists()
    with clock.stopped(clock.now() + dt.timedelta(days=91)):
        forget_mail()
    assert not OpenReply.objects.exists() and not TakenMail.objects.exists()


def test_without_its_database_it_asks_the_mail_server_to_come_again(mine):
    """In a process of its own, with a database where nobody listens; without the pool, which would wait for half a minute."""
    script = (
        "import django; django.setup(); from django.conf import settings; from django.core.management import call_command;"
        "settings.DATABASES['default']['OPTIONS'].pop('pool'); call_command('take_mail')"
    )
    away = {**os.environ, "DATABASE_URL": "postgresql://mam@127.0.0.1:9/mam", "MAM_REPLY_ADDRESS": "odpowiedz@mam.example"}
    away |= {"DJANGO_SETTINGS_MODULE": "mam.settings", "PYTHONPATH": "src"}
    done = subprocess.run([sys.executable, "-c", script], input=mine(), env=away, capture_output=True)
    assert done.returncode == 75
    assert b"The database is away" in done.stderr
