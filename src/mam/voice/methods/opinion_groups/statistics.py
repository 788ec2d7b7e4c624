"""What groups say: what marks each of them, what all share, what bridges and what divides. Counts include passes as seen."""

import math
from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from .finding import Found
from .votes import Votes

AGREE, DISAGREE = 1, -1
SURE, FALSE_SHARE, LEAST_GAP, MOST_MARKS = 1.2816, 0.10, 0.2, 5


@dataclass(frozen=True)
class Mark:
    """A Statement that marks a group: side 1 agree, -1 disagree; share in the group and among all others, as estimated."""

    statement: Hashable
    side: int
    share: float
    others: float
    weight: float


@dataclass(frozen=True)
class Shared:
    """figure: the product over groups, or the share of all where there are none."""

    statement: Hashable
    side: int
    figure: float


def counts(answers: np.ndarray, labels: np.ndarray, groups: int, side: int) -> tuple[np.ndarray, np.ndarray]:
    """(who takes the side, who has seen it), groups by Statements."""
    inside = labels[None, :] == np.arange(1, groups + 1)[:, None]
    return inside.astype(float) @ (answers == side), inside.astype(float) @ ~np.isnan(answers)


def shares(found: Found, side: int) -> np.ndarray:
    """p(g) = (a + 1) / (n + 2), groups by Statements."""
    a, n = counts(found.votes.answers, found.labels, found.groups, side)
    return (a + 1) / (n + 2)


def marks(found: Found) -> dict[int, list[Mark]]:
    """Group -> at most five marks, agrees first; by Benjamini and Hochberg at most every tenth is chance."""
    candidates = {group: [] for group in range(1, found.groups + 1)}
    for group, mark in all_marks(found):
        candidates[group].append(mark)
    best = {group: sorted(given, key=lambda mark: -mark.weight)[:MOST_MARKS] for group, given in candidates.items()}
    return {group: sorted(given, key=lambda mark: -mark.side) for group, given in best.items()}


def all_marks(found: Found) -> list[tuple[int, Mark]]:
    """Every (group, mark) that passes."""
    sides = {side: figures(found, side) for side in (AGREE, DISAGREE)} if found.groups else {}
    if not sides:
        return []
    weaker = np.stack([np.minimum(one["z_p"], one["z_r"]) for one in sides.values()])
    sure = benjamini_hochberg(one_sided(weaker), FALSE_SHARE)
    made = []
    for passes, (side, one) in zip(sure, sides.items(), strict=True):
        for group, at in zip(*np.nonzero(passes & (one["p"] - one["others"] >= LEAST_GAP)), strict=True):
            p, others = float(one["p"][group, at]), float(one["others"][group, at])
            weight = p / others * float(one["z_r"][group, at]) * p * float(one["z_p"][group, at])
            made.append((int(group) + 1, Mark(found.votes.statements[at], side, p, others, weight)))
    return made


def figures(found: Found, side: int) -> dict[str, np.ndarray]:
    a, n = counts(found.votes.answers, found.labels, found.groups, side)
    b, m = a.sum(axis=0) - a, n.sum(axis=0) - n
    x, y, q = (a + 1) / (n + 1), (b + 1) / (m + 1), (a + b + 2) / (n + m + 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        z_r = np.where(q < 1, (x - y) / np.sqrt(q * (1 - q) * (1 / (n + 1) + 1 / (m + 1))), 0.0)
    return {"p": (a + 1) / (n + 2), "others": (b + 1) / (m + 2), "z_p": z_of(a, n), "z_r": z_r}


def z_of(a, n):
    """How surely more than half take the side."""
    return 2 * np.sqrt(n + 1) * ((a + 1) / (n + 1) - 0.5)


def one_sided(z: np.ndarray) -> np.ndarray:
    return np.vectorize(lambda one: 0.5 * math.erfc(one / math.sqrt(2)), otypes=[float])(z)


def benjamini_hochberg(p: np.ndarray, rate: float) -> np.ndarray:
    """Which of all p-values pass at this share of false ones."""
    ordered = np.sort(p, axis=None)
    below = np.nonzero(ordered <= rate * np.arange(1, p.size + 1) / p.size)[0]
    return p <= ordered[below[-1]] if len(below) else np.zeros(p.shape, dtype=bool)


def consensus(found: Found, side: int) -> list[Shared]:
    """Group-informed consensus of every Statement on one side, the highest first."""
    product = shares(found, side).prod(axis=0)
    return ranked(found.votes, side, product, np.ones(len(product), dtype=bool))


def shared_by_groups(found: Found) -> list[Shared]:
    """What more than half of every group takes the same side on, agrees first, by group-informed consensus."""
    made = []
    for side in (AGREE, DISAGREE):
        each = shares(found, side)
        made += ranked(found.votes, side, each.prod(axis=0), (each > 0.5).all(axis=0))
    return made


def bridges(found: Found) -> list[Shared]:
    """The same Statements by the share in the group that likes them least: what nobody is merely outvoted on."""
    made = []
    for side in (AGREE, DISAGREE):
        least = shares(found, side).min(axis=0)
        made += ranked(found.votes, side, least, least > 0.5)
    return sorted(made, key=lambda one: -one.figure)


def shared_by_all(votes: Votes) -> list[Shared]:
    """Without groups: what surely more than half of all take the same side on, agrees first."""
    made = []
    for side in (AGREE, DISAGREE):
        a, n = overall(votes, side)
        p = (a + 1) / (n + 2)
        made += ranked(votes, side, p, (p > 0.5) & (z_of(a, n) > SURE))
    return made


def divides(votes: Votes) -> list[Shared]:
    """Statements by how evenly they part those who take a side: the smaller of both shares. side: the larger one."""
    (a, n), (d, _n) = overall(votes, AGREE), overall(votes, DISAGREE)
    smaller = (np.minimum(a, d) + 1) / (n + 2)
    order = np.argsort(-smaller, kind="stable")
    sides = np.where(a >= d, AGREE, DISAGREE)
    return [Shared(votes.statements[at], int(sides[at]), float(smaller[at])) for at in order if min(a[at], d[at]) > 0]


def overall(votes: Votes, side: int) -> tuple[np.ndarray, np.ndarray]:
    return (votes.answers == side).sum(axis=0), (~np.isnan(votes.answers)).sum(axis=0)


def ranked(votes: Votes, side: int, figure: np.ndarray, taken: np.ndarray) -> list[Shared]:
    order = np.argsort(-figure, kind="stable")
    return [Shared(votes.statements[at], side, float(figure[at])) for at in order if taken[at]]
