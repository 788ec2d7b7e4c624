"""What one may choose between in the programme: its centres, its groups and its tags; three queries."""

from dataclasses import dataclass

from django.db.models import Func

from mam.people.models import Group
from mam.places.models import Centre

from ..models import Event, Occurrence


@dataclass(frozen=True)
class Choices:
    """centres, groups: pairs of address and name. tags: words, in their order. Only of events with dates ahead; all centres."""

    centres: list[tuple[str, str]]
    groups: list[tuple[str, str]]
    tags: list[str]


def choices() -> Choices:
    ahead = Occurrence.objects.public().upcoming().values("event")
    shown = Event.objects.filter(pk__in=ahead).order_by()
    groups = Group.objects.filter(pk__in=shown.values("party_group"), listed=True).order_by("name")
    tags = shown.annotate(tag=Func("tags", function="unnest")).values_list("tag", flat=True).distinct()
    return Choices(
        list(Centre.objects.order_by("name").values_list("slug", "name")),
        list(groups.values_list("slug", "name")),
        sorted(tags),
    )
