"""Heaps: a project chosen by far more people of one age or street than the rest of the Votes would make likely."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from .finding import Finding
from .tails import binomial

MANY, FAR, RARE = 100, 8.0, 0.001


def heaping(votes: Iterable[tuple[Sequence[str], str]]) -> Finding:
    """votes: (choices, band) of Votes that named one. A band is an age or a street, if asked; an empty one is left out."""
    known = [(set(choices), band) for choices, band in votes if band]
    everybody, inside = Counter(band for _choices, band in known), Counter()
    choosers = Counter()
    for choices, band in known:
        choosers.update(choices)
        inside.update((key, band) for key in choices)
    pairs = [(key, band) for key in sorted(choosers) for band in sorted(everybody) if choosers[key] < len(known)]
    flags, highest = [], 0.0
    for key, band in pairs:
        o, m, others = inside[key, band], choosers[key], len(known) - choosers[key]
        z, p = unlikely(o, m, everybody[band] - o, others)
        highest = max(highest, z)
        if z > FAR if m >= MANY else p < RARE / len(pairs):
            flags.append({"key": key, "band": band, "choosers": m, "of_band": o, "z": z, "p": p})
    return Finding("heaping", sum(flag["of_band"] for flag in flags), flags, {"tests": len(pairs), "z": highest},
                   {"z": FAR, "from": MANY, "p": RARE / max(len(pairs), 1)})  # fmt: skip


def unlikely(o: int, m: int, there: int, others: int) -> tuple[float, float]:
    """z and exact chance of o of m choosers in a band that has `there` of the `others`. A band nobody else has counts as one more."""
    b = there / others if there else 1 / (others + 1)
    if b >= 1:
        return 0.0, 1.0
    return (o - m * b) / math.sqrt(m * b * (1 - b)), binomial(o, m, b) if m < MANY else math.nan
