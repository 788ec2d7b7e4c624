"""The SMSAPI driver against a gateway of our own on this machine: it takes, refuses, or does not answer."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from mam.journal import smsapi
from mam.journal.actions import Recipient, deliver, notify
from mam.journal.models import Notice
from mam.journal.words import NoticeState, Way

TAKEN = {"count": 1, "list": [{"id": "1", "points": 0.16, "number": "48600000001", "date_sent": 1, "status": "QUEUE"}]}


class Gateway(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Door)
        self.asked, self.answer, self.go = [], TAKEN, threading.Event()


class Door(BaseHTTPRequestHandler):
    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append(
            (self.path, self.headers["Authorization"], {key: value[0] for key, value in form.items()})
        )
        if self.server.answer == "silence":
            self.server.go.wait(10)
            return
        body = json.dumps(self.server.answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        """Says nothing."""


@pytest.fixture
def gateway(settings):
    server = Gateway()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.MAM_SMS = "mam.journal.smsapi.SmsApi"
    settings.MAM_SMSAPI_URL = f"http://127.0.0.1:{server.server_port}/"
    settings.MAM_SMSAPI_TOKEN, settings.MAM_SMSAPI_SENDER = "token-of-tests", "MAM"
    yield server
    server.go.set()
    server.shutdown()
    server.server_close()


def told(text="Sala czeka w środę.", **more) -> Notice:
    return notify(Recipient(None, "Danuta", phone="+48600000001"), "hello", "Sala", text, **more)


def test_a_message_goes_with_token_and_sender_in_plain_letters(here, gateway):
    assert deliver(told().pk) == NoticeState.SENT
    [(path, token, form)] = gateway.asked
    assert (path, token) == ("/sms.do", "Bearer token-of-tests")
    assert (form["to"], form["from"], form["message"]) == ("48600000001", "MAM", "Sala czeka w srode.")


def test_the_number_of_the_gateway_stays_with_the_notice(here, gateway):
    deliver(told().pk)
    assert Notice.objects.get().gateway_id == "1"


def test_what_the_gateway_refuses_is_written_down_with_its_code(here, gateway):
    gateway.answer = {"error": 103, "message": "Insufficient credits"}
    assert deliver(told().pk, last=False) == NoticeState.FAILED
    assert "103" in Notice.objects.get().trouble


def test_a_gateway_that_does_not_answer_is_a_failure_and_is_asked_once(here, gateway, monkeypatch):
    monkeypatch.setattr(smsapi, "PATIENCE", 0.3)
    gateway.answer = "silence"
    assert deliver(told().pk, last=False) == NoticeState.FAILED
    assert len(gateway.asked) == 1


def test_two_thousand_letters_are_a_recorded_failure_and_not_fourteen_messages(here, gateway):
    assert deliver(told("a" * 2_000).pk) == NoticeState.FAILED
    assert "TooLong" in Notice.objects.get().trouble
    assert not gateway.asked


def test_a_long_letter_with_a_link_is_one_message(here, gateway):
    deliver(told("Dzień dobry,\n\n" + "Bardzo długo. " * 150, link="https://mam.example/x/").pk)
    assert len(gateway.asked[0][2]["message"]) <= 160


def test_a_landline_becomes_a_call(here, gateway):
    notice = notify(Recipient(None, "Danuta", phone="+48326230000"), "hello", "x", "y")
    assert notice.way == Way.CALL
    assert notice.address == "+48326230000"
