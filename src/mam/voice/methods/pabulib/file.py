"""What a .pb file holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MONEY = re.compile(r"[0-9]{1,13}(?:[.,][0-9]{1,2})?")


@dataclass(frozen=True)
class ProjectLine:
    """cost: grosze. more: all other columns as written."""

    key: str
    cost: int
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class VoteLine:
    voter: str
    choices: tuple[str, ...]
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class File:
    """meta: all lines of META but the budget, which is in grosze."""

    budget: int
    meta: Mapping[str, str]
    projects: tuple[ProjectLine, ...]
    votes: tuple[VoteLine, ...]

    @property
    def costs(self) -> dict[str, int]:
        return {project.key: project.cost for project in self.projects}


def in_grosze(text: str) -> int | None:
    """"1070000", "99,5" or "99.50" as grosze; None when it is no such number."""
    if not MONEY.fullmatch(text.strip()):
        return None
    whole, _, part = text.strip().replace(",", ".").partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def in_zloty(grosze: int) -> str:
    """As a file writes it: whole zloty without a point, else two places."""
    return str(grosze // 100) if grosze % 100 == 0 else f"{grosze // 100}.{grosze % 100:02d}"
