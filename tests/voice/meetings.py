"""Short words for tests of meetings: a date of the programme that has begun, and what was said at it."""

from mam.core import clock
from mam.programme.models import Occurrence
from mam.programme.words import EventKind
from mam.voice.actions.consultations.preparing import add_form
from mam.voice.actions.note_targets import Target
from mam.voice.actions.noting import note_said
from mam.voice.models import Consultation
from tests.programme import making
from tests.voice import consultations

A_NEED = Target()
WORDS = "Ławka ma stać w cieniu, nie przy jezdni."


def meeting(cast, **fields) -> Occurrence:
    """An information meeting of today, untied to anything."""
    values = {"slug": "spotkanie", "title": "Spotkanie o ławkach", "kind": EventKind.INFORMATION, "dates": [clock.today()], **fields}
    return making.only_date(making.event(cast, **values))


def tied_meeting(cast) -> tuple[Occurrence, Consultation]:
    """A meeting of an open consultation, and the consultation."""
    date, row = meeting(cast), consultations.draft(cast)
    add_form(row, "meeting", event=date.event, by=cast.official)
    return date, consultations.announce(row, by=cast.official)


def noted(cast, date: Occurrence, target: Target = A_NEED, text: str = WORDS, *, by=None, **more):
    return note_said(date, text, target, by=by or cast.animator, **more)
