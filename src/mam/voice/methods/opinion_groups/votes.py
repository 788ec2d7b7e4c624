"""Answers to Statements as a matrix, people by Statements: 1 agree, 0 pass, -1 disagree, nan not answered."""

import hashlib
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

FEWEST_PEOPLE = 15
FEWEST_VOTES = 7
ANSWERS = {1, 0, -1}


@dataclass(frozen=True, eq=False)
class Votes:
    """people, statements: keys in an order of their own, whatever order the answers came in. answers: the matrix."""

    people: tuple[Hashable, ...]
    statements: tuple[Hashable, ...]
    answers: np.ndarray

    @classmethod
    def of(cls, rows: Iterable[tuple[Hashable, Hashable, int]], statements: Iterable[Hashable] | None = None) -> "Votes":
        """rows: (person, Statement, answer), later ones last; of two for one pair the last holds.

        statements: the approved ones, others are left out; all that were answered unless given. ValueError: no such answer.
        """
        last = {(person, statement): answer for person, statement, answer in rows}
        if wrong := set(last.values()) - ANSWERS:
            raise ValueError(f"an answer is 1, 0 or -1, not {wrong.pop()!r}")
        approved = set(statements) if statements is not None else {statement for _person, statement in last}
        keys = sorted(approved, key=by_number)
        people = sorted({person for person, statement in last if statement in approved}, key=by_number)
        places, rows_of = {key: at for at, key in enumerate(keys)}, {key: at for at, key in enumerate(people)}
        answers = np.full((len(people), len(keys)), np.nan)
        for (person, statement), answer in last.items():
            if statement in approved:
                answers[rows_of[person], places[statement]] = answer
        return cls(tuple(people), tuple(keys), answers)

    @cached_property
    def judged(self) -> "Votes":
        """Only people with enough answers to be compared."""
        enough = (~np.isnan(self.answers)).sum(axis=1) >= min(FEWEST_VOTES, len(self.statements))
        people = tuple(person for person, stays in zip(self.people, enough, strict=True) if stays)
        return Votes(people, self.statements, self.answers[enough])

    @cached_property
    def digest(self) -> str:
        """A word that changes with any answer: under it the result is kept."""
        keys = repr((self.people, self.statements)).encode()
        return hashlib.sha256(keys + np.nan_to_num(self.answers, nan=2).astype(np.int8).tobytes()).hexdigest()

    @property
    def seed(self) -> int:
        """Same votes, same dice."""
        return int(self.digest[:16], 16)


def by_number(key: Hashable) -> tuple[int, str]:
    """Numbers by size, words by length and letters."""
    return len(str(key)), str(key)
