"""Polls by text message: noon of a Wednesday, somebody with only a phone, and the address of the gateway they write through."""

import pytest
import time_machine
from django.urls import reverse

from tests import cast as people
from tests.voice.text_messages import NOON, NUMBER


@pytest.fixture
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def somebody(here, noon):
    return people.person("Zofia", "Telefonowa", account=False, phone=NUMBER)


@pytest.fixture
def phone(here, noon, client, settings):
    settings.MAM_SMS_SECRET = "right"

    def say(text, number=NUMBER, date="1", answers=""):
        page = reverse("messages:sms", args=["chrzanow", "right"])
        fields = {"sms_from": number.lstrip("+"), "sms_to": "48500", "sms_text": text, "sms_date": date, "username": "mam"}
        assert client.post(page, {**fields, "MsgId": answers}).content == b"OK"

    return say
