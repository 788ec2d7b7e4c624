"""Messages in the browser, through a push service of our own on this machine that opens them with the browser's keys."""

import base64
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import http_ece
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from mam.core.refusal import Refusal
from mam.core.vapid import base64url, new_key, vapid_public
from mam.journal.actions import deliver, notify
from mam.journal.actions.preferences import choose
from mam.journal.actions.pushing import subscribe
from mam.journal.models import Notice, PushSubscription
from mam.journal.words import NoticeState, Way


class Browser(ThreadingHTTPServer):
    """The push service and the browser behind it in one."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Door)
        self.status, self.came = 201, []
        self.key, self.secret = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        point = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        self.p256dh = base64url(self.key.public_key().public_bytes(*point))
        self.endpoint = f"http://127.0.0.1:{self.server_port}/push/1"


class Door(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        home = self.server
        opened = http_ece.decrypt(body, private_key=home.key, auth_secret=home.secret, version="aes128gcm")
        home.came.append((self.headers["Authorization"], json.loads(opened)))
        self.send_response(home.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        """Says nothing."""


@pytest.fixture
def browser(here, settings):
    settings.MAM_VAPID_KEY = new_key()
    server = Browser()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    subscribe(here.resident.pk, server.endpoint, server.p256dh, base64url(server.secret))
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def notice(here, browser, known_topics) -> Notice:
    choose(here.resident.pk, "news", by=here.resident, way="push")
    return notify(
        here.resident.as_recipient(), "news", "Nowa wystawa", "Dzień dobry,\n\nOd środy.\n\nhttps://mam.example/x/"
    )


def test_the_browser_reads_the_message_signed_by_the_house(notice, browser, settings):
    assert notice.way == Way.PUSH
    assert deliver(notice.pk) == NoticeState.SENT
    [(signed, words)] = browser.came
    assert words == {"title": "Nowa wystawa", "body": "Od środy.", "link": "https://mam.example/x/"}
    assert signed.startswith("vapid t=")
    assert vapid_public(settings.MAM_VAPID_KEY) in signed


def test_a_browser_that_is_gone_is_forgotten_and_the_notice_has_failed(notice, browser):
    browser.status = 410
    assert deliver(notice.pk) == NoticeState.FAILED
    assert not PushSubscription.objects.exists()


def test_a_service_that_is_unwell_is_a_failure_and_the_browser_stays(notice, browser):
    browser.status = 500
    assert deliver(notice.pk) == NoticeState.FAILED
    assert PushSubscription.objects.exists()


@pytest.mark.parametrize("endpoint", ["", "ftp://x", "http://elsewhere/", "javascript:1", "https://" + "x" * 1000])
def test_an_address_that_is_no_push_service_is_refused(here, endpoint):
    with pytest.raises(Refusal):
        subscribe(here.resident.pk, endpoint, "p" * 87, "a" * 22)


def test_the_same_browser_again_is_one(here, browser):
    subscribe(here.neighbour.pk, browser.endpoint, browser.p256dh, base64.b64encode(b"x").decode())
    assert PushSubscription.objects.get().to == here.neighbour.pk


@pytest.mark.parametrize("endpoint", [
    "https://10.0.0.5/push", "https://intranet.example/push", "http://fcm.googleapis.com/x", "https://evil-fcm.googleapis.com.example/x",
    "https://user@127.0.0.1/x", "file:///etc/passwd", "",
])  # fmt: skip
def test_no_other_host_is_called(here, settings, endpoint):
    settings.MAM_SECURE = True
    with pytest.raises(Refusal):
        subscribe(here.resident.pk, endpoint, "p", "a")


@pytest.mark.parametrize(
    "host", ["fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com", "wns2-am3p.notify.windows.com"]
)
def test_services_of_the_makers_are_known(here, settings, host):
    settings.MAM_SECURE = True
    assert subscribe(here.resident.pk, f"https://{host}/send/1", "p", "a").to == here.resident.pk
