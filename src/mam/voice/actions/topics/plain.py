"""The short version of a topic: at most 120 words, sentences at most 15 words, said in reasons people can act on."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.refusal import Reason

MOST_WORDS, LONGEST_SENTENCE = 120, 15
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def plain_reasons(text: str, *, field: str) -> list[Reason]:
    """Everything that stands in the way of reading it at once, with the sentence to cut."""
    words = len(_WORD.findall(text))
    if not words:
        works = _("Three or four short sentences: what is the matter, for whom, what happens now.")
        return [Reason("no_summary", _("The short version is missing."), works, field=field)]
    found = []
    if words > MOST_WORDS:
        works = _("Cut it to %(most)d. The rest can be said in the talk.") % {"most": MOST_WORDS}
        found.append(Reason("long_summary", ngettext("It has %(n)d word.", "It has %(n)d words.", words) % {"n": words}, works, field=field))
    for sentence in _END.split(text):
        length = len(_WORD.findall(sentence))
        if length > LONGEST_SENTENCE:
            said = _("A sentence of %(n)d words is hard to read: “%(start)s…”") % {"n": length, "start": sentence.strip()[:60]}
            works = _("At most %(most)d words. Make two of it.") % {"most": LONGEST_SENTENCE}
            found.append(Reason("long_sentence", said, works, field=field))
    return found
