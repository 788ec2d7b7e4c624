"""On the page of an initiative, for its team and the house: the way to official papers."""

from mam.core.permission import allowed
from mam.ui import panels

from ..models import Paper


def register() -> None:
    panels.register("initiative", "initiatives/papers/_of_initiative.html", of_initiative, order=40)


def of_initiative(request, initiative=None, **given) -> dict | None:
    if initiative is None or not allowed("initiatives.write_papers", request.person, initiative):
        return None
    return {"papers": list(Paper.objects.filter(initiative=initiative, made__isnull=False))}
