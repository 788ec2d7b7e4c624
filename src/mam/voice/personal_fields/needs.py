"""What needs know about a person, for export and erasure."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE

from ..models import (
    Area,
    Following,
    Heard,
    Need,
    NeedAnswer,
    NeedCheck,
    NeedJoin,
    NeedMilestone,
    Support,
    Theme,
    TownMap,
)


def register() -> None:
    """The words of a need belong to the town's memory; the name goes, and with it the slip that could bring it back."""
    words = {"raiser": None, "slip": lambda need: f"x{need.pk}"[:12], "request_key": None}
    shown = ("number", "title", "text", "where", "state", "channel", "said", "created", "name_shown", "theme", "area")
    personal.register(Need, "raiser", words, also=shown, title=_("What you said is needed"))
    personal.register(Need, "scribe", {"scribe": None}, also=("number", "channel", "created"), title=_("Needs you wrote down"))
    personal.register(Need, "owner", {"owner": None}, also=("number", "title", "due"), title=_("Needs you answer for"))
    personal.not_personal(Need, "title", "text", "where", "seat", "photo", "photo_alt", "joined_to", "stems", "slip")
    personal.register(Support, "person", DELETE, also=("need", "at", "channel", "withdrawn"), title=_("Where you said “me too”"))
    personal.register(Support, "by", {"by": None}, also=("at", "channel"), title=_("“Me too” you wrote down for others"))
    personal.register(Following, "person", DELETE, also=("need", "theme", "area", "since"), title=_("What you follow"))
    checks = ("need", "asked", "said", "at", "channel")
    personal.register(NeedCheck, "person", DELETE, also=checks, title=_("Asked whether it was done"))
    personal.register(NeedAnswer, "by", {"by": None}, also=("need", "text", "seat", "at"), title=_("Your answers to needs"))
    personal.register(NeedJoin, "by", {"by": None}, also=("need", "into", "at"), title=_("Needs you joined"))
    steps = ("need", "what", "until", "at")
    personal.register(NeedMilestone, "by", {"by": None}, also=steps, title=_("Steps with a day that you promised"))
    over = (*steps, "done", "dropped")
    personal.register(NeedMilestone, "ended_by", {"ended_by": None}, also=over, title=_("Steps you wrote down as over"))
    personal.not_personal(NeedMilestone, "what", "word", "why")
    personal.not_personal(NeedAnswer, "text", "seat")
    personal.not_personal(Area, "name", "source")
    personal.not_personal(Theme, "name")
    personal.not_personal(TownMap, "tiles", "credit")
    personal.not_personal(Heard, "age_band")
