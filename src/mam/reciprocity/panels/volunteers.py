"""Blocks about volunteering: on the front page of the room, and on one's own page."""

from mam.core.permission import allowed
from mam.ui import panels

from ..actions.volunteers.marking import empty_soon
from ..models import Duty, HourEntry, Taking
from ..words.volunteers import COMING

NEXT = 3


def register() -> None:
    panels.register("reciprocity", "reciprocity/volunteers/_front.html", front, order=40)
    panels.register("me", "reciprocity/volunteers/_mine.html", mine, order=25)


def front(request, **given) -> dict:
    """The next open duties; for the house also those to which nobody comes, and what waits."""
    house = allowed("reciprocity.plan_duty", request.person)
    facts = {"duties": Duty.objects.open().order_by("during")[:NEXT], "house": house}
    if house:
        facts |= {"empty": list(empty_soon()), "waiting": HourEntry.objects.filter(confirmed=None).count()}
    return facts


def mine(request, **given) -> dict | None:
    """My next duties, if I have any."""
    if request.person is None:
        return None
    rows = Taking.objects.filter(person=request.person, state__in=COMING).select_related("duty").order_by("duty__during")[:NEXT]
    return {"takings": rows} if rows else None
