"""What stands behind the addresses of groups: somebody who asks to join, a member's note, a decision and an appeal."""

from mam.people.actions.appeals import appeal
from mam.people.actions.board import hang_note
from mam.people.actions.joining import ask_to_join
from mam.people.actions.judging import judge_note, report_note
from mam.people.models import Appeal, Decision, Group, JoinRequest, Post


def note(cast, author=None) -> Post:
    Group.objects.filter(pk=cast.group.pk).update(board_from=1)
    return hang_note(cast.group, "Oddam sadzonki", "Pomidory.", by=author or cast.second, for_all=True)


def judged(cast) -> Decision:
    """The owner's note, hidden by the host."""
    made = note(cast, cast.leader)
    report_note(made, "selling", by=cast.resident)
    return judge_note(made, "hidden", rule="selling", reasons="Tu nie sprzedajemy.", by=cast.host)


def asks(cast) -> JoinRequest:
    return ask_to_join(cast.group, cast.neighbour, by=cast.neighbour)


def appealed(cast) -> Appeal:
    return appeal(judged(cast), "To był żart.", by=cast.leader)


MAKERS = {"note": note, "join_request": asks, "appeal": appealed}
SPECIAL = {("people:note_appeal", "note"): lambda cast: judged(cast).post}
