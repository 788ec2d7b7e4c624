"""What every page knows: the town, its doors, how the reader wants to read."""

from django.conf import settings
from django.utils.translation import get_language

from . import doors
from .reading import reading


def page(request):
    municipality = getattr(request, "municipality", None)
    return {
        "municipality": municipality,
        "person": getattr(request, "person", None),
        "demo": settings.MAM_DEMO,
        "doors": doors.doors(municipality.open_rooms) if municipality else [],
        "foot_links": doors.links() if municipality else [],
        "reading": reading(request),
        "language": get_language(),
        "languages": settings.LANGUAGES,
    }
