"""Made-up answers, and the silhouette told slowly."""

import math

import numpy as np


def two_camps(*, people: int, statements: int, seed: int, loyal: float = 0.85):
    """Rows (person, Statement, answer) and the two camps: each says the opposite of the other, most of the time."""
    dice = np.random.default_rng(seed)
    rows = []
    for person in range(people):
        camp = 1 if person % 2 else -1
        for at in range(statements):
            side = camp if at % 2 else -camp
            if dice.random() < 0.8:
                rows.append((person, at, side if dice.random() < loyal else int(dice.choice([0, -side]))))
    return rows, [range(0, people, 2), range(1, people, 2)]


def slow_silhouette(points, labels) -> float:
    """Person by person; somebody alone has 0."""
    total = 0.0
    for at, (point, label) in enumerate(zip(points, labels, strict=True)):
        distance = {}
        for other, (there, group) in enumerate(zip(points, labels, strict=True)):
            if other != at:
                distance.setdefault(group, []).append(math.dist(point, there))
        if label in distance and len(distance) > 1:
            own = sum(distance[label]) / len(distance[label])
            nearest = min(sum(some) / len(some) for group, some in distance.items() if group != label)
            total += (nearest - own) / max(own, nearest) if max(own, nearest) else 0.0
    return total / len(labels)
