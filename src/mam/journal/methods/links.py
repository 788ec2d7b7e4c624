"""The one address at the end of a letter becomes its button (pure)."""

import re

ALONE = re.compile(r"https?://\S+")


def lift_link(text: str) -> tuple[str, str]:
    """(text without its last paragraph, that paragraph) when it is an address alone; otherwise (text, "")."""
    rest, _gap, last = text.strip().rpartition("\n\n")
    return (rest, last.strip()) if rest and ALONE.fullmatch(last.strip()) else (text.strip(), "")


def paragraphs(text: str) -> list[list[str]]:
    """Paragraphs, each a list of its lines; empty ones are left out."""
    blocks = (block.strip().splitlines() for block in re.split(r"\n\s*\n", text.strip()))
    return [[line.strip() for line in block] for block in blocks if block]
