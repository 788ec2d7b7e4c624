"""Three questions after an event. Who answered is not kept, and sums show only when there are enough answers."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Feedback, Occurrence

ENOUGH = 5  # fewer answers would tell who said what
DAYS = 30


@dataclass(frozen=True)
class Sums:
    """answers: how many there are. The rest is empty below ENOUGH: liked is (mark, how many) from 5 to 1, texts in no order of time."""

    answers: int
    average: float | None = None
    liked: tuple[tuple[int, int], ...] = ()
    again: int = 0
    not_again: int = 0
    texts: tuple[str, ...] = ()


def is_asked(occurrence: Occurrence) -> bool:
    """From the start until thirty days after the end."""
    return (
        not occurrence.is_cancelled and occurrence.starts <= clock.now() and (clock.now() - occurrence.ends).days < DAYS
    )


def give_feedback(
    occurrence: Occurrence,
    liked: int,
    *,
    again: bool | None = None,
    text: str = "",
    by=None,
    channel: str = Channel.WEB,
) -> Feedback:
    """One sheet of answers, by anybody on the web; from paper by the organiser (then `by` needs the right and the journal knows)."""
    if channel != Channel.WEB:
        demand("programme.tell_outcome", by, occurrence.event)
    reasons = []
    if clock.now() < occurrence.starts:
        works = _("Come back after %(when)s.") % {"when": when_words(occurrence.starts)}
        reasons.append(Reason("too_early", _("The meeting has not begun yet."), works, works_from=occurrence.starts))
    elif not is_asked(occurrence) and channel == Channel.WEB:
        works = _("You can still tell the host, by phone or at the desk.")
        reasons.append(Reason("too_late", _("Opinions about this meeting are no longer gathered here."), works))
    if liked not in range(1, 6):
        reasons.append(
            Reason("liked", _("It is not said how you liked it."), _("Choose one of the five."), field="liked")
        )
    text = clean_line(text)
    if len(text) > 500:
        reasons.append(
            Reason("text", _("This is longer than 500 letters."), _("Keep what matters most."), field="text")
        )
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        made = Feedback.objects.create(
            occurrence=occurrence, liked=liked, again=again, text=text, channel=channel, day=clock.today()
        )
        if channel != Channel.WEB:
            record("typed_feedback", occurrence, by=by, channel=channel)
    return made


def sums_of(occurrence: Occurrence, *, by) -> Sums:
    """What people answered, for the organisers."""
    demand("programme.tell_outcome", by, occurrence.event)
    rows = list(Feedback.objects.filter(occurrence=occurrence))
    if len(rows) < ENOUGH:
        return Sums(len(rows))
    liked = tuple((mark, sum(row.liked == mark for row in rows)) for mark in range(5, 0, -1))
    average = round(sum(row.liked for row in rows) / len(rows), 1)
    again, not_again = (sum(row.again is said for row in rows) for said in (True, False))
    return Sums(len(rows), average, liked, again, not_again, tuple(sorted(row.text for row in rows if row.text)))
