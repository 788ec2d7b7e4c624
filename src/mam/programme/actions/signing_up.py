"""Signing up for a date or a course. A full date puts the party on its waiting list, in order of arrival."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record

from ..models import Companion, Event, Occurrence, SignUp
from ..words import SignUpState
from . import guardian_letters
from . import sign_up_letters as letters
from .answers import cleaned, questions_of, reasons_against_answers, write_answers
from .children import asks_guardian
from .giving_places import state_for
from .locking import lock_target
from .offering import clear_expired, hand_out
from .sign_up_ask import SignUpAsk, made_before, reasons_against
from .times import Times, times_of
from .waiting import position

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
        if earlier := made_before(request_key, ask):
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


def write(ask: SignUpAsk, target, state: str, answers: dict[int, str], request_key: uuid.UUID | None) -> SignUp:
    made = SignUp.objects.create(
        event=ask.event, occurrence=target if isinstance(target, Occurrence) else None, role=ask.role, person=ask.person,
        size=ask.size, **standing(ask, state, target), part_is_fine=ask.part_is_fine, beyond_limit=ask.beyond_limit, made_by=ask.by,
        channel=ask.channel, request_key=request_key, created=clock.now(), changed=clock.now(), **ask.lines(),
    )  # fmt: skip
    if ask.companions:
        write_companions(made, ask.companions)
    if answers:
        write_answers(made, answers)
    verb = "joined_waiting_list" if state == SignUpState.WAITING else "signed_up"
    record(verb, made, by=ask.by, on_behalf_of=ask.person, channel=ask.channel, size=ask.size, state=str(made.state))
    return made


def standing(ask: SignUpAsk, state: str, target) -> dict:
    """The state; of a child that signs itself up a place is only held, so long as other held places, until a guardian says yes."""
    if not asks_guardian(ask.person, ask.by):
        return {"state": state}
    if state != SignUpState.CONFIRMED:
        return {"state": state, "needs_guardian": True}
    return {"state": SignUpState.HELD, "needs_guardian": True, "held_until": times_of(target).held_until(ask.event.held_hours)}


def write_companions(made: SignUp, companions) -> None:
    party = (Companion(sign_up=made, person=person, name=name, age_band=band) for person, name, band in companions)
    Companion.objects.bulk_create(party)


def tell(made: SignUp, ask: SignUpAsk, times: Times) -> None:
    waits = made.state == SignUpState.WAITING
    if made.needs_guardian:
        guardian_letters.ask_guardians(made, times)
        guardian_letters.tell_child(made, times)
    elif waits and times.list_is_over:
        SignUp.objects.filter(pk=made.pk).update(first_come=clock.now())
        letters.tell_first_come(made, times, None, "")
    else:
        letters.tell_signed_up(made, times, position(made) if waits else 0)
