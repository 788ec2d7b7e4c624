"""Blocks about initiatives: the list on the front page, and on the pages of a need and of a topic."""

from django.core.paginator import Paginator

from mam.ui import panels

from ..models import Initiative
from ..words.initiatives import InitiativeStage

ON_A_PAGE = 20


def register() -> None:
    panels.register("initiatives", "initiatives/_list.html", listed, order=10)
    panels.register("need", "initiatives/_of_source.html", of_need, order=20)
    panels.register("topic", "initiatives/_of_source.html", of_topic, order=20)


def listed(request, **given) -> dict:
    """?stage= narrows the list."""
    stage = request.GET.get("stage", "")
    rows = Initiative.objects.visible_to(request.person).lively_first().select_related("lead", "area")
    if stage in InitiativeStage.values:
        rows = rows.filter(stage=stage)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return {
        "page": page,
        "stages": InitiativeStage,
        "stage": stage,
    }


def of_need(request, need=None, **given) -> dict | None:
    return None if need is None else _of(request, "need", need)


def of_topic(request, topic=None, **given) -> dict | None:
    return None if topic is None else _of(request, "topic", topic)


def _of(request, name: str, source) -> dict:
    rows = list(Initiative.objects.visible_to(request.person).filter(**{name: source}))
    return {"rows": rows, "query": f"{name}={source.number}"}
