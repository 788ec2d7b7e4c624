"""Changing a sign-up: more or fewer people, other companions, other answers."""

from django.db import transaction

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ..models import Answer, SignUp
from ..words import SignUpMode, SignUpState
from .answers import cleaned, questions_of, reasons_against_answers, write_answers
from .locking import lock_target
from .offering import offer_places
from .sign_up_change import SignUpChange, against
from .waiting import fresh
from .writing_sign_ups import write_companions


def change_sign_up(sign_up: SignUp, change: SignUpChange, *, by, channel: str = Channel.WEB) -> SignUp:
    """Writes the change. More people need free places, or wait as before; fewer give places to the list at once.

    Where the organiser answers each sign-up, more people are a new question. Refuses with every reason.
    """
    demand("programme.change_sign_up", by, sign_up)
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        questions = questions_of(sign_up.event) if change.answers is not None else []
        answers = cleaned(questions, change.answers or {})
        reasons = [
            *against(sign_up, change, target),
            *reasons_against_answers(questions, answers, target, ignoring=sign_up),
        ]
        if reasons:
            raise Refusal(reasons)
        freed = (
            sign_up.state in (SignUpState.CONFIRMED, SignUpState.HELD) and (change.size or sign_up.size) < sign_up.size
        )
        changed = apply(sign_up, change, answers)
        if changed:
            record(
                "changed_sign_up",
                sign_up,
                by=by,
                on_behalf_of=sign_up.person,
                channel=channel,
                fields=changed,
                size=sign_up.size,
            )
        if freed:
            offer_places(target, freed=sign_up)
    return sign_up


def apply(sign_up: SignUp, change: SignUpChange, answers: dict[int, str]) -> list[str]:
    """Writes what differs and gives the names of it."""
    lines = {
        name: clean_line(value)[:300]
        for name in ("note", "access_needs")
        if (value := getattr(change, name)) is not None
    }
    plain = {"size": change.size, "part_is_fine": change.part_is_fine, **lines}
    changed = [name for name, value in plain.items() if value is not None and value != getattr(sign_up, name)]
    if "size" in changed and change.size > sign_up.size and sign_up.event.sign_up == SignUpMode.APPROVAL:
        sign_up.state = SignUpState.PENDING
    for name in changed:
        setattr(sign_up, name, plain[name])
    if changed:
        sign_up.changed = clock.now()
        sign_up.save(update_fields=[*changed, "state", "changed"])
    if change.companions is not None and list(change.companions) != named(sign_up):
        sign_up.companions.all().delete()
        write_companions(sign_up, change.companions)
        changed.append("companions")
    if change.answers is not None and answers != given(sign_up):
        Answer.objects.filter(sign_up=sign_up).delete()
        write_answers(sign_up, answers)
        changed.append("answers")
    return changed


def named(sign_up: SignUp) -> list[tuple[Person | None, str, str]]:
    return [(row.person, row.name, row.age_band) for row in sign_up.companions.select_related("person")]


def given(sign_up: SignUp) -> dict[int, str]:
    return dict(sign_up.answers.values_list("question", "value"))
