"""Blocks about initiatives: the list on the front page, and on the pages of a need, of a topic, of an event and of a person."""

from django.core.paginator import Paginator

from mam.ui import panels

from ..models import Initiative, Pledge, TeamMember
from ..words.initiatives import ENDED, InitiativeStage, TeamState

ON_A_PAGE, MOST = 20, 10


def register() -> None:
    panels.register("initiatives", "initiatives/_list.html", listed, order=10)
    panels.register("need", "initiatives/_of_source.html", of_need, order=20)
    panels.register("topic", "initiatives/_of_source.html", of_topic, order=20)
    panels.register("event", "initiatives/_of_event.html", of_event, order=10)
    panels.register("me", "initiatives/_mine.html", mine, order=24)


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


def of_event(request, event=None, **given) -> dict | None:
    rows = list(Initiative.objects.visible_to(request.person).filter(events__event=event)[:3]) if event else []
    return {"rows": rows} if rows else None


def mine(request, **given) -> dict | None:
    """Where the person is in the team, and what they promised and nobody has marked as kept yet."""
    person = request.person
    if person is None:
        return None
    team = TeamMember.objects.filter(person=person, state=TeamState.IN).values("initiative")
    rows = Initiative.objects.filter(pk__in=team).exclude(stage__in=ENDED).lively_first()
    promises = Pledge.objects.filter(person=person, taken_back=None, kept=None).exclude(wanted__initiative__stage__in=ENDED)
    found = {"rows": list(rows[:MOST]), "promises": list(promises.select_related("wanted__initiative")[:MOST])}
    return found if any(found.values()) else None


def _of(request, name: str, source) -> dict:
    rows = list(Initiative.objects.visible_to(request.person).filter(**{name: source}))
    return {"rows": rows, "query": f"{name}={source.number}"}
