"""Telling people: by which way, in which language, once."""

import pytest
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy
from procrastinate.contrib.django.models import ProcrastinateJob

from mam.journal.actions import Recipient, mark_called, notify, send_again, turn_into_call
from mam.journal.models import Entry, Notice
from mam.journal.words import NoticeState, Way


@pytest.fixture
def jobs(db):
    """Jobs handed to the queue during the test; races of other tests leave theirs behind."""
    before = ProcrastinateJob.objects.aggregate(newest=Max("id"))["newest"] or 0
    return lambda: ProcrastinateJob.objects.filter(id__gt=before)


def to(**fields) -> Recipient:
    return Recipient(**{"id": None, "name": "Danuta", **fields})


@pytest.mark.parametrize(
    ("fields", "way"),
    [
        ({"email": "d@example.org", "phone": "+48600000001"}, Way.EMAIL),
        ({"phone": "+48600000001"}, Way.SMS),
        ({}, Way.CALL),
        ({"email": "d@example.org", "phone": "+48600000001", "prefers": "sms"}, Way.SMS),
        ({"email": "d@example.org", "prefers": "sms"}, Way.EMAIL),
        ({"email": "d@example.org", "prefers": "call"}, Way.CALL),
    ],
)
def test_everybody_is_told_the_way_they_want_if_it_can_be_done(fields, way):
    assert to(**fields).way == way


def test_a_notice_and_its_job_are_written_together(here, jobs):
    notice = notify(here.resident.as_recipient(), "hello", "Cześć", "Przyjdź.")
    job = jobs().get()
    assert job.args == {"notice": notice.pk, "municipality": here.town.pk}


def test_without_address_and_number_it_is_a_call_task_and_no_job(here, jobs):
    notify(here.offline.as_recipient(), "hello", "Cześć", "Przyjdź.")
    assert [task.to for task in Notice.objects.call_tasks()] == [here.offline.pk]
    assert not jobs().exists()


def test_a_rolled_back_deed_tells_nobody(here, jobs):
    with pytest.raises(RuntimeError), transaction.atomic():
        notify(here.resident.as_recipient(), "hello", "Cześć", "Przyjdź.")
        raise RuntimeError
    assert not Notice.objects.exists()
    assert not jobs().exists()


def test_with_a_key_it_is_told_once_per_person(here, jobs):
    first, second = (
        notify(here.resident.as_recipient(), "reminder", "Jutro", "Jutro.", key="b-1") for _time in range(2)
    )
    other = notify(here.neighbour.as_recipient(), "reminder", "Jutro", "Jutro.", key="b-1")
    assert first
    assert second is None
    assert other
    assert jobs().count() == 2


def test_lazy_words_are_said_in_the_receivers_language(here):
    polish = notify(to(language="pl"), "hello", gettext_lazy("Monday"), lambda: gettext_lazy("Friday"))
    assert (polish.subject, polish.text) == ("Poniedziałek", "Piątek")
    assert notify(to(language="en"), "hello", gettext_lazy("Monday"), "x").subject == "Monday"


def test_an_unknown_language_falls_back_to_polish(here):
    assert notify(to(language="xx"), "hello", gettext_lazy("Monday"), "x").subject == "Poniedziałek"


def test_a_subject_of_many_lines_becomes_one(here):
    assert notify(to(), "hello", "Jutro\r\nBcc: all@example.org", "x").subject == "Jutro Bcc: all@example.org"


def test_the_host_rang_and_twice_is_harmless(here):
    notice = notify(to(), "hello", "Cześć", "Przyjdź.")
    done = mark_called(notice, by=here.host)
    again = mark_called(notice, by=here.host)
    assert (done.state, again.done) == (NoticeState.CALLED, done.done)
    assert Entry.objects.filter(verb="told_by_phone").count() == 1


def failed(here) -> Notice:
    notice = notify(here.resident.as_recipient(), "hello", "Cześć", "Przyjdź.")
    Notice.objects.update(state=NoticeState.FAILED, trouble="no")
    return notice


def test_what_failed_can_be_sent_again_once(here, jobs):
    notice = failed(here)
    assert send_again(notice, by=here.host).state == NoticeState.WAITING
    send_again(notice, by=here.host)
    assert jobs().count() == 2
    assert Entry.objects.filter(verb="sent_notice_again").count() == 1


def test_what_failed_can_become_a_call(here):
    turn_into_call(failed(here), by=here.host)
    assert Notice.objects.call_tasks().count() == 1


def test_what_went_is_not_sent_again(here):
    notice = notify(here.resident.as_recipient(), "hello", "Cześć", "Przyjdź.")
    Notice.objects.update(state=NoticeState.SENT)
    assert send_again(notice, by=here.host).state == NoticeState.SENT
