"""The board of favours as somebody looks through it."""

from dataclasses import dataclass

from django.db.models import Q

from mam.people.models import Person

from ...models import Favour

PAGE = 24


@dataclass(frozen=True)
class FavourFilter:
    """Empty values ask nothing. weekday: "0" is Monday."""

    direction: str = ""
    kind: str = ""
    place: str = ""
    weekday: str = ""
    page: int = 1

    @property
    def is_plain(self) -> bool:
        return self == FavourFilter(page=self.page)


def favours_listed(person: Person | None, wanted: FavourFilter) -> tuple[list[Favour], bool]:
    """A page of what stands, and whether there is more."""
    rows = Favour.objects.visible_to(person).standing().select_related("person", "group")
    asked = {"direction": wanted.direction, "kind": wanted.kind}
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    if wanted.place:
        rows = rows.filter(Q(place__unaccent__icontains=wanted.place) | Q(place=""))
    if wanted.weekday:
        rows = rows.filter(Q(weekdays=[]) | Q(weekdays__contains=[int(wanted.weekday)]))
    start = (wanted.page - 1) * PAGE
    found = list(rows[start : start + PAGE + 1])
    return found[:PAGE], len(found) > PAGE
