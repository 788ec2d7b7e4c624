"""Signing up for a date or a course. A full date puts the party on its waiting list, in order of arrival."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.once import made_before
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal

from ..models import Event, Occurrence, SignUp
from .answers import cleaned, questions_of, reasons_against_answers
from .giving_places import state_for
from .locking import lock_target
from .offering import clear_expired, hand_out
from .sign_up_ask import SignUpAsk, of_form, reasons_against
from .times import Times, times_of
from .writing_sign_ups import tell, write

__all__ = ["SignUpAsk", "sign_up"]


def sign_up(ask: SignUpAsk, *, request_key: uuid.UUID | None = None) -> SignUp:
    """Signs a party up: confirmed when it fits, pending when the organiser answers each, else waiting at the end of the list.

    A child that signs itself up gets its place held until a guardian says yes. request_key: one per filled form, so that a
    double click gives the same sign-up. Raises Refusal with every reason.
    """
    if not allowed("programme.sign_up", ask.by, ask.person):
        demand("programme.sign_up_others", ask.by, ask.event)
    with transaction.atomic():
        target = lock_target(target_of(ask))
        if earlier := made_before(of_form, request_key, ours=lambda row: row.person_id == ask.person.pk):
            return earlier
        times, answers = checked(ask, target)
        if clear_expired(target, times):
            hand_out(target, times)
        state = state_for(ask, target, times)
        made = write(ask, target, state, answers, request_key)
        tell(made, ask, times)
    return made


def target_of(ask: SignUpAsk) -> Event | Occurrence:
    """A course is signed up for as a whole, everything else by date."""
    event = ask.event
    if event.is_course:
        return event
    if isinstance(ask.target, Event):
        raise Refusal(
            Reason("no_date", _("Say for which date."), _("Choose one on the page of the event."), field="date")
        )
    return ask.target


def checked(ask: SignUpAsk, target: Event | Occurrence) -> tuple[Times, dict[int, str]]:
    """The moments of the target and the clean answers, when nothing but the number of places can stand against it."""
    house = allowed("programme.decide_sign_up", ask.by, SignUp(event=ask.event)) if ask.by != ask.person else False
    times, questions = times_of(target), questions_of(ask.event)
    answers = cleaned(questions, ask.answers)
    reasons = [*reasons_against(ask, target, times, house=house), *reasons_against_answers(questions, answers, target)]
    if ask.beyond_limit:
        demand("programme.decide_sign_up", ask.by, SignUp(event=ask.event))
    if reasons:
        raise Refusal(reasons)
    return times, answers
