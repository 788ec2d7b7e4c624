"""Votings on the front page of the room: what is open, and the newest results."""

from mam.ui import panels

from ..actions.ballots.listing import lists_of

NEWEST = 3


def register() -> None:
    panels.register("voice", "voice/ballots/_front.html", newest, order=30)


def newest(request, **given) -> dict:
    lists = lists_of(request.person)
    return {"open": lists["open"], "over": [row for row in lists["over"] if row.is_published][:NEWEST]}
