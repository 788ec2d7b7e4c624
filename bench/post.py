"""A mail server on this machine that remembers the Message-ID of every letter and when it came."""

import socket
import time
from contextlib import contextmanager
from email.parser import BytesHeaderParser

from aiosmtpd.controller import Controller


class Post:
    def __init__(self):
        self.came: list[tuple[float, str]] = []
        self.read = BytesHeaderParser().parsebytes

    async def handle_DATA(self, server, session, envelope):
        self.came.append((time.monotonic(), self.read(envelope.content)["Message-ID"]))
        return "250 OK"

    @property
    def ids(self) -> list[str]:
        return [message_id for _at, message_id in self.came]


@contextmanager
def post_office():
    """Gives the post and its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    post = Post()
    server = Controller(post, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield post, port
    finally:
        server.stop()
