"""Blocks about leaders: on one's own page, at the desk, and the way to the counts."""

from mam.core.permission import allowed
from mam.ui import panels

from ..actions.leaders.answering import is_seen


def register() -> None:
    panels.register("me", "initiatives/leaders/_mine.html", mine, order=30)
    panels.register("me", "initiatives/leaders/_way.html", counts, order=9)
    panels.register("person", "initiatives/leaders/_for_somebody.html", for_somebody, order=25)


def mine(request, **given) -> dict | None:
    """For somebody whom the house told."""
    return {} if request.person is not None and is_seen(request.person) else None


def counts(request, **given) -> dict | None:
    return {} if allowed("initiatives.see_leader_counts", request.person) else None


def for_somebody(request, about=None, **given) -> dict | None:
    """At the desk: the same question for somebody without the internet."""
    may = about is not None and allowed("initiatives.answer_for_leader", request.person) and is_seen(about)
    return {} if may else None
