"""Two wordings of one text, word by word, for two columns: what goes from the first, what comes in the second."""

import difflib
import re
from dataclasses import dataclass

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """Words that follow one another. changed: they are in one wording only."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Sides:
    """Joined together, the pieces of each side are its whole wording."""

    before: list[Piece]
    after: list[Piece]


def compared(before: str, after: str) -> Sides:
    """A space, comma or full stop alone between two changes goes with them, so that a reader hears phrases, not crumbs."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    sides = Sides([], [])
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (tag, a, b, c, d) in enumerate(steps):
        crumb = 0 < place < len(steps) - 1 and not any(token[0].isalnum() for token in old[a:b])
        changed = tag != "equal" or crumb
        _add(sides.before, "".join(old[a:b]), changed)
        _add(sides.after, "".join(new[c:d]), changed)
    return sides


def _add(pieces: list[Piece], text: str, changed: bool) -> None:
    if not text:
        return
    if pieces and pieces[-1].changed == changed:
        text = pieces.pop().text + text
    pieces.append(Piece(text, changed))
