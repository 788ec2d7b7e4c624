"""The short version of a topic in plain language, said in reasons people can act on."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.refusal import Reason

from ...methods.plain_language import LONGEST_SENTENCE, MOST_WORDS, look_at


def plain_reasons(text: str, *, field: str) -> list[Reason]:
    """Everything that stands in the way of reading it at once, with the sentence to cut."""
    seen = look_at(text)
    if not any(letter.isalpha() for letter in text):
        works = _("Three or four short sentences: what is the matter, for whom, what happens now.")
        return [Reason("no_summary", _("The short version is missing."), works, field=field)]
    found = []
    if seen.words > MOST_WORDS:
        sentence = ngettext("It has %(n)d word.", "It has %(n)d words.", seen.words) % {"n": seen.words}
        works = _("Cut it to %(most)d. The rest can be said in the talk.") % {"most": MOST_WORDS}
        found.append(Reason("long_summary", sentence, works, field=field))
    for sentence, length in seen.too_long:
        said = _("A sentence of %(n)d words is hard to read: “%(start)s…”") % {"n": length, "start": sentence[:60]}
        works = _("At most %(most)d words. Make two of it.") % {"most": LONGEST_SENTENCE}
        found.append(Reason("long_sentence", said, works, field=field))
    return found
