"""Blocks about topics: on the front page of the room, on the page of a need, on one's own page."""

from mam.core.permission import allowed
from mam.ui import panels

from ..actions.topics.moderating import waiting_number
from ..models import Gathering, Topic

NEWEST = 3


def register() -> None:
    panels.register("voice", "voice/topics/_front.html", open_topics, order=20)
    panels.register("need", "voice/topics/_of_need.html", of_need, order=10)
    panels.register("me", "voice/topics/_work.html", moderation, order=7)


def open_topics(request, **given) -> dict:
    """What is talked about now."""
    rows = Topic.objects.visible_to(request.person).open_first()[:NEWEST]
    return {"topics": rows, "may_open": allowed("voice.open_topic", request.person)}


def of_need(request, need=None, **given) -> dict | None:
    """In which topic the need is talked about; for the animator, the way to begin one."""
    if need is None:
        return None
    standing = Gathering.objects.standing().filter(need=need).select_related("topic").first()
    may_open = allowed("voice.open_topic", request.person) and need.is_public
    return {"gathering": standing, "may_open": may_open} if standing or may_open else None


def moderation(request, **given) -> dict | None:
    """How many texts wait for a look."""
    if not allowed("voice.moderate", request.person):
        return None
    waiting = waiting_number()
    return {"waiting": waiting} if waiting else None
