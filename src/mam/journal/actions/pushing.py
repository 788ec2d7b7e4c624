"""Messages in the browser: subscribing one, and sending a notice to all of a person's (RFC 8030, 8291, 8292)."""

import json
import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from pywebpush import WebPushException, webpush

from mam.core.refusal import Reason, Refusal
from mam.core.vapid import vapid_private

from ..methods.links import paragraphs
from ..models import Notice, PushSubscription

GONE = (404, 410)
KEEP = 60 * 60 * 12  # seconds a push service keeps a message for a sleeping browser
PATIENCE = 10


def subscribe(to: uuid.UUID, endpoint: str, p256dh: str, auth: str) -> PushSubscription:
    """Remembers a browser; the same one again, also of somebody else before, belongs to whoever subscribed last."""
    if not is_push_service(endpoint) or len(endpoint) > 1000 or not (0 < len(p256dh) <= 120) or not (0 < len(auth) <= 40):
        raise Refusal(Reason("browser", _("This browser cannot show messages."), _("Choose e-mail or a text message.")))
    values = {"to": to, "p256dh": p256dh, "auth": auth}
    return PushSubscription.objects.update_or_create(endpoint=endpoint, defaults=values)[0]


def is_push_service(endpoint: str) -> bool:
    """Whether an address belongs to a push service of a browser's maker; the server calls no other, least of all a host inside.

    A loopback port is allowed only where the town is not served over https: on a maker's own machine.
    """
    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    known = any(host == service or host.endswith(f".{service}") for service in settings.MAM_PUSH_SERVICES)
    return (parts.scheme == "https" and known) or (not settings.MAM_SECURE and parts.scheme == "http" and host == "127.0.0.1")


def push(notice: Notice) -> None:
    """To every browser of the person. A browser that is gone is forgotten; OSError when none took the message."""
    taken = [push_to(browser, notice) for browser in PushSubscription.objects.filter(to=notice.to)]
    if not any(taken):
        raise OSError("No browser took the message.")


def said(text: str) -> str:
    """The lines without the greeting, as many as a screen shows."""
    lines = [line for block in paragraphs(text) for line in block if not (len(block) == 1 and line.endswith(","))]
    return "\n".join(lines)[:300]


def push_to(browser: PushSubscription, notice: Notice) -> bool:
    words = {"title": notice.subject, "body": said(notice.text), "link": notice.link}
    keys = {"endpoint": browser.endpoint, "keys": {"p256dh": browser.p256dh, "auth": browser.auth}}
    try:
        webpush(
            keys, json.dumps(words), vapid_private_key=vapid_private(settings.MAM_VAPID_KEY), timeout=PATIENCE, ttl=KEEP,
            vapid_claims={"sub": f"mailto:{settings.DEFAULT_FROM_EMAIL.rpartition('<')[2].strip('>')}"},
        )  # fmt: skip
    except WebPushException as no:
        if no.response is not None and no.response.status_code in GONE:
            browser.delete()
        return False
    return True
