"""Numbers as people type them from a paper list: "1-5, 8" means one to five, and eight."""

import re

_PIECE = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?")


def numbers_of(typed: str) -> set[int]:
    """The numbers meant. Commas, semicolons, full stops and spaces part them; a range may run either way.

    Raises ValueError with the piece that cannot be read.
    """
    joined = re.sub(r"\s*[-–—]\s*", "-", typed.strip())
    found: set[int] = set()
    for piece in re.split(r"[\s,;.]+", joined):
        if not piece:
            continue
        match = _PIECE.fullmatch(piece)
        if match is None:
            raise ValueError(piece[:20])
        first, last = int(match[1]), int(match[2] or match[1])
        found.update(range(min(first, last), max(first, last) + 1))
    return found
