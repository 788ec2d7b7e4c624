"""What a text message costs: how many segments it takes, and the same text without the letters that make it dear.

GSM 03.38: 160 letters of its own alphabet in one segment, 153 in each of several; with any other letter 70 and 67 (UCS-2).
"""

import unicodedata

BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWICE = set("^{}\\[~]|€")  # letters that count as two
_ALIKE = str.maketrans("łŁđĐ–—„”“’\N{NO-BREAK SPACE}", "lLdD--\"\"\"' ")


def plain(text: str) -> str:
    """The text in letters of the cheap alphabet, diacritics and typographic signs replaced; case is kept."""
    parts = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    kept = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return "".join(letter if letter in BASIC or letter in TWICE else "?" for letter in kept)


def segments(text: str) -> int:
    """How many segments the message takes; 0 for an empty one."""
    if all(letter in BASIC or letter in TWICE for letter in text):
        length, one, each = sum(2 if letter in TWICE else 1 for letter in text), 160, 153
    else:
        length, one, each = len(text.encode("utf-16-le")) // 2, 70, 67
    return int(length > 0) if length <= one else -(-length // each)
