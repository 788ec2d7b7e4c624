"""What was promised with a day and is late, for the board of the office: steps to accepted needs, next steps of topics."""

import datetime as dt
from dataclasses import dataclass
from itertools import chain

from mam.core import clock
from mam.core.permission import demand
from mam.people.models import Person

from ..models import Need, NeedMilestone, NextStep

MOST = 50


@dataclass(frozen=True)
class Late:
    """kind: "need" or "topic", with its number and title; who: the seat that took the need on, or who is named in the outcome."""

    what: str
    who: str
    until: dt.date
    kind: str
    number: int
    title: str

    @property
    def days(self) -> int:
        return (clock.today() - self.until).days


def late_promises(*, by: Person, most: int = MOST) -> list[Late]:
    """The longest late first. Whatever a page shows everybody as late stands here; nothing else."""
    demand("voice.see_board", by)
    steps = NeedMilestone.objects.filter(need__in=Need.objects.public()).late().select_related("need")[:most]
    next_steps = NextStep.objects.late().select_related("outcome__topic")[:most]
    found = chain(
        (Late(row.what, row.need.seat, row.until, "need", row.need.number, row.need.title) for row in steps),
        (Late(row.what, row.who, row.until, "topic", row.outcome.topic.number, row.outcome.topic.question) for row in next_steps),
    )
    return sorted(found, key=lambda late: (late.until, late.kind, late.number))[:most]
