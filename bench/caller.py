"""Somebody with a browser: one kept-open connection, a session cookie and the form token."""

import http.client
import re
import time
import urllib.parse
from dataclasses import dataclass
from html import unescape

TOKEN = "a" * 32
IDLE = 5  # seconds
REASON = re.compile(r'class="refusal__why">\s*<li>\s*<p>(.+?)</p>', re.S)


@dataclass(frozen=True)
class Answer:
    """ms: from sending the first byte until the last byte of the page was read. text: of a page; of a PDF nobody reads it."""

    status: int
    location: str
    text: str
    ms: float

    @property
    def refusal(self) -> str:
        """The first sentence of the refusal on the page, or nothing."""
        found = REASON.search(self.text)
        return unescape(re.sub(r"<[^>]+>", "", found[1])).replace("\xa0", " ").strip() if found else ""


class Caller:
    def __init__(self, port: int, session: str = ""):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.used = time.monotonic()
        self.cookie = f"csrftoken={TOKEN}" + (f"; sessionid={session}" if session else "")

    def get(self, path: str, **said) -> Answer:
        return self.ask("GET", f"{path}?{urllib.parse.urlencode(said, doseq=True)}" if said else path)

    def post(self, path: str, said: dict) -> Answer:
        return self.ask("POST", path, urllib.parse.urlencode({**said, "csrfmiddlewaretoken": TOKEN}, doseq=True))

    def ask(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {"Cookie": self.cookie, "Accept-Language": "pl"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if time.monotonic() - self.used > IDLE:
            self.connection.close()  # the server may have done so; the next request opens it anew
        start = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        ms = (time.perf_counter() - start) * 1000
        self.used = time.monotonic()
        return Answer(answer.status, answer.getheader("Location", ""), content.decode(errors="replace"), ms)
