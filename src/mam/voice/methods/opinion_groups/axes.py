"""People as points on two axes: missing answers as the mean, principal axes, and people with few answers moved outwards."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True, eq=False)
class Filled:
    """centred: answers less the Statement's mean, a missing one 0. stretch: sqrt(Statements / own votes) of each person."""

    centred: np.ndarray
    stretch: np.ndarray
    seen: np.ndarray

    @classmethod
    def of(cls, answers: np.ndarray) -> "Filled":
        seen = ~np.isnan(answers)
        number = seen.sum(axis=0)
        means = np.nan_to_num(answers).sum(axis=0) / np.maximum(number, 1)
        own = np.maximum(seen.sum(axis=1), 1)
        return cls(np.where(seen, answers - means, 0.0), np.sqrt(answers.shape[1] / own), seen)

    @cached_property
    def places(self) -> tuple[np.ndarray, np.ndarray]:
        """Of every answer: its row and its column, column by column."""
        columns, rows = np.nonzero(self.seen.T)
        return rows, columns

    def points(self) -> np.ndarray:
        return points(self.centred, self.stretch)

    def shuffled_points(self, dice: np.random.Generator) -> np.ndarray:
        """As if each Statement's answers had been dealt out anew among those who gave them."""
        rows, columns = self.places
        dealt = np.zeros_like(self.centred)
        order = np.argsort(columns + dice.random(len(columns)))
        dealt[rows, columns] = self.centred[rows[order], columns]
        return points(dealt, self.stretch)


def points(centred: np.ndarray, stretch: np.ndarray) -> np.ndarray:
    return centred @ axes(centred) * stretch[:, None]


def axes(centred: np.ndarray) -> np.ndarray:
    """The first two right singular vectors, as columns; the largest loading of each is positive."""
    _values, vectors = np.linalg.eigh(centred.T @ centred)
    first = vectors[:, ::-1][:, :2]
    largest = np.take_along_axis(first, np.abs(first).argmax(axis=0)[None, :], axis=0)
    first = first * np.where(largest < 0, -1.0, 1.0)
    return np.pad(first, ((0, 0), (0, 2 - first.shape[1])))
