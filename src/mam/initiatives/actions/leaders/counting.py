"""Counts of people who step forward: without names, never under five, and compared only when there is enough to compare."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Min
from django.db.models.functions import Lower

from mam.core import clock
from mam.core.permission import demand
from mam.municipalities.models.dated_setting import number_on
from mam.people.actions.consents import answers_of
from mam.people.models import Person
from mam.people.words import ConsentPurpose
from mam.programme.models import Occurrence
from mam.voice.methods.hiding import LEAST, SMALL, Cell, hidden_table

from ...methods.windows import too_early, window, window_before
from ...models import Initiative, LeaderWord
from ...words.leaders import LeaderAnswer, LeadingKind
from .seeing import Led, led, span_of

MONTHS, LONGEST = 6, 36
SETTING = "leaders-window-months"


@dataclass(frozen=True)
class LeaderCounts:
    """people: in at least one role. kinds: label and how many, a person may be in several.

    before: of the window before; again: in both; new: only now; rest: only before. All empty while it is too early to compare.
    """

    first: dt.date
    last: dt.date
    months: int
    people: Cell
    kinds: list[tuple[str, Cell]]
    early: bool
    before: Cell = 0
    again: Cell = 0
    new: Cell = 0
    rest: Cell = 0


def window_months(day: dt.date) -> int:
    """The town's own number of months, else six."""
    return number_on(SETTING, day, MONTHS, most=LONGEST)


def leader_counts(*, by: Person) -> LeaderCounts:
    """Only people whom the house told first and who did not say that it is wrong."""
    demand("initiatives.see_leader_counts", by)
    today = clock.today()
    months = window_months(today)
    first, last = window(today, months)
    rows, early = counted(led(span_of(first, last))), too_early(data_begun(), today, months)
    people = {row.person for row in rows}
    kinds = [(kind.label, small({row.person for row in rows if row.kind == kind})) for kind in LeadingKind]
    if early:
        return LeaderCounts(first, last, months, small(people), kinds, early)
    earlier = {row.person for row in counted(led(span_of(*window_before(first, months))))}
    now, then, sums = hidden_table([[len(people & earlier), len(people - earlier)], [len(earlier - people), 0]])
    again, new, both = now
    return LeaderCounts(first, last, months, both, kinds, early, sums[0], again, new, then[0])


def counted(rows: list[Led]) -> list[Led]:
    told = set(LeaderWord.objects.exclude(answer=LeaderAnswer.WRONG).values_list("person", flat=True))
    return [row for row in rows if row.person in told]


def small(people: set) -> Cell:
    return SMALL if 0 < len(people) < LEAST else len(people)


def data_begun() -> dt.date | None:
    """The first day about which this house knows anything of leading."""
    begun = [
        Initiative.objects.aggregate(first=Min("created"))["first"],
        Occurrence.objects.aggregate(first=Min(Lower("during")))["first"],
    ]
    known = [moment for moment in begun if moment is not None]
    return clock.local(min(known)).date() if known else None


def named() -> list[str]:
    """Names of people who lead now and agreed to be named, in alphabetical order; nothing stands beside a name."""
    first, last = window(clock.today(), window_months(clock.today()))
    people = {row.person for row in counted(led(span_of(first, last)))}
    agreed = [key for key, yes in answers_of(people, ConsentPurpose.LEADING).items() if yes]
    return sorted((one.name for one in Person.objects.present().filter(pk__in=agreed)), key=str.casefold)
