"""The difference of two texts, word by word within a line, so that a tired reader sees what went and what came."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

SAME, GONE, NEW = "same", "gone", "new"
_WORDS = re.compile(r"\s+|[^\s]+")
NEAR = 1


@dataclass(frozen=True)
class Line:
    """One line: pieces of (same | gone | new, words). skipped: instead of pieces, how many lines did not change."""

    pieces: tuple[tuple[str, str], ...] = ()
    skipped: int = 0


def changes(old: str, new: str) -> list[Line]:
    """Changed lines with a neighbour on each side; longer stretches without a change are only counted."""
    before, after = old.splitlines(), new.splitlines()
    made: list[Line] = []
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for tag, a, b, c, d in steps:
        if tag == "equal":
            made += _equal(before[a:b], first=a == 0, last=(b, d) == (len(before), len(after)))
        elif tag == "replace" and b - a == d - c:
            made += [Line(tuple(_words(x, y))) for x, y in zip(before[a:b], after[c:d], strict=True)]
        else:
            made += [Line(((GONE, line),)) for line in before[a:b] if line.strip()]
            made += [Line(((NEW, line),)) for line in after[c:d] if line.strip()]
    return made if any(kind != SAME for line in made for kind, _ in line.pieces) else []


def _equal(lines: list[str], *, first: bool, last: bool) -> Iterator[Line]:
    head, tail = 0 if first else NEAR, 0 if last else NEAR
    if len(lines) <= head + tail + 1:
        yield from (Line(((SAME, line),)) for line in lines)
        return
    yield from (Line(((SAME, line),)) for line in lines[:head])
    yield Line(skipped=len(lines) - head - tail)
    yield from (Line(((SAME, line),)) for line in lines[len(lines) - tail :])


def _words(old: str, new: str) -> Iterator[tuple[str, str]]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield SAME, "".join(before[a:b])
            continue
        if b > a:
            yield GONE, "".join(before[a:b])
        if d > c:
            yield NEW, "".join(after[c:d])
