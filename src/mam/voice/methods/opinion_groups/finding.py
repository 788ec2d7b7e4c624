"""Whether there are groups and which: the smallest number that meets all conditions, a larger one only where it parts much better."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .checks import FULL, RUNS, Checks, Reruns
from .clusters import Distances
from .votes import FEWEST_PEOPLE, Votes

MOST_GROUPS, MUCH_BETTER = 5, 0.05


@dataclass(frozen=True, eq=False)
class Found:
    """votes: of the judged people. groups: 0 for none. labels: group 1..k of each judged person, the largest first; 0 without groups.

    points: where the judged people stand on two axes. checks: of every k looked at; empty with too few people to look.
    """

    votes: Votes
    groups: int
    labels: np.ndarray
    points: np.ndarray
    checks: dict[int, Checks]
    digest: str
    seed: int

    @property
    def too_few(self) -> bool:
        return len(self.votes.people) < FEWEST_PEOPLE

    @cached_property
    def members(self) -> dict[int, list[Hashable]]:
        people = np.arange(len(self.labels))
        return {group: [self.votes.people[at] for at in people[self.labels == group]] for group in range(1, self.groups + 1)}

    @property
    def told(self) -> Checks | None:
        """The checks to show: of the groups found, else of the number that came nearest."""
        if self.groups:
            return self.checks[self.groups]
        return max(self.checks.values(), key=lambda one: (one.met, one.silhouette), default=None)


def find(votes: Votes, *, progress: Callable[[int, int], None] | None = None) -> Found:
    """progress: called with (runs done, runs at most)."""
    judged = votes.judged
    people = len(judged.people)
    if people < FEWEST_PEOPLE:
        return Found(judged, 0, np.zeros(people, dtype=int), np.zeros((people, 2)), {}, votes.digest, votes.seed)
    reruns = Reruns.of(judged.answers, votes.seed, counting(progress))
    labels, checks = divisions(reruns)
    checks = checked(reruns, labels, checks)
    groups = chosen(checks)
    numbered = by_size(labels[groups]) if groups else np.zeros(people, dtype=int)
    return Found(judged, groups, numbered, reruns.points, checks, votes.digest, votes.seed)


def divisions(reruns: Reruns) -> tuple[dict[int, np.ndarray], dict[int, Checks]]:
    """Groups alone, without re-runs: k -> labels, and k -> how well they part."""
    distances, labels, checks = Distances.of(reruns.points), {}, {}
    for k in range(2, MOST_GROUPS + 1):
        if len(reruns.points) >= 5 * k:
            labels[k] = reruns.labels(reruns.points, k, FULL)
            sizes = np.bincount(labels[k], minlength=k)
            checks[k] = Checks(k, distances.silhouette(labels[k], k), int(sizes.min()))
    return labels, checks


def checked(reruns: Reruns, labels: dict[int, np.ndarray], checks: dict[int, Checks]) -> dict[int, Checks]:
    """Groups that are too small are looked at no further, unless all are: then every figure is told."""
    large = [k for k, one in checks.items() if one.conditions["size"][0]] or list(checks)
    chances = reruns.chances({k: checks[k].silhouette for k in large})
    kept = {k: labels[k] for k in large}
    leaving, order = reruns.leaving(kept), reruns.order(kept)
    more = {
        k: replace(checks[k], shuffled=chances[k][0], clouds=chances[k][1], leaving=leaving[k], order=order[k]) for k in large
    }
    return {**checks, **more}


def chosen(checks: dict[int, Checks]) -> int:
    best = 0
    for k, one in sorted(checks.items()):
        if one.passed and (not best or one.silhouette >= checks[best].silhouette + MUCH_BETTER):
            best = k
    return best


def by_size(labels: np.ndarray) -> np.ndarray:
    """Groups numbered from 1, the largest first; of equal ones that of the first person."""
    numbers, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    order = sorted(range(len(numbers)), key=lambda at: (-sizes[at], first[at]))
    names = {numbers[at]: place for place, at in enumerate(order, 1)}
    return np.array([names[label] for label in labels])


def counting(progress: Callable[[int, int], None] | None) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, RUNS)

    return step
