"""What was said at a meeting of the programme: each note is a comment or a need like any other, tied to the date where it was said."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.people.models import Person
from mam.programme.models import Occurrence

from ..models import Comment, Need
from .consultations.comment_ask import CommentAsk
from .consultations.commenting import comment
from .needs.need_ask import NeedAsk
from .needs.saying import raise_need
from .note_targets import Target, day_of, is_meeting
from .topics.gathering import gather


def note_said(
    date: Occurrence, text: str, target: Target, *, by: Person, person: Person | None = None, sure: bool = False,
    request_key: uuid.UUID | None = None,
) -> Comment | Need:  # fmt: skip
    """Writes one thing down that was said there. person: whose words, when they want a reply by name; else a slip is enough.

    A comment said aloud stands like one on paper. The same filled form makes one note; a refused one leaves nothing.
    """
    demand("voice.note_meeting", by)
    if reasons := reasons_to_wait(date):
        raise Refusal(reasons)
    if target.consultation:
        ask = CommentAsk(target.consultation, text, author=person, by=by, meeting=date, sure=sure)
        return comment(ask, request_key=request_key)
    with transaction.atomic():
        made = raise_need(NeedAsk(text, raiser=person, by=by, meeting=date, sure=sure), request_key=request_key)
        if target.topic:
            gather(target.topic, made, by=by)
    return made


def reasons_to_wait(date: Occurrence) -> list[Reason]:
    """Why nothing can be written down of this date now."""
    found = []
    if not is_meeting(date.event):
        works = _("Tie it to a topic or to a consultation first, or write a need down at the desk.")
        found.append(Reason("no_meeting", _("Notes are taken at meetings about a matter."), works))
    if date.is_cancelled:
        found.append(Reason("called_off", _("This date was called off."), _("Choose the date that took place.")))
    if clock.today() < day_of(date):
        works = _("Come back on the day of the meeting.")
        found.append(Reason("too_early", _("The meeting has not begun yet."), works, works_from=date.starts))
    return found
