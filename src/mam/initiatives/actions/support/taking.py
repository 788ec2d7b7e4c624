"""Taking a request on with a promised day, promising another day, and handing it over. Of two who take one at once, one has it."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import edge_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import SupportMove, SupportRequest
from ...words.support import SupportDeed, SupportState
from .telling import TAKES, away, tell_askers, tell_new_animator

FARTHEST = 180


def take_support(
    request: SupportRequest, promised: dt.date, *, animator: Person | None = None, by: Person, channel: str = Channel.WEB
) -> SupportRequest:
    """animator: whom the coordinator asks to take it; else whoever presses.

    Refuses one that somebody else has, and says who. Twice for the same person is once.
    """
    has_it = animator or by
    demand("initiatives.take_support" if has_it == by else "initiatives.assign_support", by)
    with transaction.atomic():
        request = locked(request)
        if request.state == SupportState.TAKEN and request.animator_id == has_it.pk and request.due == promised:
            return request
        new = [] if has_it == by else _against_new(has_it)
        if reasons := [*_against_taking(request, by), *new, *against_day(promised)]:
            raise Refusal(reasons)
        request.state, request.animator, request.due = SupportState.TAKEN, has_it, promised
        request.save(update_fields=["state", "animator", "due"])
        move = note_move(request, SupportDeed.TAKEN, by=by, to=has_it, day=promised)
        record("took_support", request, by=by, on_behalf_of=request.person, channel=channel, day=promised.isoformat())
        tell_new_animator(move, by=by)
        tell_askers(move, lambda: _taken_words(request, has_it), by=by)
    return request


def move_promise(request: SupportRequest, promised: dt.date, why: str, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """Another day, with the word why; those who asked are told. The first day stays in the history."""
    demand("initiatives.answer_support", by)
    said = clean_line(why)
    with transaction.atomic():
        request = locked(request)
        if request.state == SupportState.TAKEN and request.due == promised:
            return request
        if reasons := [*against_untaken(request), *against_day(promised), *against_why(said)]:
            raise Refusal(reasons)
        request.due = promised
        request.save(update_fields=["due"])
        move = note_move(request, SupportDeed.MOVED, by=by, to=request.animator, day=promised, why=said)
        record("moved_support", request, by=by, on_behalf_of=request.person, channel=channel, day=promised.isoformat())
        tell_askers(move, lambda: _moved_words(request, said), by=by)
    return request


def hand_over(request: SupportRequest, to: Person, why: str, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """To somebody of the staff who is not away; the promised day stays. Twice is harmless."""
    demand("initiatives.hand_support_over", by)
    said = clean_line(why)
    with transaction.atomic():
        request = locked(request)
        if request.state == SupportState.TAKEN and request.animator_id == to.pk:
            return request
        if reasons := [*against_untaken(request), *_against_new(to), *against_why(said)]:
            raise Refusal(reasons)
        request.animator = to
        request.save(update_fields=["animator"])
        move = note_move(request, SupportDeed.HANDED, by=by, to=to, day=request.due, why=said)
        record("handed_support_over", request, by=by, on_behalf_of=request.person, channel=channel, to=str(to.pk))
        tell_new_animator(move, by=by)
        tell_askers(move, lambda: _handed_words(to, said), by=by)
    return request


def locked(request: SupportRequest) -> SupportRequest:
    """Without joined tables: after waiting for the lock, the joined animator would be the one from before."""
    return SupportRequest.objects.select_for_update(no_key=True).get(pk=request.pk)


def note_move(request: SupportRequest, deed: str, *, by: Person, to=None, day=None, why: str = "") -> SupportMove:
    return SupportMove.objects.create(request=request, deed=deed, to=to, day=day, why=why[:300], by=by, at=clock.now())


def against_untaken(request: SupportRequest):
    if request.state == SupportState.ASKED:
        yield Reason("untaken", _("Nobody has taken this request yet."), _("Take it first, with a day you promise."))
    elif not request.is_open:
        yield over(request)


def over(request: SupportRequest) -> Reason:
    works = _("Look at its page: there is what became of it.")
    return Reason("over", _("This request has ended already."), works)


def against_why(why: str):
    if not 3 <= len(why) <= 300:
        yield Reason("why", _("Say why."), _("One sentence, for example: this is what Bożena knows about."), field="why")


def against_day(promised: dt.date):
    if promised < clock.today():
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="promised")
    if promised > clock.today() + dt.timedelta(days=FARTHEST):
        works = ngettext("At most %(n)d day ahead.", "At most %(n)d days ahead.", FARTHEST) % {"n": FARTHEST}
        yield Reason("too_far", _("This is too far away to wait for an answer."), works, field="promised")


def _against_taking(request: SupportRequest, by: Person):
    if request.state == SupportState.TAKEN and request.animator_id == by.pk:
        sentence = _("This request is yours already: you promised an answer by %(day)s.") % {"day": edge_words(request.due)}
        yield Reason("taken", sentence, _("For another day use “Promise another day”."))
    elif request.state == SupportState.TAKEN:
        who = {"name": request.animator.name if request.animator else _("somebody of the staff"), "day": edge_words(request.due)}
        sentence = _("This request is taken: %(name)s has it and promised an answer by %(day)s.") % who
        yield Reason("taken", sentence, _("Ask them to hand it over, or take another one."))
    elif not request.is_open:
        yield over(request)


def _against_new(to: Person):
    if not to.has_role(*TAKES):
        works = _("Choose an animator or a coordinator.")
        yield Reason("not_staff", _("This person cannot take requests for support."), works, field="to")
    elif away(clock.today()).filter(person=to).exists():
        works = _("Choose somebody who is here, or wait until they are back.")
        yield Reason("away", _("%(name)s is away now.") % {"name": to.name}, works, field="to")


def _taken_words(request: SupportRequest, by: Person):
    line = _("%(name)s works on it. You will have an answer by %(day)s.") % {"name": by.name, "day": edge_words(request.due)}
    return _("Your request for support was taken on"), [request.words, line]


def _moved_words(request: SupportRequest, why: str):
    line = _("You will have an answer by %(day)s.") % {"day": edge_words(request.due)}
    return _("Another day for the support you asked for"), [why, line]


def _handed_words(to: Person, why: str):
    return _("Somebody else looks after your request now"), [_("It is %(name)s. %(why)s") % {"name": to.name, "why": why}]
