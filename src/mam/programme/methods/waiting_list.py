"""Who gets free places: in order, whole parties first asked, parts only of those who said that a part is fine (pure)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Waiting:
    """One entry of the list, already in its order. role: the part it asks for, with places of its own, or None."""

    key: object
    size: int
    part_is_fine: bool = False
    role: object = None


@dataclass(frozen=True)
class Free:
    """Free places: of all (None: no limit), and of each part that has its own number."""

    total: int | None
    roles: Mapping[object, int] = field(default_factory=dict)

    def for_role(self, role) -> int | None:
        """How many people of a part fit; never below nought, None without any limit."""
        limits = [limit for limit in (self.total, self.roles.get(role)) if limit is not None]
        return max(0, min(limits)) if limits else None

    def less(self, number: int, role) -> "Free":
        total = None if self.total is None else self.total - number
        roles = {key: left - number if key == role else left for key, left in self.roles.items()}
        return Free(total, roles)


@dataclass(frozen=True)
class Plan:
    """offers: key and how many places it gets. passed: keys before the last offer whose party did not fit; they keep their place."""

    offers: tuple[tuple[object, int], ...]
    passed: tuple[object, ...]


def fitting(entry: Waiting, free: Free) -> int:
    """How many of the party get in: all, a part when that is fine, or nobody."""
    places = free.for_role(entry.role)
    if places is None or entry.size <= places:
        return entry.size
    return places if entry.part_is_fine else 0


def plan(entries: Iterable[Waiting], free: Free) -> Plan:
    """Goes down the list once and gives places while there are any."""
    offers, skipped, passed = [], [], []
    for entry in entries:
        if free.total is not None and free.total <= 0:
            break
        if number := fitting(entry, free):
            offers.append((entry.key, number))
            passed += skipped
            skipped = []
            free = free.less(number, entry.role)
        elif free.for_role(entry.role):
            skipped.append(entry.key)
    return Plan(tuple(offers), tuple(passed))
