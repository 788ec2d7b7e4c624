"""What the programme knows about a person, for export and erasure (core.personal)."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE, KEEP
from mam.core.refusal import Reason

from .models import (
    Answer,
    Attendance,
    Collector,
    Companion,
    Event,
    Feedback,
    HeadCount,
    LeaderCheck,
    MeetingQuestion,
    Occurrence,
    Outcome,
    Question,
    SignUp,
    SignUpRole,
    TakeDown,
)


def register() -> None:
    events()
    sign_ups()
    attendance()
    children()
    personal.hold_back(standing_events)


def events() -> None:
    """An event belongs to the town's memory; who made it is forgotten with the person."""
    shown = ("centre", "kind", "state", "party_group", "created")
    personal.register(Event, "party_person", {}, also=("title", *shown), title=_("Your events"))
    personal.register(Event, "made_by", {}, also=("title", "channel", "created"), title=_("Events you wrote down"))
    personal.register(Event, "leader", {"leader": None}, also=("title", "created"), title=_("Events you lead"))
    personal.not_personal(Event, "slug", "title", "summary", "about", "where", "access", "fee_note", "answer", "tags", "language")
    personal.not_personal(Occurrence, "title", "note", "reason", "rooms_before", "code", "wall_code")
    personal.not_personal(Question, "text", "choices", "limits", "only_answer")
    personal.not_personal(SignUpRole, "name")
    personal.register(MeetingQuestion, "person", {"person": None}, also=("text", "at", "answer"), title=_("Your questions"))
    personal.not_personal(MeetingQuestion, "text", "answer")
    personal.register(Outcome, "by", {"by": None}, also=("at",), title=_("What came of it, told by you"))
    personal.not_personal(Outcome, "text")


def sign_ups() -> None:
    words = {"note": "", "access_needs": "", "token": KEEP}
    shown = (
        "event", "occurrence", "state", "size", "priority", "channel", "created", "held_until", "late", "role", "wanted",
        "first_come", "needs_guardian",
    )  # fmt: skip
    personal.register(SignUp, "person", words, also=shown, title=_("Your sign-ups"))
    personal.register(SignUp, "made_by", {}, also=("event", "channel", "created"), title=_("Sign-ups you wrote down"))
    personal.register(Companion, "sign_up__person", {"name": ""}, also=("age_band",), title=_("Who came with you"))
    personal.register(Companion, "person", {"person": None, "name": ""}, also=("age_band",), title=_("Whom you came with"))
    personal.register(Answer, "sign_up__person", DELETE, also=("question",), title=_("Your answers at sign-up"))


def attendance() -> None:
    personal.register(
        Attendance, "person", {"person": None, "name": ""}, also=("occurrence", "presence", "at"), title=_("Where you were")
    )
    personal.register(Attendance, "sign_up__person", {"name": ""}, also=("occurrence", "presence", "at"), title=_("Your attendance"))
    personal.register(Attendance, "by", {"by": None}, also=("occurrence", "at"), title=_("Attendance you marked"))
    personal.register(HeadCount, "by", {"by": None}, also=("occurrence", "total", "at"), title=_("Head counts you took"))
    personal.not_personal(Feedback, "text")


def children() -> None:
    personal.register(LeaderCheck, "person", DELETE, also=("checked", "valid_until", "proof"), title=_("Register checks"))
    personal.register(TakeDown, "person", DELETE, also=("occurrence", "asked", "done"), title=_("Photos of you to take down"))
    personal.register(TakeDown, "by", {"by": None}, also=("done",), title=_("Photos you took down"))
    personal.register(LeaderCheck, "by", {"by": None}, also=("checked",), title=_("Register checks you noted"))
    personal.register(Collector, "child", DELETE, also=("name", "phone", "since"), title=_("Who may collect"))
    personal.register(Collector, "said_by", {"said_by": None}, also=("name", "since"), title=_("Whom you let collect"))


def standing_events(person) -> Iterator[Reason]:
    """Nobody disappears while people still come to what they organise."""
    ahead = Occurrence.objects.upcoming().planned().filter(event__party_person=person, event__party_group=None)
    if ahead.exists():
        yield Reason(
            "standing_events",
            gettext("There are still events ahead in this name."),
            gettext("Call them off first, or hand them to somebody; the host can do it too."),
        )
