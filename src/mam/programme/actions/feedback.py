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
from .tries import count, too_often

ENOUGH = 5  # fewer answers would tell who said what
DAYS = 30
MOST, DAY = 40, 24 * 60 * 60  # opinions from one address in a day; a whole house may stand behind one


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
    address: str = "",
) -> Feedback:
    """One sheet of answers: by anybody on the web, or from paper by the organiser (then `by` needs the right and the journal knows).

    address: the network address it comes from; it is counted, never kept beside the answer.
    """
    if channel != Channel.WEB:
        demand("programme.tell_outcome", by, occurrence.event)
    text = clean_line(text)
    if reasons := [*_not_now(occurrence, channel, address), *_not_said(liked, text)]:
        raise Refusal(reasons)
    count(f"opinion {occurrence.pk}", address, seconds=DAY)
    with transaction.atomic():
        made = Feedback.objects.create(
            occurrence=occurrence, liked=liked, again=again, text=text, channel=channel, day=clock.today()
        )
        if channel != Channel.WEB:
            record("typed_feedback", occurrence, by=by, channel=channel)
    return made


def _not_now(occurrence: Occurrence, channel: str, address: str):
    if clock.now() < occurrence.starts:
        works = _("Come back after %(when)s.") % {"when": when_words(occurrence.starts)}
        yield Reason("too_early", _("The meeting has not begun yet."), works, works_from=occurrence.starts)
    elif not is_asked(occurrence) and channel == Channel.WEB:
        works = _("You can still tell the host, by phone or at the desk.")
        yield Reason("too_late", _("Opinions about this meeting are no longer gathered here."), works)
    if too_often(f"opinion {occurrence.pk}", address, MOST):
        works = _("Write it on paper, and the host types it in.")
        yield Reason("too_often", _("Too many opinions came from here today."), works)


def _not_said(liked: int, text: str):
    if liked not in range(1, 6):
        yield Reason("liked", _("It is not said how you liked it."), _("Choose one of the five."), field="liked")
    if len(text) > 500:
        yield Reason("text", _("This is longer than 500 letters."), _("Keep what matters most."), field="text")


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
