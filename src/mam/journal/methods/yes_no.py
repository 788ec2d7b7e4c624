"""What people answer by text message: TAK, NIE, or something for a person to read (pure)."""

import re

from mam.core.text import fold

YES, NO = {"tak", "ano", "yes"}, {"nie", "no"}
POLITE = {
    "dziekuje",
    "dzieki",
    "dziekujemy",
    "prosze",
    "pozdrawiam",
    "dakujem",
    "thanks",
    "thank",
    "you",
    "przyjde",
    "moge",
    "biore",
}


def yes_or_no(text: str) -> bool | None:
    """True for TAK, False for NIE, in any case, with or without diacritics, signs and a polite word; None for anything else.

    "Nie wiem" and "Tak, ale…" are no answers: a person reads them.
    """
    first, *rest = re.findall(r"\w+", fold(text)) or [""]
    if any(word not in POLITE for word in rest):
        return None
    return True if first in YES else False if first in NO else None
