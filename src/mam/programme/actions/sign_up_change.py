"""What becomes different in a sign-up, and every reason why it cannot."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.people.models import Person

from ..methods.waiting_list import Waiting, fitting
from ..models import SignUp
from ..words import STANDING, SignUpState
from .offering import roles_of
from .places_left import free, places_of
from .times import times_of


@dataclass(frozen=True)
class SignUpChange:
    """What becomes different; None leaves it as it is. companions and answers are given whole."""

    size: int | None = None
    companions: tuple[tuple[Person | None, str, str], ...] | None = None
    answers: dict[int, str] | None = None
    part_is_fine: bool | None = None
    note: str | None = None
    access_needs: str | None = None


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
