"""What somebody wants to say in a topic, and what is wrong with its words."""

import uuid
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.people.models import Person

from ...models import Remark, TopicEvent
from ...words.needs import NameShown
from ...words.topics import Making
from ..needs.private_data import private_reasons
from .naming import naming_reasons

MOST_LETTERS = 2000
LENGTHS = {Making.OPTION: 300, Making.AMENDMENT: 300, Making.FOR: 300, Making.AGAINST: 300, Making.KNOWN: 600}


@dataclass(frozen=True)
class RemarkAsk:
    """What somebody wants to say. author: None when the place does not know who said it (at a meeting, at the desk).

    under: the remark it answers. meeting: of the topic, at which it was said.
    sure: the author saw the warning about private data and wants it so.
    """

    text: str
    kind: str = Making.TALK
    under: Remark | None = None
    naming: str = NameShown.ALL
    author: Person | None = None
    meeting: TopicEvent | None = None
    sure: bool = False
    key: uuid.UUID | None = None


def word_reasons(ask: RemarkAsk, text: str) -> list[Reason]:
    """Of clean text: the name beside it, the length, and private data that everybody would read."""
    return [*naming_reasons(ask.naming), *_length(ask, text), *([] if ask.sure else private_reasons(text))]


def _length(ask: RemarkAsk, text: str) -> list[Reason]:
    most = LENGTHS.get(ask.kind, MOST_LETTERS)
    if len(text) > most:
        sentence = _("It has %(n)d characters, %(most)d fit.") % {"n": len(text), "most": most}
        return [Reason("long", sentence, _("Say it in two parts, or leave the most important one."), field="text")]
    if sum(letter.isalpha() for letter in text) < 3:
        return [Reason("empty", _("These are no words yet."), _("One sentence is enough."), field="text")]
    return []
