"""The list of needs: search, filters by theme, part of the town and state; all of it without JavaScript."""

from dataclasses import dataclass

from django.db.models import QuerySet

from mam.core import clock
from mam.people.models import Person

from ...methods.stems import stems
from ...models import Area, Need, Theme
from ...words.needs import OPEN, NeedState

PER_PAGE = 20
GROUPS = {
    "open": list(OPEN), "answered": [NeedState.ANSWERED, NeedState.CLOSED, NeedState.CONFIRMED],
    "confirmed": [NeedState.CONFIRMED],
}  # fmt: skip


@dataclass(frozen=True)
class NeedFilter:
    """What a list was asked for; group: a key of GROUPS, "late", or empty for all. page begins with 1."""

    words: str = ""
    theme: Theme | None = None
    area: Area | None = None
    group: str = ""
    order: str = "new"
    page: int = 1

    @property
    def is_plain(self) -> bool:
        return not (self.words or self.theme or self.area or self.group)


def needs_listed(person: Person | None, wanted: NeedFilter) -> tuple[list[Need], bool]:
    """One page of public needs, without those joined to another, and whether there are more."""
    rows = narrowed(Need.objects.public().apart(), wanted).select_related("theme", "area", "raiser")
    rows = rows.order_by("-voices", "-number") if wanted.order == "voices" else rows.order_by("-number")
    first = (wanted.page - 1) * PER_PAGE
    found = list(rows[first : first + PER_PAGE + 1])
    return found[:PER_PAGE], len(found) > PER_PAGE


def narrowed(rows: QuerySet, wanted: NeedFilter) -> QuerySet:
    if wanted.theme:
        rows = rows.filter(theme=wanted.theme)
    if wanted.area:
        rows = rows.filter(area=wanted.area)
    if wanted.group == "late":
        rows = rows.overdue(clock.today())
    elif wanted.group in GROUPS:
        rows = rows.filter(state__in=GROUPS[wanted.group])
    return searched(rows, wanted.words) if wanted.words else rows


def searched(rows: QuerySet, words: str) -> QuerySet:
    """Words in other forms count too; a number finds the need of this number."""
    if words.strip().lstrip("#").isdecimal():
        return rows.filter(number=min(int(words.strip().lstrip("#")), 2**31 - 1))
    wanted = stems(words)[:10]
    return rows.filter(stems__contains=wanted) if wanted else rows.none()
