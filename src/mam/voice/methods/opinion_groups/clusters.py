"""k-means with many starts, the mean silhouette, and how alike two divisions of the same people are."""

from dataclasses import dataclass

import numpy as np

STARTS, MOST_ROUNDS = 20, 100


def divided(points: np.ndarray, k: int, dice: np.random.Generator) -> np.ndarray:
    """A label 0..k-1 for each point: of 20 starts of k-means++ the one with the least inertia. All starts go on side by side."""
    centres = first_centres(points, k, dice)
    labels = np.full((STARTS, len(points)), -1)
    going = np.arange(STARTS)
    for _round in range(MOST_ROUNDS):
        new = nearest(points, centres[going])
        moved = (new != labels[going]).any(axis=1)
        labels[going] = new
        going = going[moved]
        if not len(going):
            break
        centres[going] = means(points, labels[going], centres[going])
    gaps = points[None] - np.take_along_axis(centres, labels[:, :, None], axis=1)
    return labels[int(np.argmin((gaps**2).sum(axis=(1, 2))))]


def first_centres(points: np.ndarray, k: int, dice: np.random.Generator) -> np.ndarray:
    """k-means++: each further centre is a point drawn with the square of its distance to the nearest one so far."""
    centres = np.empty((STARTS, k, points.shape[1]))
    centres[:, 0] = points[dice.integers(len(points), size=STARTS)]
    distance = ((points[None] - centres[:, :1]) ** 2).sum(axis=2)
    for at in range(1, k):
        heap = np.cumsum(distance, axis=1)
        drawn = (heap < dice.random(STARTS)[:, None] * heap[:, -1:]).sum(axis=1)
        centres[:, at] = points[np.minimum(drawn, len(points) - 1)]
        distance = np.minimum(distance, ((points[None] - centres[:, at : at + 1]) ** 2).sum(axis=2))
    return centres


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """The centre of each point, starts by points; distances without the part that is the same for all centres."""
    starts, k, _two = centres.shape
    gaps = ((centres**2).sum(axis=2).reshape(-1, 1) - 2 * centres.reshape(starts * k, -1) @ points.T).reshape(starts, k, -1)
    labels, best = np.zeros((starts, len(points)), dtype=np.intp), gaps[:, 0].copy()
    for at in range(1, k):
        np.putmask(labels, gaps[:, at] < best, at)
        np.minimum(best, gaps[:, at], out=best)
    return labels


def means(points: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """The middle of each cluster; one that has lost all its points stays where it was."""
    counted, found = np.column_stack((points, np.ones(len(points)))), centres.copy()
    for at in range(centres.shape[1]):
        sums = (labels == at).astype(float) @ counted
        number = sums[:, -1:]
        found[:, at] = np.where(number > 0, sums[:, :-1] / np.maximum(number, 1), centres[:, at])
    return found


@dataclass(frozen=True, eq=False)
class Distances:
    """All distances between points, made once for every k."""

    between: np.ndarray

    @classmethod
    def of(cls, points: np.ndarray) -> "Distances":
        squares = (points**2).sum(axis=1)
        return cls(np.sqrt(np.maximum(squares[:, None] + squares - 2 * points @ points.T, 0.0)))

    def silhouette(self, labels: np.ndarray, k: int) -> float:
        """The mean over people; somebody alone in a group has 0."""
        inside = np.zeros((len(labels), k))
        inside[np.arange(len(labels)), labels] = 1.0
        size, sums = inside.sum(axis=0), self.between @ inside
        own = sums[np.arange(len(labels)), labels] / np.maximum(size[labels] - 1, 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            others = np.where(inside + (size == 0) > 0, np.inf, sums / size).min(axis=1)
            each = (others - own) / np.maximum(own, others)
        alone = (size[labels] == 1) | ~np.isfinite(each)
        return float(np.where(alone, 0.0, each).mean())


def adjusted_rand(first: np.ndarray, second: np.ndarray) -> float:
    """1 for the same division, about 0 for two that have nothing to do with each other."""
    width = int(second.max()) + 1
    table = np.bincount(first * width + second, minlength=(int(first.max()) + 1) * width).reshape(-1, width)
    together, rows, columns = pairs(table).sum(), pairs(table.sum(axis=1)).sum(), pairs(table.sum(axis=0)).sum()
    expected, most = rows * columns / pairs(np.array(len(first))), (rows + columns) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def pairs(number: np.ndarray) -> np.ndarray:
    return number * (number - 1) / 2
