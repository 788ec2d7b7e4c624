"""A poll as one text message, and the figure that somebody answers it with (pure)."""

import re
from collections.abc import Callable

from mam.core.text import fold
from mam.journal.methods.segments import plain, segments

BESIDE = {"odp", "odpowiedz", "odpoved", "odpovede", "nr", "numer", "cislo", "dziekuje", "dzieki", "dakujem", "pozdrawiam"}
LEAST = 30  # letters of the question that say what it is about
TITLES = (120, 40, 25, 16)


def poll_text(frame: Callable[[str, str], str], question: str, options: list[tuple[str, str]]) -> str:
    """In plain letters. frame(question, options) puts the words around them.

    One segment where at least thirty letters of the question fit beside the options; else several, and nothing is cut to a riddle.
    """
    question = plain(question)
    for longest in TITLES:
        listed = list_of(options, longest)
        for letters in range(len(question), min(len(question), LEAST) - 1, -1):
            text = plain(frame(cut(question, letters), listed))
            if segments(text) == 1:
                return text
    return plain(frame(cut(question, 2 * LEAST), list_of(options, TITLES[1])))


def list_of(options: list[tuple[str, str]], longest: int) -> str:
    return ", ".join(f"{key} {cut(plain(title), longest)}" for key, title in options)


def cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: max(1, letters - 3)].rstrip()}..."


def read_answer(text: str) -> tuple[str, str] | None:
    """(number of the poll or "", figure) from "2", " 2. ", "odp. 2" or "12 2"; None for anything else: a person reads it."""
    words = [word for word in re.findall(r"\w+", fold(text)) if word not in BESIDE]
    if not 1 <= len(words) <= 2 or not all(word.isascii() and word.isdigit() for word in words):
        return None
    *poll, figure = words
    return ("".join(poll), figure.lstrip("0") or "0") if len(figure) <= 2 and len("".join(poll)) <= 9 else None
