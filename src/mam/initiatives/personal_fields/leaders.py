"""What the counting of leaders knows about a person, for export and erasure."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import LeaderWord


def register() -> None:
    said = ("told", "answer", "words", "at", "channel")
    personal.register(LeaderWord, "person", personal.DELETE, also=said, title=_("What the house told you about your leading"))
    personal.register(LeaderWord, "by", {"by": None}, also=("at",), title=_("Answers about leading you wrote down"))
