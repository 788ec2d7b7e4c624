"""What a short version in plain words must keep: at most 120 words, and at most 15 in a sentence."""

import re
from dataclasses import dataclass

MOST_WORDS, LONGEST_SENTENCE = 120, 15
WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*")
END = re.compile(r"[.!?…][\"”’)]*(?=\s)")
# Short forms that always go on; "r.", "zł" or "itd." may end a sentence, which the next capital letter tells.
GO_ON = re.compile(r"(?:^|[\s(])(?:np|tj|tzn|m\.in|ul|al|pl|os|nr|tel|godz|ok|św|im|dr|prof|inż|mgr|art|ust|pkt|poz)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Plain:
    """words: of the whole. too_long: sentences with too many words, each as it stands with its number of words."""

    words: int
    too_long: tuple[tuple[str, int], ...]

    @property
    def is_plain(self) -> bool:
        return 0 < self.words <= MOST_WORDS and not self.too_long


def look_at(text: str) -> Plain:
    lengths = [(sentence, len(WORD.findall(sentence))) for sentence in sentences(text)]
    return Plain(sum(number for _sentence, number in lengths), tuple(one for one in lengths if one[1] > LONGEST_SENTENCE))


def sentences(text: str) -> list[str]:
    """A line of its own (a point of a list, a headline) is one too; "np.", "ul." and "10.12.2026 r. o" end none."""
    return [sentence for line in text.split("\n") for sentence in sentences_of(line)]


def sentences_of(line: str) -> list[str]:
    found, start = [], 0
    for end in (match.end() for match in END.finditer(line)):
        rest = line[end:].lstrip().lstrip("\"„‘(–-").lstrip()
        if not rest[:1].islower() and not GO_ON.search(line[start:end]):
            found.append(line[start:end].strip())
            start = end
    return [sentence for sentence in [*found, line[start:].strip()] if sentence]
