"""A letter to a person: greeting, paragraphs, a button; in the reader's language, by the way the reader chose."""

from collections.abc import Callable
from typing import NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _

from mam.journal.actions import notify
from mam.journal.models import Notice

from ..models import Person


class Button(NamedTuple):
    """The address a letter leads to, and what is written on its button. Without an address there is no button."""

    address: str
    words: str


Said = tuple[str, list[str | Button]]


def tell(person: Person, kind: str, words: Callable[[], Said], **how) -> Notice | None:
    """words: gives (subject, paragraphs and at most one Button) in the language of the reader; empty ones are left out.

    how: key, sms, until, topic, in_bulk as in journal.actions.notify.
    """
    with speaking_to(person):
        subject, lines = words()
        text = "\n\n".join([_("Good morning,"), *(line for line in lines if line and not isinstance(line, Button))])
        button = next((line for line in lines if isinstance(line, Button) and line.address), Button("", ""))
        return notify(person.as_recipient(), kind, subject, text, link=button.address, link_words=button.words, **how)


def write_to(
    person: Person, kind: str, subject: Callable[[], str], text: Callable[[], str], *, link: str = "",
    link_words: Callable[[], str] = str, **how,
) -> Notice | None:  # fmt: skip
    """A letter of one text and a button. subject, text, link_words: give words in the language of the reader; how: as in tell."""
    return tell(person, kind, lambda: (subject(), [text(), Button(link, link_words())]), **how)


def speaking_to(person: Person):
    """Opens the language of the reader."""
    return translation.override(person.language or "pl")
