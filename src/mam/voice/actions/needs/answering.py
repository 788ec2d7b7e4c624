"""The office answers in public; an answer may close the matter, and then the people are asked whether it was done."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Need, NeedAnswer, NeedCheck
from ...words.needs import OVER, OWED, NameShown, NeedState
from .locking import locked
from .telling import ask_whether_done, people_of, tell_answer

LONGEST = 4000


def answer_need(need: Need, text: str, *, by: Person, seat: str = "", closes: bool = False) -> NeedAnswer:
    """Writes a public answer under the need. closes: the matter is over for the office, so raiser and supporters are asked.

    seat: who answers, as everybody reads it; else the need's own. The same words again are one answer.
    """
    demand("voice.answer_need", by, need)
    text = clean_text(text)
    with transaction.atomic():
        need = locked(need)
        seat = clean_line(seat) or need.seat
        if reasons := list(against(text, seat)):
            raise Refusal(reasons)
        last = NeedAnswer.objects.filter(need=need).last()
        if last and (last.text, last.closes) == (text, closes):
            return last
        if need.state in OVER or not need.is_public or need.joined_to_id:
            works = _("When a resident says no, it opens again and waits for an answer.")
            raise Refusal(Reason("not_open", _("This need is not open now."), works))
        made = NeedAnswer.objects.create(need=need, text=text, seat=seat, by=by, closes=closes, at=clock.now())
        write(need, seat, closes)
        record("closed_need" if closes else "answered_need", need, by=by, answer=made.pk)
        if closes:
            ask_people(need)
        tell_answer(need, made)
    return made


def against(text: str, seat: str):
    if not 1 <= len(text) <= LONGEST:
        works = _("Say what you will do and by when, or why not. At most 4000 letters.")
        yield Reason("answer", _("The answer is empty or too long."), works, field="text")
    if not 2 <= len(seat) <= 80:
        yield Reason("seat", _("It is not said who answers."), _("For example: Department of Infrastructure."), field="seat")


def write(need: Need, seat: str, closes: bool) -> None:
    need.seat, need.answered = need.seat or seat, need.answered or clock.now()
    if closes:
        need.state, need.closed, need.round = NeedState.CLOSED, clock.now(), need.round + 1
    elif need.state in OWED:
        need.state = NeedState.ANSWERED
    need.save(update_fields=["seat", "answered", "state", "closed", "round"])


def ask_people(need: Need, *, again: bool = False) -> list[NeedCheck]:
    """A question to each: whoever said it, who supports it, and for those known only by a slip one that the slip opens."""
    made = []
    for person in people_of(need):
        check, is_new = NeedCheck.objects.get_or_create(
            need=need, person=person, round=need.round, again=again, defaults={"asked": clock.now()}
        )
        if is_new:
            made.append(check)
            ask_whether_done(check)
    if need.name_shown == NameShown.NOBODY and need.raiser_id is None:
        NeedCheck.objects.get_or_create(need=need, person=None, round=need.round, again=again, defaults={"asked": clock.now()})
    return made
