"""Reading a letter that somebody wrote to the house (RFC 5322; pure, with the standard library)."""

import contextlib
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from hashlib import sha256
from html.parser import HTMLParser

from .quotes import own_words

WHERE = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")
BY_LISTS = ("bulk", "junk", "list", "auto_reply")
UNSEEN = {"head", "style", "script", "title"}
LINES = {"p", "div", "br", "tr", "li", "blockquote", "h1", "h2", "h3", "ul", "ol", "table", "hr", "pre"}


@dataclass(frozen=True)
class Mail:
    """mark: the same for the same letter (of its Message-ID). senders: addresses of From. to: everything that says to whom it went.

    automatic: a machine wrote it, so it is neither taken nor answered. words: what the writer wrote, without quotations.
    """

    mark: str
    senders: tuple[str, ...]
    to: str
    automatic: bool
    words: str


def read_mail(raw: bytes) -> Mail:
    """Also of what is no letter at all: then nobody sent it to nobody."""
    message = message_from_bytes(raw, policy=policy.default)
    named = field(message, "Message-ID").strip() or sha256(raw).hexdigest()
    return Mail(
        mark=sha256(named.encode(errors="replace")).hexdigest(),
        senders=tuple(address.casefold() for _name, address in getaddresses(fields(message, "From")) if address),
        to="\n".join(value for name in WHERE for value in fields(message, name)),
        automatic=is_automatic(message),
        words=words_of(message),
    )


def fields(message: EmailMessage, name: str) -> list[str]:
    """Values of a header; one that cannot be read is no value."""
    with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError, IndexError):
        return [str(value) for value in message.get_all(name, [])]
    return []


def field(message: EmailMessage, name: str) -> str:
    return next(iter(fields(message, name)), "")


def is_automatic(message: EmailMessage) -> bool:
    """RFC 3834 and what mailing lists, holidays and mail servers write besides."""
    answers = field(message, "Auto-Submitted").split(";")[0].strip().lower()
    return (
        answers not in ("", "no")
        or field(message, "Precedence").strip().lower() in BY_LISTS
        or [value.strip() for value in fields(message, "Return-Path")] in (["<>"], [""])
        or any(fields(message, name) for name in ("List-Id", "X-Autoreply", "X-Autorespond"))
        or message.get_content_type() == "multipart/report"
    )


def words_of(message: EmailMessage) -> str:
    """Of the plain text; where a program sends none, of the HTML."""
    for kind, made in (("plain", unfolded), ("html", plain_of_html)):
        with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError, KeyError):
            part = message.get_body((kind,))
            if part is not None and (words := own_words(made(part))):
                return words
    return ""


def unfolded(part: EmailMessage) -> str:
    """Lines that the mail program broke (RFC 3676, format=flowed) are whole again."""
    text = part.get_content().replace("\r\n", "\n")
    if part.get_param("format", "").lower() != "flowed":
        return text
    return re.sub(r"^(?!>)(?!-- $)(.*) \n(?=[^>\n])", r"\1 ", text, flags=re.MULTILINE)


def plain_of_html(part: EmailMessage) -> str:
    reader = Plain()
    reader.feed(part.get_content())
    reader.close()
    return "\n".join(line.strip() for line in "".join(reader.said).split("\n"))


class Plain(HTMLParser):
    """HTML as lines of text; what stands in a quotation begins with “>”, as in a letter of plain text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.said, self.unseen, self.quoted = [], 0, 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in UNSEEN
        self.quoted += tag == "blockquote"
        if tag in LINES:
            self.said.append(self.line)

    def handle_endtag(self, tag):
        self.unseen = max(0, self.unseen - (tag in UNSEEN))
        self.quoted = max(0, self.quoted - (tag == "blockquote"))
        if tag in LINES and tag != "br":
            self.said.append(self.line)

    def handle_data(self, data):
        if not self.unseen:
            self.said.append(re.sub(r"\s+", " ", data))

    @property
    def line(self) -> str:
        return "\n> " if self.quoted else "\n"
