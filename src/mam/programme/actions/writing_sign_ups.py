"""A sign-up as it is written down, with its companions and answers, and what is told about it."""

import uuid

from mam.core import clock
from mam.journal.actions import record

from ..models import Companion, Occurrence, SignUp
from ..words import SignUpState
from . import guardian_letters
from . import sign_up_letters as letters
from .answers import write_answers
from .children import asks_guardian
from .sign_up_ask import SignUpAsk
from .times import Times, times_of
from .waiting import position


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
