"""The end of a request: help given, declined with a reason, or no longer needed; and notes on the way."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Advice, SupportRequest
from ...words.support import SupportDeed, SupportState
from .taking import locked, note_move, over
from .telling import tell_advice, tell_answered_by_other, tell_askers, tell_withdrawn


def answer_support(request: SupportRequest, answer: str, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """answer: what was given. The same words again change nothing. Whoever answers a request nobody took has it from now on."""
    return _end(request, SupportState.ANSWERED, answer, by=by, channel=channel)


def decline_support(request: SupportRequest, reason: str, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """Never without a reason and, in it, what the other can do instead."""
    return _end(request, SupportState.DECLINED, reason, by=by, channel=channel)


def withdraw_support(request: SupportRequest, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """Whoever asked needs it no more; an animator who has it is told. Twice is harmless."""
    demand("initiatives.withdraw_support", by, request)
    with transaction.atomic():
        request = locked(request)
        if request.state == SupportState.WITHDRAWN:
            return request
        if not request.is_open:
            raise Refusal(over(request))
        request.state, request.ended = SupportState.WITHDRAWN, clock.now()
        request.save(update_fields=["state", "ended"])
        note_move(request, SupportDeed.WITHDRAWN, by=by)
        record("withdrew_support", request, by=by, on_behalf_of=request.person, channel=channel)
        tell_withdrawn(request, by=by)
    return request


def write_advice(
    request: SupportRequest, text: str, *, private: bool = False, by: Person, channel: str = Channel.WEB,
    request_key: uuid.UUID | None = None,
) -> Advice:  # fmt: skip
    """Also after the end: what was learned later belongs here. The same filled form writes one note."""
    demand("initiatives.write_private_advice" if private else "initiatives.write_advice", by, request)
    said = clean_text(text)
    if not 3 <= len(said) <= 2000:
        raise Refusal(Reason("text", _("A note has 3 to 2000 characters."), _("One sentence is enough."), field="text"))
    with transaction.atomic():
        request = locked(request)
        if known := made_before(_of_form, request_key, ours=lambda row: row.by_id == by.pk):
            return known
        made = Advice.objects.create(
            request=request, text=said, private=private, by=by, channel=channel, at=clock.now(), request_key=request_key
        )
        record("wrote_advice", request, by=by, on_behalf_of=request.person, channel=channel, private=private)
        tell_advice(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> Advice | None:
    return Advice.objects.filter(request_key=request_key).first()


def _end(request: SupportRequest, state: str, words: str, *, by: Person, channel: str) -> SupportRequest:
    demand("initiatives.answer_support", by)
    said, declined = clean_text(words), state == SupportState.DECLINED
    with transaction.atomic():
        request = locked(request)
        if request.state == state and request.answer == said:
            return request
        if reasons := list(_against(request, said, declined)):
            raise Refusal(reasons)
        request.state, request.answer, request.ended = state, said, clock.now()
        request.animator = request.animator or by
        request.save(update_fields=["state", "answer", "ended", "animator"])
        move = note_move(request, SupportDeed.DECLINED if declined else SupportDeed.ANSWERED, by=by, to=request.animator)
        record("declined_support" if declined else "answered_support", request, by=by, on_behalf_of=request.person, channel=channel)
        tell_askers(move, lambda: _words(request, declined), by=by)
        tell_answered_by_other(request, by=by)
    return request


def _against(request: SupportRequest, said: str, declined: bool):
    if not request.is_open:
        yield over(request)
    if not 10 <= len(said) <= 2000:
        sentence = _("A refusal has a reason of 10 to 2000 characters.") if declined else _("An answer has 10 to 2000 characters.")
        works = _("Say also what they can do instead.") if declined else _("Say what was given, and where the rest is.")
        yield Reason("answer", sentence, works, field="answer")


def _words(request: SupportRequest, declined: bool):
    subject = _("The house cannot give the support you asked for") if declined else _("The support you asked for is here")
    return subject, [request.words, request.answer]
