"""What groups know about a person from joining and from their boards, for export and erasure (core.personal)."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core import clock, personal

from .models import Acceptance, Agreement, Appeal, Decision, JoinRequest, Post, Report
from .words import RequestState


def on_the_boards() -> None:
    joining()
    notes()
    disputes()


def joining() -> None:
    asked = ("group", "state", "at", "channel", "answered")
    erased = {"answers": [], "reason": "", "state": taken_back}
    personal.register(JoinRequest, "person", erased, also=asked, title=_("Asking to join a group"))
    personal.not_personal(JoinRequest, "by", "answered_by")
    personal.register(Acceptance, "membership__person", {}, also=("agreement", "at"), title=_("Agreements you accepted"))
    personal.not_personal(Agreement, "text", "by")


def taken_back(request: JoinRequest) -> str:
    """Nobody waits for an answer any more who is not here any more."""
    return RequestState.WITHDRAWN if request.state == RequestState.WAITING else request.state


def notes() -> None:
    """What an erased person wrote is emptied and no longer hangs; that it was there stays in the log of the group."""
    gone = {
        "title": lambda _row: gettext("An erased note"),
        "text": "",
        "taken_down": lambda row: row.taken_down or clock.now(),
    }
    also = ("group", "at", "ends", "for_all", "taken_down", "hidden")
    personal.register(Post, "author", gone, also=also, title=_("Your notes on boards"))
    personal.not_personal(Post, "by")


def disputes() -> None:
    personal.register(Report, "reporter", {"text": ""}, also=("rule", "at"), title=_("Notes you reported"))
    judged = {"reasons": "", "before": {}}
    also = ("verdict", "rule", "at", "appeal_until")
    personal.register(Decision, "post__author", judged, also=also, title=_("Decisions about your notes"))
    personal.not_personal(Decision, "by")
    also = ("at", "upheld", "answered")
    personal.register(Appeal, "decision__post__author", {"text": "", "answer": ""}, also=also, title=_("Your appeals"))
    personal.not_personal(Appeal, "answered_by")
