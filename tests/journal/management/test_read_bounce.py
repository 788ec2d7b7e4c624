"""A letter that came back (a report as Postfix writes it) marks its notice; anything else changes nothing."""

import io
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from mam.journal.actions import notify, turn_into_call
from mam.journal.actions.letters import letter, message_id
from mam.journal.models import Entry, Notice
from mam.journal.words import NoticeState

REPORT = """Return-Path: <>
Date: Wed, 25 Nov 2026 18:00:10 +0100 (CET)
From: MAILER-DAEMON@mam.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: mam@mam.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XxYz.1764090010/mam.example"

This is a MIME-encapsulated message.

--4XxYz.1764090010/mam.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

--4XxYz.1764090010/mam.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mam.example
X-Postfix-Queue-ID: 4XxYz
Arrival-Date: Wed, 25 Nov 2026 18:00:09 +0100 (CET)

Final-Recipient: rfc822; maria.wrona@example.org
Original-Recipient: rfc822;maria.wrona@example.org
Action: {action}
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 <maria.wrona@example.org>: Recipient address
    rejected: User unknown in local recipient table

--4XxYz.1764090010/mam.example
Content-Description: Undelivered Message
Content-Type: {inside}

{original}
--4XxYz.1764090010/mam.example--
"""


@pytest.fixture
def notice(here) -> Notice:
    made = notify(here.resident.as_recipient(), "hello", "Sala", "Czeka.")
    Notice.objects.update(state=NoticeState.SENT)
    return made


@pytest.fixture
def read(monkeypatch):
    def reading(raw: bytes) -> str:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        said = io.StringIO()
        call_command("read_bounce", stdout=said)
        return said.getvalue()

    return reading


def report(notice, action="failed", inside="message/rfc822", original="") -> bytes:
    original = original or letter(notice).message().as_string()
    return REPORT.format(action=action, inside=inside, original=original).encode()


@pytest.mark.parametrize("inside", ["message/rfc822", "text/rfc822-headers"])
def test_a_letter_that_came_back_is_marked_once_with_the_servers_words(notice, read, inside):
    headers = "" if inside == "message/rfc822" else f"Subject: Sala\nMessage-ID: {message_id(notice)}\n"
    for _time in range(2):
        read(report(notice, inside=inside, original=headers))
    marked = Notice.objects.get()
    assert marked.state == NoticeState.FAILED
    assert marked.trouble.startswith("5.1.1 550 5.1.1 <maria.wrona@example.org>: Recipient address rejected")
    assert Entry.objects.filter(verb="bounced").count() == 1


def test_the_host_can_ring_instead(notice, read, here):
    read(report(notice))
    turn_into_call(Notice.objects.get(), by=here.host)
    assert Notice.objects.call_tasks().exists()


def test_a_letter_that_is_only_late_is_not_marked(notice, read):
    read(report(notice, action="delayed"))
    assert Notice.objects.get().state == NoticeState.SENT


@pytest.mark.parametrize("raw", [b"", b"\xff\x00", b"Subject: Out of office\n\nI am away.", REPORT.encode()[:700]])
def test_what_is_no_report_changes_nothing(notice, read, raw):
    assert "no report" in read(raw)
    assert Notice.objects.get().state == NoticeState.SENT


def test_an_invented_message_id_marks_nothing(notice, read):
    forged = f"Message-ID: <notice.{notice.pk}.0123456789abcdef@127.0.0.1>\n"
    assert "not ours" in read(report(notice, inside="text/rfc822-headers", original=forged))
    assert Notice.objects.get().state == NoticeState.SENT
