"""Changing a sign-up: more or fewer people, other companions, other answers."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ..methods.waiting_list import Waiting, fitting
from ..models import Answer, SignUp
from ..words import STANDING, SignUpMode, SignUpState
from .answers import cleaned, questions_of, reasons_against_answers, write_answers
from .locking import lock_target
from .offering import offer_places, roles_of
from .places_left import free, places_of
from .signing_up import write_companions
from .times import times_of
from .waiting import fresh


@dataclass(frozen=True)
class SignUpChange:
    """What becomes different; None leaves it as it is. companions and answers are given whole."""

    size: int | None = None
    companions: tuple[tuple[Person | None, str, str], ...] | None = None
    answers: dict[int, str] | None = None
    part_is_fine: bool | None = None
    note: str | None = None
    access_needs: str | None = None


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


def against(sign_up: SignUp, change: SignUpChange, target) -> list[Reason]:
    if sign_up.state not in STANDING:
        return [Reason("not_standing", _("You are not signed up any more."), _("Sign up again."))]
    times = times_of(target)
    if times is None or times.is_over:
        return [Reason("over", _("It is over already."), _("Look into the programme for the next date."))]
    size, more = change.size or sign_up.size, (change.size or sign_up.size) - sign_up.size
    if change.companions is not None and size < 1 + len(change.companions):
        return [
            Reason(
                "size",
                _("You named more people than you counted."),
                _("Count everybody: you and all whom you named."),
                field="size",
            )
        ]
    if more <= 0 or sign_up.beyond_limit:
        return []
    return against_more(sign_up, size, more, target)


def against_more(sign_up: SignUp, size: int, more: int, target) -> list[Reason]:
    places = places_of(target)
    if size > sign_up.event.largest_party or (places is not None and size > places):
        works = _("Sign the others up separately, or ring the house.")
        return [Reason("party_too_large", _("So many do not fit into one sign-up."), works, field="size")]
    if sign_up.state == SignUpState.HELD:
        return [Reason("held", _("The place is held for as many as we told you."), _("Take it first."), field="size")]
    fits = fitting(Waiting(None, more, role=sign_up.role_id), free(target, roles_of(target)))
    if sign_up.state == SignUpState.CONFIRMED and not fits:
        works = _(
            "Those who are signed up keep their places. Sign the others up separately: they go on the waiting list."
        )
        return [Reason("full", _("There are not enough free places."), works, field="size")]
    return []


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
