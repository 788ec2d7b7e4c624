"""What every page knows: the town, its doors, how the reader wants to read."""

from django.conf import settings
from django.utils.translation import get_language

from . import doors
from .reading import reading


def page(request):
    municipality = getattr(request, "municipality", None)
    match = getattr(request, "resolver_match", None)
    name = match.view_name if match else ""
    return {
        "municipality": municipality,
        "person": getattr(request, "person", None),
        "demo": settings.MAM_DEMO,
        "doors": doors.doors(municipality.open_rooms) if municipality else [],
        "bar": doors.bar(municipality.open_rooms, name) if municipality else [],
        "open_door": doors.open_door(name),
        "foot_links": doors.links() if municipality else [],
        "reading": reading(request),
        "language": get_language(),
        "languages": settings.LANGUAGES,
    }
