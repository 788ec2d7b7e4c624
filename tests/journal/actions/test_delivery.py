"""Delivery through a real mail server: at most once, also when the server, the line or our own process dies."""

import os
import signal
import subprocess
import sys

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from mam.journal.actions import NobodyThere, deliver, notify
from mam.journal.actions.delivery import deliver_waiting
from mam.journal.actions.notices import hand_over_many
from mam.journal.models import Notice
from mam.journal.words import NoticeState
from mam.municipalities.scope import scope
from tests import cast as people
from tests.journal.post import env_beside


@pytest.fixture
def notice(here) -> Notice:
    return notify(here.resident.as_recipient(), "hello", "Sala mała w środę", "Dzień dobry,\nsala czeka.")


def test_a_letter_goes_with_sender_subject_and_the_towns_address(post, notice):
    assert deliver(notice.pk) == NoticeState.SENT
    [letter] = post.letters
    assert "From: =?utf-8?q?MAM_Chrzan=C3=B3w?= <mam@localhost>" in letter
    assert "To: maria.wrona@example.org" in letter
    assert "/chrzanow/" in letter
    assert "text/plain" in letter
    assert Notice.objects.get().done


def test_the_second_delivery_sends_nothing(post, notice):
    deliver(notice.pk)
    assert deliver(notice.pk) == NoticeState.SENT
    assert len(post.letters) == 1


def test_a_server_that_says_no_is_written_down_and_not_asked_again_by_itself(post, notice):
    post.answer = "550 no such person"
    assert deliver(notice.pk, last=False) == NoticeState.FAILED
    assert "550" in Notice.objects.get().trouble
    assert deliver(notice.pk) == NoticeState.FAILED
    assert not post.letters


def test_an_unreachable_server_is_tried_again_and_then_given_up(settings, notice):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(NobodyThere):
        deliver(notice.pk, last=False)
    assert Notice.objects.get().state == NoticeState.WAITING
    assert deliver(notice.pk, last=True) == NoticeState.FAILED


def test_a_text_message_goes_through_the_port(here, capsys):
    here.resident.prefers, here.resident.phone = "sms", "+48600000001"
    assert deliver(notify(here.resident.as_recipient(), "hello", "x", "Sala czeka.").pk) == NoticeState.SENT
    assert "SMS +48600000001: Sala czeka." in capsys.readouterr().err


def test_a_call_task_is_never_delivered_by_the_machine(here, post):
    assert deliver(notify(here.offline.as_recipient(), "hello", "x", "y").pk) == NoticeState.WAITING
    assert not post.letters


@pytest.fixture
def lasting(transactional_db):
    """A notice that other processes see, too."""
    cast = people.chrzanow()
    with scope(cast.town):
        yield notify(cast.resident.as_recipient(), "hello", "Sala", "Czeka.")


def another_process(notice: Notice, port: int) -> subprocess.Popen:
    """The worker's deed in a process of its own, on the test database and our mail server."""
    code = (
        "import django; django.setup()\n"
        "from mam.municipalities.models import Municipality\n"
        "from mam.municipalities.scope import scope\n"
        "from mam.journal.actions import deliver\n"
        f"with scope(Municipality.objects.get(pk={notice.municipality_id})): print(deliver({notice.pk}))\n"
    )
    return subprocess.Popen([sys.executable, "-c", code], env=env_beside(port), stdout=subprocess.PIPE, text=True)


def test_a_process_killed_while_sending_leaves_a_trace_and_nothing_is_sent_twice(lasting, post):
    post.answer = "hang"
    worker = another_process(lasting, post.port)
    assert post.reached.wait(30)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    assert Notice.objects.get().state == NoticeState.LEAVING
    post.answer = "250 OK"
    assert deliver(lasting.pk) == NoticeState.LEAVING
    assert not post.letters
    assert Notice.objects.troubled().exists()


def test_two_workers_at_once_send_one_letter(lasting, post):
    workers = [another_process(lasting, post.port) for _worker in range(2)]
    said = [worker.communicate(timeout=60)[0].strip() for worker in workers]
    assert len(post.letters) == 1
    assert set(said) <= {"sent", "leaving"}


def many(here) -> list[Notice]:
    people = (here.resident, here.neighbour, here.leader)
    return [notify(person.as_recipient(), "hello", "Sala", "Czeka.", in_bulk=True) for person in people]


def test_many_letters_go_over_one_line_each_once(here, post):
    many(here)
    assert (deliver_waiting(), deliver_waiting()) == (3, 0)
    assert len(post.letters) == 3
    assert set(Notice.objects.values_list("state", flat=True)) == {NoticeState.SENT}


def test_one_refused_letter_does_not_stop_the_others(here, post):
    first = many(here)[0]
    Notice.objects.filter(pk=first.pk).update(address="x@example.org\nBcc: y@example.org")
    deliver_waiting()
    assert len(post.letters) == 2
    assert Notice.objects.get(pk=first.pk).state == NoticeState.FAILED


def test_without_a_mail_server_all_wait_for_the_next_try(here, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    many(here)
    with pytest.raises(NobodyThere):
        deliver_waiting()
    assert Notice.objects.waiting().count() == 3


def test_many_letters_have_one_job_also_when_asked_twice(here):
    before = ProcrastinateJob.objects.filter(task_name="journal.deliver_waiting").count()
    for _time in range(2):
        hand_over_many(here.town.pk)
    assert ProcrastinateJob.objects.filter(task_name="journal.deliver_waiting").count() == before + 1
