"""A real mail server on this machine that keeps letters; it can say no, hang up, or think for a long time."""

import os
import socket
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy
from urllib.parse import urlsplit, urlunsplit

from aiosmtpd.controller import Controller
from django.db import connection


class Post:
    def __init__(self):
        self.letters, self.answer, self.reached, self.go = [], "250 OK", threading.Event(), threading.Event()
        self.raw = []

    async def handle_DATA(self, server, session, envelope):
        self.reached.set()
        if self.answer == "hang":
            self.go.wait(10)
            return "451 too late"
        if self.answer.startswith("250"):
            self.letters.append(envelope.content.decode())
            self.raw.append(envelope.content)
        return self.answer

    @property
    def messages(self) -> list:
        """The letters as a mail program reads them."""
        return [message_from_bytes(raw, policy=policy.default) for raw in self.raw]


def env_beside(port: int) -> dict[str, str]:
    """The environment of a process that works on the test's own database and sends its letters to the post at this port."""
    name = connection.settings_dict["NAME"]
    database = urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))
    return {**os.environ, "MAM_EMAIL_URL": f"smtp://127.0.0.1:{port}", "DATABASE_URL": database}


@contextmanager
def post_office(settings):
    kept = Post()
    with socket.create_server(("127.0.0.1", 0)) as free:
        kept.port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=kept.port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", kept.port
    try:
        yield kept
    finally:
        kept.go.set()
        server.stop()
