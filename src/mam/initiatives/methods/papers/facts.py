"""What the papers are made of: plain values of one initiative. Sums are in grosze."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class StepFact:
    """key: stays the same while the step is renamed. from_grant, spent: None while nobody said."""

    key: str
    title: str
    due: dt.date
    starts: dt.date | None = None
    who: str = ""
    cost: int = 0
    from_grant: int | None = None
    spent: int | None = None


@dataclass(frozen=True)
class Gift:
    """Something needed. kind: hours, thing, skill or money (then amounts are in złoty)."""

    kind: str
    what: str
    needed: int
    promised: int


@dataclass(frozen=True)
class Body:
    """The group behind it. numbers: its entries in registers, in words."""

    name: str
    ngo: bool = False
    numbers: str = ""
    email: str = ""
    phone: str = ""
    about: str = ""


@dataclass(frozen=True)
class Consent:
    """what: in people's own words, empty where the kind says it. state: granted, refused, asked or open."""

    kind: str
    what: str
    whose: str
    state: str


@dataclass(frozen=True)
class Outcome:
    done: str
    changed: str
    people: int
    lessons: str = ""


@dataclass(frozen=True)
class Facts:
    """team: names with roles, the lead first. own: the team's words for a field of the form, by its key."""

    title: str
    summary: str
    lead: str = ""
    place: str = ""
    area: str = ""
    office: str = ""
    office_address: str = ""
    body: Body | None = None
    team: tuple[tuple[str, str], ...] = ()
    steps: tuple[StepFact, ...] = ()
    gifts: tuple[Gift, ...] = ()
    consents: tuple[Consent, ...] = ()
    outcome: Outcome | None = None
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def begins(self) -> dt.date | None:
        return min((step.starts or step.due for step in self.steps), default=None)

    @property
    def ends(self) -> dt.date | None:
        return max((step.due for step in self.steps), default=None)

    @property
    def costs(self) -> tuple[StepFact, ...]:
        """Steps that cost something."""
        return tuple(step for step in self.steps if step.cost)

    @property
    def cost(self) -> int:
        return sum(step.cost for step in self.steps)

    @property
    def money(self) -> int:
        """Promised by people, in grosze."""
        return 100 * sum(gift.promised for gift in self.gifts if gift.kind == "money")

    @property
    def asked(self) -> int:
        """From the grant: what was said of each cost, or all of it."""
        return sum(from_grant(step) for step in self.costs)

    @property
    def spent(self) -> int:
        return sum(step.spent or 0 for step in self.costs)

    def said(self, key: str, otherwise: str = "") -> str:
        return self.own.get(key) or otherwise


def from_grant(step: StepFact) -> int:
    """At most what the step costs, also when its cost was made smaller later."""
    return step.cost if step.from_grant is None else min(step.cost, step.from_grant)
