"""Polish words in other forms: whoever types "rower" also means "rowery" and "rowerem"; whoever slips a letter is asked back."""

import re
from collections.abc import Iterable

from mam.core.text import fold

WORD = re.compile(r"\w+")
# Folded endings of Polish declension and of diminutives that change inside (szafka, szafek).
ENDINGS = {
    "", "a", "e", "i", "o", "u", "y", "ie", "ia", "io", "iu", "ii", "em", "iem", "om", "iom", "ow", "owi", "owie", "owe", "owy",
    "owa", "ami", "iami", "ach", "iach", "ej", "iej", "ego", "iego", "emu", "iemu", "ych", "ich", "ym", "im", "ymi", "imi",
    "k", "ek", "ka", "ki", "ke", "ko", "ce", "cie", "kach", "kami", "kom", "c", "rze", "rz", "ra", "le", "l", "la", "t", "n", "ni",
}  # fmt: skip
SHORTEST = 4
NEAR = 0.45


def words_of(text: str) -> list[str]:
    return WORD.findall(fold(text))


def same_word(wanted: str, word: str) -> bool:
    """Whether two folded words are forms of one: a common stem of at least three letters, the rest endings."""
    if wanted == word:
        return True
    if len(wanted) < SHORTEST or word[:3] != wanted[:3]:
        return False
    common = _common(wanted, word)
    least = max(3, len(wanted) - 3)
    cuts = range(common, least - 1, -1)
    return any(wanted[cut:] in ENDINGS and word[cut:] in ENDINGS for cut in cuts)


def nearest(wanted: str, words: Iterable[str]) -> str:
    """The most alike word, when it is alike enough to ask "did you mean"; else empty."""
    best = max(((likeness(wanted, word), word) for word in set(words) if len(word) >= SHORTEST), default=(0.0, ""))
    return best[1] if best[0] >= NEAR else ""


def likeness(one: str, other: str) -> float:
    """Shared trigrams of all, 0 to 1; the same measure as PostgreSQL's pg_trgm."""
    a, b = _trigrams(one), _trigrams(other)
    return len(a & b) / len(a | b)


def _trigrams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _common(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
