"""Paragraphs of a text under consultation: cut at empty lines, numbered from 1, the same each time."""

import re

_GAP = re.compile(r"\n\s*\n")


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs without empty ones. A number belongs to one version of the text; a new version is numbered anew."""
    return [part.strip() for part in _GAP.split(text.replace("\r\n", "\n")) if part.strip()]
