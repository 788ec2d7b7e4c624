"""Words on the page: hard spaces, folded forms for search and addresses, one clean line from what people type."""

import functools
import re
import unicodedata

HARD = "\N{NO-BREAK SPACE}"
_SHORT = re.compile(r"(?<![^\s(„\u00a0])([aiouwzAIOUWZ]) (?=\S)")
_ABBREVIATION = re.compile(r"\b(ul|al|pl|os|nr|tel|św)\. (?=\S)")
_NUMBER = re.compile(r"(?<=\d) (?=[^\W\d_])")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINER = "\N{ZERO WIDTH JOINER}"
_FOLD = str.maketrans("łŁđĐøØ", "lLdDoO")


def hard_spaces(text: object) -> str:
    """No line ends with a, i, o, u, w, z or ul., and a number stays with its noun (rules of Polish typesetting)."""
    return _hardened(str(text))


@functools.lru_cache(maxsize=2048)
def _hardened(text: str) -> str:
    return _NUMBER.sub(HARD, _SHORT.sub(rf"\1{HARD}", _ABBREVIATION.sub(rf"\1.{HARD}", text)))


def fold(text: str) -> str:
    """Lower case without diacritics, for search and for comparing names."""
    plain = unicodedata.normalize("NFKD", text.translate(_FOLD))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def address(text: str) -> str:
    """A slug: folded letters and digits joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def clean_line(text: str) -> str:
    """One visible line: control characters and direction overrides gone, spaces folded, emoji kept whole."""
    kept = [letter if letter == _JOINER or unicodedata.category(letter) not in _UNSEEN else " " for letter in text]
    return " ".join("".join(kept).split())


def clean_text(text: str) -> str:
    """Several lines, each clean; more than one empty line in a row folded."""
    lines = [clean_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
