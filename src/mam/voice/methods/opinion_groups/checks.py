"""The four conditions a division must meet before anybody is told that there are groups."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .axes import Filled
from .clusters import Distances, adjusted_rand, divided

CHANCES, LEAVINGS, ORDERS = 99, 50, 20
RUNS = 2 * CHANCES + LEAVINGS + ORDERS
FEWEST_IN_GROUP, MOST_CHANCE, LEAST_LEAVING, LEAST_ORDER = 5, 0.05, 0.7, 0.9
FULL, SHUFFLED, CLOUD, LEAVING, ORDER = range(5)


@dataclass(frozen=True)
class Checks:
    """Of one k. smallest: people in the smallest group. Figures that were not looked for are None."""

    k: int
    silhouette: float
    smallest: int
    shuffled: float | None = None
    clouds: float | None = None
    leaving: float | None = None
    order: float | None = None

    @property
    def chance(self) -> float | None:
        """The larger p of shuffled votes and single clouds."""
        return None if self.shuffled is None else max(self.shuffled, self.clouds)

    @property
    def conditions(self) -> dict[str, tuple[bool, float | None]]:
        """Condition -> (met, its figure)."""
        return {
            "size": (self.smallest >= FEWEST_IN_GROUP, self.smallest),
            "chance": (self.chance is not None and self.chance <= MOST_CHANCE, self.chance),
            "leaving": (self.leaving is not None and self.leaving >= LEAST_LEAVING, self.leaving),
            "order": (self.order is not None and self.order >= LEAST_ORDER, self.order),
        }

    @property
    def met(self) -> int:
        return sum(met for met, _figure in self.conditions.values())

    @property
    def passed(self) -> bool:
        return self.met == len(self.conditions)


@dataclass(frozen=True, eq=False)
class Reruns:
    """What re-runs need. Every run throws dice of its own, so that no result hangs on which others were made."""

    answers: np.ndarray
    filled: Filled
    points: np.ndarray
    seed: int
    step: Callable[[], None]

    @classmethod
    def of(cls, answers: np.ndarray, seed: int, step: Callable[[], None] = lambda: None) -> "Reruns":
        filled = Filled.of(answers)
        return cls(answers, filled, filled.points(), seed, step)

    def dice(self, kind: int, run: int = 0, k: int = 0) -> np.random.Generator:
        return np.random.default_rng((self.seed, kind, run, k))

    def labels(self, points: np.ndarray, k: int, kind: int, run: int = 0) -> np.ndarray:
        return divided(points, k, self.dice(kind, run, k))

    def chances(self, real: dict[int, float]) -> dict[int, tuple[float, float]]:
        """k -> p against shuffled votes and against single clouds. real: k -> silhouette of the real votes."""
        shuffled = self.p_values(real, SHUFFLED, self.shuffled())
        clouds = self.p_values(real, CLOUD, self.clouds())
        return {k: (shuffled[k], clouds[k]) for k in real}

    def p_values(self, real: dict[int, float], kind: int, drawn: Iterator[np.ndarray]) -> dict[int, float]:
        reached = dict.fromkeys(real, 0)
        for run, points in enumerate(drawn):
            distances = Distances.of(points)
            for k, silhouette in real.items():
                reached[k] += distances.silhouette(self.labels(points, k, kind, run), k) >= silhouette
            self.step()
        return {k: (1 + number) / (1 + CHANCES) for k, number in reached.items()}

    def shuffled(self) -> Iterator[np.ndarray]:
        return (self.filled.shuffled_points(self.dice(SHUFFLED, run)) for run in range(CHANCES))

    def clouds(self) -> Iterator[np.ndarray]:
        """Points of one normal cloud, as wide as the people are."""
        values, vectors = np.linalg.eigh(np.cov(self.points.T))
        spread = vectors * np.sqrt(np.maximum(values, 0.0))
        return (self.dice(CLOUD, run).standard_normal(self.points.shape) @ spread.T for run in range(CHANCES))

    def leaving(self, labels: dict[int, np.ndarray]) -> dict[int, float]:
        """k -> 10th percentile of likeness to the full division when a random fifth of people is not there."""
        people = len(self.answers)
        stays = [np.sort(self.dice(LEAVING, run).permutation(people)[people // 5 :]) for run in range(LEAVINGS)]
        found = self.again(labels, LEAVING, stays, None)
        return {k: float(np.percentile(likeness, 10)) for k, likeness in found.items()}

    def order(self, labels: dict[int, np.ndarray]) -> dict[int, float]:
        """k -> the least likeness when people and Statements stand in another order and the dice are new."""
        people, statements = self.answers.shape
        mixed = [self.dice(ORDER, run).permutation(people) for run in range(ORDERS)]
        columns = [self.dice(ORDER, run, 1).permutation(statements) for run in range(ORDERS)]
        return {k: float(min(likeness)) for k, likeness in self.again(labels, ORDER, mixed, columns).items()}

    def again(self, labels: dict[int, np.ndarray], kind: int, people: Sequence, columns: Sequence | None) -> dict[int, list[float]]:
        found = {k: [] for k in labels}
        for run, rows in enumerate(people):
            answers = self.answers[rows]
            points = Filled.of(answers if columns is None else answers[:, columns[run]]).points()
            for k, full in labels.items():
                found[k].append(adjusted_rand(full[rows], self.labels(points, k, kind, run)))
            self.step()
        return found
