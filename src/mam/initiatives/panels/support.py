"""Blocks about support: on the page of an initiative, on one's own page, and for the staff."""

from mam.core.permission import allowed
from mam.people.models import Group
from mam.ui import panels

from ..models import SupportRequest

MOST = 5


def register() -> None:
    panels.register("initiative", "initiatives/support/_of_initiative.html", of_initiative, order=20)
    panels.register("initiatives", "initiatives/support/_front.html", in_front, order=20)
    panels.register("initiatives", "initiatives/support/_way.html", work, order=0)
    panels.register("me", "initiatives/support/_way.html", work, order=8)
    panels.register("me", "initiatives/support/_mine.html", mine, order=25)
    panels.register("group", "initiatives/support/_of_group.html", of_group, order=20)
    panels.register("person", "initiatives/support/_for_somebody.html", for_somebody, order=24)


def of_initiative(request, initiative=None, **given) -> dict | None:
    """For the team and the people of the house."""
    if initiative is None or not allowed("initiatives.ask_support", request.person, initiative):
        return None
    rows = SupportRequest.objects.visible_to(request.person).filter(initiative=initiative)
    return {"rows": rows.select_related("initiative"), "number": initiative.number}


def of_group(request, group=None, **given) -> dict | None:
    """For those who act for the group, and the people of the house once it asked for something."""
    if request.person is None or group is None:
        return None
    acts = Group.objects.bookable_by(request.person).filter(pk=group.pk).exists()
    rows = list(SupportRequest.objects.visible_to(request.person).filter(group=group)[:MOST])
    return {"rows": rows, "acts": acts, "group": group} if acts or rows else None


def for_somebody(request, about=None, **given) -> dict | None:
    """At the desk: the way to the form for this person."""
    return {} if about is not None and allowed("initiatives.ask_support_for", request.person) else None


def in_front(request, **given) -> dict:
    return {}


def work(request, **given) -> dict | None:
    """How many wait and how many are late; hosts get the way to the form at the desk."""
    if not allowed("initiatives.ask_support_for", request.person):
        return None
    sees = allowed("initiatives.see_support_board", request.person)
    rows = SupportRequest.objects
    return {"board": sees, "open": rows.open().count() if sees else 0, "late": rows.overdue().count() if sees else 0}


def mine(request, **given) -> dict | None:
    """What I asked for, the open first."""
    rows = list(SupportRequest.objects.filter(person=request.person)[:MOST]) if request.person else []
    return {"rows": rows} if rows else None
