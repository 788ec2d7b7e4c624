"""Addresses and headings in the plain text of a letter: what becomes its button, a link, a line in bold (pure)."""

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


def pieces(text: str) -> list[tuple[str, list[str]]]:
    """Paragraphs as a mail program shows them: ("heading", …) for a line between stars, ("link", …) for an address alone,
    else ("words", its lines)."""
    return [(kind_of(lines), [line.strip("*") for line in lines] if is_heading(lines) else lines) for lines in paragraphs(text)]


def kind_of(lines: list[str]) -> str:
    if is_heading(lines):
        return "heading"
    return "link" if len(lines) == 1 and ALONE.fullmatch(lines[0]) else "words"


def is_heading(lines: list[str]) -> bool:
    return len(lines) == 1 and len(lines[0]) > 2 and lines[0][0] == lines[0][-1] == "*"


def heading(words: str) -> str:
    """A line that plain text and HTML both show as a heading."""
    return f"*{words.strip('*')}*"
