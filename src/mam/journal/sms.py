"""Text messages leave through a port; a driver is a class named in settings.MAM_SMS with send(number, text).

send gives the number under which the gateway knows the message, or "" when it has none; it raises OSError when nothing went.
"""

import functools
import sys

from django.conf import settings
from django.utils.module_loading import import_string

from mam.core import clock

from .models import Letter


class ConsoleSms:
    """Prints the message; in the demo it is also kept for the mailbox page."""

    def send(self, number: str, text: str) -> str:
        print(f"SMS {number}: {text}", file=sys.stderr, flush=True)
        if settings.MAM_DEMO:
            Letter.objects.create(to=number, text=text, written=clock.now())
        return ""


class NoSms:
    """A town without a gateway: nothing is sent, and whoever waits for the message learns it at once."""

    def send(self, number: str, text: str) -> str:
        raise OSError("No gateway for text messages is set (MAM_SMS).")


@functools.cache
def _driver(name: str):
    return import_string(name)()


def sends_sms() -> bool:
    """Whether text messages leave the house, be it only to the mailbox of a demo."""
    return not isinstance(sms_port(), NoSms)


def sms_port():
    return _driver(settings.MAM_SMS)
