"""The gateway reports that a text message did not arrive."""

import pytest
from django.urls import reverse

from mam.journal.actions import Recipient, notify
from mam.journal.models import Entry, Notice
from mam.journal.words import NoticeState


@pytest.fixture
def gone(here, settings) -> Notice:
    settings.MAM_SMS_SECRET = "right"
    notice = notify(Recipient(None, "Danuta", phone="+48600000001"), "hello", "Sala", "Czeka.")
    Notice.objects.filter(pk=notice.pk).update(state=NoticeState.SENT, gateway_id="63A1")
    return notice


def reported(client, secret="right", **fields):
    return client.get(reverse("messages:sms_reports", args=["chrzanow", secret]), fields)


def test_a_lost_message_waits_for_the_host_to_decide(gone, client):
    assert reported(client, MsgId="63A1", status="405").content == b"OK"
    assert Notice.objects.troubled().get().trouble == "SMSAPI 405 undelivered"
    assert Entry.objects.get(verb="lost_sms").facts == {"status": "405"}


def test_the_same_report_twice_is_harmless(gone, client):
    for _time in range(2):
        reported(client, MsgId="63A1", status="405")
    assert Entry.objects.filter(verb="lost_sms").count() == 1


@pytest.mark.parametrize("status", ["404", "403", "408", "tak"])
def test_what_arrived_or_may_arrive_stays_sent(gone, client, status):
    reported(client, MsgId="63A1", status=status)
    assert Notice.objects.get().state == NoticeState.SENT


def test_a_number_of_somebody_else_changes_nothing(gone, client):
    assert reported(client, MsgId="other", status="405").content == b"OK"
    assert not Notice.objects.troubled().exists()


def test_a_forged_secret_is_no_address(gone, client):
    assert reported(client, secret="wrong", MsgId="63A1", status="405").status_code == 404
    assert not Notice.objects.troubled().exists()
