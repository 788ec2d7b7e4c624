"""The order of steps: which of them wait for each other in a circle."""

from collections.abc import Hashable, Mapping


def circle(after: Mapping[Hashable, Hashable | None]) -> list:
    """Steps that wait for each other, in the order of waiting, beginning with the smallest place in `after`; empty when none do.

    after: each step and the one that has to be done before it.
    """
    seen: set = set()
    for start in after:
        way: list = []
        here: Hashable | None = start
        while here is not None and here not in seen:
            seen.add(here)
            way.append(here)
            here = after.get(here)
        if here in way:
            return way[way.index(here) :]
    return []
