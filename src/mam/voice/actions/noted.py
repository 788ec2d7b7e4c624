"""What was written down at an event of the programme, for its own page."""

from dataclasses import dataclass

from django.db.models import Q

from mam.people.models import Person
from mam.programme.models import Event, Occurrence

from ..models import Comment, Need, Remark

MOST_SHOWN = 60


@dataclass(frozen=True)
class Notes:
    """What was written down at an event, as far as the reader may see it, in the order in which it was said."""

    comments: list[Comment]
    needs: list[Need]
    remarks: list[Remark]

    def __bool__(self) -> bool:
        return bool(self.comments or self.needs or self.remarks)


def notes_of(event: Event, reader: Person | None, date: Occurrence | None = None) -> Notes:
    """Of one date, or of all; words in the talk of a topic name the event only, so they stand with all."""
    here = Q(meeting=date) if date else Q(meeting__event=event)
    comments = Comment.objects.visible_to(reader).standing().filter(here)
    comments = comments.select_related("consultation", "reply", "author", "group")
    needs = Need.objects.visible_to(reader).filter(here)
    remarks = Remark.objects.visible_to(reader).filter(event=event, hidden=None).select_related("topic", "author")
    return Notes(
        list(comments.order_by("at", "pk")[:MOST_SHOWN]), list(needs.order_by("number")[:MOST_SHOWN]),
        [] if date else list(remarks[:MOST_SHOWN]),
    )  # fmt: skip
