"""A letter as one text message (pure)."""

from .links import paragraphs
from .segments import plain, segments

MOST = 4  # segments; longer is no text message any more


class TooLong(ValueError):
    """The text does not fit into MOST segments: somebody has to ring instead."""


def short(subject: str, text: str, link: str = "") -> str:
    """The whole text in one segment where it fits; else the subject and as many lines as fit, always with the link.

    Folded to plain letters. Without a link nothing is left out, because nothing would say the rest: then several segments, and
    TooLong when even MOST do not hold it.
    """
    whole = plain(f"{text}\n{link}" if link else text)
    if segments(whole) <= 1:
        return whole
    if not link:
        if segments(whole) > MOST:
            raise TooLong(f"{segments(whole)} text messages, at most {MOST}")
        return whole
    return with_link(plain(subject), lines_of(text), link)


def lines_of(text: str) -> list[str]:
    """Lines worth saying: no greeting."""
    return [plain(line) for block in paragraphs(text) for line in block if not (len(block) == 1 and line.endswith(","))]


def with_link(subject: str, lines: list[str], link: str) -> str:
    room = 160 - len(link) - 1
    said = subject if len(subject) <= room else f"{subject[: max(0, room - 3)]}..."
    for line in lines:
        if line in said:
            continue
        if segments(f"{said}\n{line}\n{link}") > 1:
            break
        said = f"{said}\n{line}"
    return f"{said}\n{link}"
