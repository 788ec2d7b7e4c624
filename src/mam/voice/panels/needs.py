"""Blocks about needs: on the front page of the room, on one's own page, at the desk."""

from mam.core.permission import allowed
from mam.programme.actions.outcome import MEETINGS
from mam.programme.models import Occurrence
from mam.ui import panels

from ..actions.needs.figures import answered_on_time, confirmed_by_residents
from ..actions.needs.listing import NeedFilter, needs_listed
from ..models import Need

NEWEST = 3


def register() -> None:
    panels.register("voice", "voice/needs/_front.html", newest, order=10)
    panels.register("voice", "voice/needs/_ask.html", office_hours, order=60)
    panels.register("me", "voice/needs/_mine.html", my_needs, order=20)
    panels.register("me", "voice/needs/_way.html", work, order=6)


def newest(request, **given) -> dict:
    """The two public figures and the newest needs."""
    needs, _more = needs_listed(request.person, NeedFilter())
    open_now = Need.objects.public().apart().open().count()
    return {"needs": needs[:NEWEST], "on_time": answered_on_time(), "done": confirmed_by_residents(), "open_now": open_now}


def office_hours(request, **given) -> dict | None:
    """Direct contact: the next meetings and office hours, each with its page of questions and public answers."""
    dates = Occurrence.objects.public().planned().upcoming().filter(event__kind__in=MEETINGS)
    found = {}
    for date in dates.select_related("event").order_by("during")[:12]:
        found.setdefault(date.event_id, date)
    return {"dates": list(found.values())[:NEWEST]} if found else None


def my_needs(request, **given) -> dict | None:
    """What I said and what became of it."""
    if request.person is None:
        return None
    rows = Need.objects.filter(raiser=request.person, hidden=None).order_by("-number")[:5]
    return {"needs": rows} if rows else None


def work(request, **given) -> dict | None:
    """For the people of the house and officials: how many first words wait for a look, and whether the board is theirs to see."""
    looks = allowed("voice.show_need", request.person)
    board = allowed("voice.see_board", request.person)
    if not (looks or board):
        return None
    return {"waiting": Need.objects.waiting().count() if looks else 0, "looks": looks, "board": board}
