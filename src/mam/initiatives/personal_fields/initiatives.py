"""What initiatives know about a person, for export and erasure: the deed stays with the town, the name goes."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import (
    Hiding,
    Initiative,
    InitiativeBooking,
    InitiativeEvent,
    Permit,
    Pledge,
    Progress,
    Result,
    Risk,
    StageMove,
    Step,
    TeamMember,
    Wanted,
)


def register() -> None:
    shown = ("number", "title", "summary", "place", "created")
    personal.register(Initiative, "lead", {"lead": None}, also=shown, title=_("Initiatives you lead"))
    personal.register(
        Initiative,
        "scribe",
        {"scribe": None},
        also=("number", "created"),
        title=_("Initiatives you wrote down for others"),
    )
    team = ("initiative", "role", "state", "since", "until")
    personal.register(TeamMember, "person", personal.DELETE, also=team, title=_("Teams you are in"))
    for model, path, also, title in (
        (Step, "owner", ("initiative", "title", "due", "done"), _("Steps you take on")),
        (InitiativeEvent, "by", ("initiative", "event", "at"), _("Events you tied to initiatives")),
        (InitiativeBooking, "by", ("initiative", "at"), _("Rooms you tied to initiatives")),
        (Hiding, "by", ("initiative", "rule", "at"), _("What you took away from initiatives")),
        (StageMove, "by", ("initiative", "before", "after", "why", "at"), _("Stages you moved initiatives to")),
        (Progress, "by", ("initiative", "text", "at"), _("Notes on initiatives you wrote")),
        (Result, "by", ("initiative", "done", "at"), _("Results of initiatives you wrote")),
        (Pledge, "by", ("at", "channel"), _("Promises you wrote down")),
    ):
        personal.register(model, path, {path: None}, also=also, title=title)
    gone = {"person": None, "words": "", "named": False}
    promised = ("wanted", "amount", "during", "words", "at", "taken_back", "kept", "named")
    personal.register(Pledge, "person", gone, also=promised, title=_("What you promised to initiatives"))
    personal.not_personal(Initiative, "title", "summary", "place")
    personal.not_personal(Step, "title", "who")
    personal.not_personal(Risk, "words", "answer")
    personal.not_personal(Permit, "what", "whose", "answer")
    personal.not_personal(Wanted, "what")
    personal.not_personal(StageMove, "why")
    personal.not_personal(Progress, "text", "photo", "photo_alt")
    personal.not_personal(Hiding, "words")
    personal.not_personal(Result, "done", "changed", "lessons", "thanks")
