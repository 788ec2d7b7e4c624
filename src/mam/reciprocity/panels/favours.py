"""Blocks about favours: on the front page of the room, on one's own page, on a group's page for its members."""

from mam.core.permission import allowed
from mam.people.models import Membership
from mam.ui import panels

from ..actions.favours.listing import FavourFilter, favours_listed
from ..actions.favours.returning import returns_of
from ..models import Exchange

NEWEST = 4


def register() -> None:
    panels.register("reciprocity", "reciprocity/favours/_front.html", newest, order=10)
    panels.register("me", "reciprocity/favours/_mine.html", mine, order=25)
    panels.register("group", "reciprocity/hours/_group.html", of_group, order=20)


def newest(request, **given) -> dict:
    """The newest favours on the board."""
    return {"favours": favours_listed(request.person, FavourFilter())[0][:NEWEST]}


def mine(request, **given) -> dict | None:
    """The way to one's own hours, with how many exchanges are under way."""
    return {"waiting": Exchange.objects.of(request.person).under_way().count()} if request.person else None


def of_group(request, group=None, **given) -> dict | None:
    """For members and coordinators: what the group uses beside what it gives."""
    if request.person is None or group is None:
        return None
    inside = Membership.objects.standing().filter(group=group, person=request.person).exists()
    if not inside and not request.person.is_staff_member:
        return None
    return {"returns": returns_of(group), "records": allowed("reciprocity.record_work", request.person, group), "group": group}
