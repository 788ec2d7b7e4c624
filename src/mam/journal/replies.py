"""Letters that can be answered: a higher room registers what an answer of its kind becomes, in apps.py."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class MailReply:
    """An answer by e-mail. to: uuid of the person whose letter it answers, and who wrote it. subject: what that letter was about.

    key: the same for the same letter, so that twice is once.
    """

    to: uuid.UUID
    subject: str
    words: str
    key: uuid.UUID


@dataclass(frozen=True)
class Kind:
    """deed: does what was answered; it may refuse with a Refusal, which the writer then reads.

    who: gives the person as they are reached today (actions.Recipient), or None when they are gone.
    invites: lazy words for the letter, which say what an answer becomes.
    """

    deed: Callable[[MailReply], None]
    who: Callable[[uuid.UUID], Any]
    invites: str


_kinds: dict[str, Kind] = {}


def register(kind: str, deed: Callable[[MailReply], None], *, who: Callable[[uuid.UUID], Any], invites: str) -> None:
    _kinds[kind] = Kind(deed, who, invites)


def kind_of(kind: str) -> Kind | None:
    return _kinds.get(kind)
