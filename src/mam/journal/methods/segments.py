"""Text messages as the network counts them: GSM-7 with its extension table, otherwise UCS-2 (3GPP TS 23.038; pure)."""

import unicodedata

GSM7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWICE = set("\f^{}\\[~]|€")  # behind an escape, so each takes two places
SEPTETS, SEPTETS_OF_MANY = 160, 153
UNITS, UNITS_OF_MANY = 70, 67
PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "„": '"', "”": '"', "“": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-",
     "—": "-", "…": "...", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "•": "-", "×": "x", "\t": " "}
)  # fmt: skip


def is_gsm7(text: str) -> bool:
    return all(letter in GSM7 or letter in TWICE for letter in text)


def segments(text: str) -> int:
    """How many messages the gateway sends and bills; an empty text is none."""
    if not text:
        return 0
    costs = [2 if letter in TWICE else 1 for letter in text] if is_gsm7(text) else [units(letter) for letter in text]
    alone, of_many = (SEPTETS, SEPTETS_OF_MANY) if is_gsm7(text) else (UNITS, UNITS_OF_MANY)
    return 1 if sum(costs) <= alone else packed(costs, of_many)


def units(letter: str) -> int:
    """UTF-16 units: an emoji takes two."""
    return 2 if ord(letter) > 0xFFFF else 1


def packed(costs: list[int], room: int) -> int:
    """Segments filled one after the other; what takes two places is never cut in the middle."""
    number, used = 1, 0
    for cost in costs:
        if used + cost > room:
            number, used = number + 1, 0
        used += cost
    return number


def plain(text: str) -> str:
    """Without diacritics and typographic signs, so that a message costs one segment instead of three; emoji fall out."""
    folded = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return "".join(letter for letter in folded if letter in GSM7 or letter in TWICE or letter == "\n").strip()
