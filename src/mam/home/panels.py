"""What home hangs on the pages of the rooms below: the address and hours of the houses in the foot."""

from mam.municipalities.plain import objects
from mam.places.models import Centre
from mam.ui import panels

from .actions.usual_hours import usual_hours


def houses_in_foot(request) -> dict | None:
    """The centres of the town with their usual hours; nothing outside a town."""
    if request.municipality is None:
        return None
    centres = objects(Centre, "true order by name")
    hours = usual_hours(centres)
    return {"houses": [(centre, hours[centre.pk]) for centre in centres]}


def register() -> None:
    panels.register("foot", "home/house/_foot.html", houses_in_foot)
