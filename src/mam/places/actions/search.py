"""What is looked for, and what is found."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from mam.core.refusal import Reason

from ..models import Centre, Thing
from .ask import Date, Span

FEATURES = {
    "step_free": (_("step-free way in"), _("There are steps on the way in.")),
    "lift": (_("lift"), _("There is no lift.")),
    "accessible_toilet": (_("accessible toilet"), _("There is no accessible toilet.")),
    "induction_loop": (_("induction loop"), _("There is no induction loop.")),
    "quiet": (_("quiet place"), _("It is not a quiet place.")),
}


@dataclass(frozen=True)
class Search:
    """kind empty: anything. units: how many pieces. features: names of FEATURES that have to be there.

    also: addresses of equipment that must be free together with the place.
    """

    centre: Centre
    people: int = 0
    kind: str = ""
    units: int = 1
    features: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass
class Found:
    """One thing. failed: dates that do not work, each with a code and a few words. lacks: what it does not have.

    left: how many pieces are free. reasons and first: every reason, and the first time that suits; only for the nearest.
    """

    thing: Thing
    free: int
    failed: list[tuple[dt.date, str, str]]
    lacks: list[Reason]
    left: int = 0
    reasons: list[Reason] | None = None
    first: Span | None = None

    @property
    def dates(self) -> int:
        return self.free + len(self.failed)

    @property
    def fits(self) -> bool:
        return not self.failed and not self.lacks


@dataclass(frozen=True)
class Results:
    """fits: best first. almost: nearest first; the first few of a single span carry all reasons and a first free time."""

    fits: list[Found]
    almost: list[Found]
    dates: Sequence[Date]
