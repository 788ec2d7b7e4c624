"""Signing off: a place, a number on the list or a request is given back, and whoever waits is asked at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import SignUp
from ..words import STANDING, SignUpState
from . import sign_up_letters as letters
from .locking import lock_target
from .offering import offer_places
from .rest_of_party import end_rest
from .times import Times, times_of
from .waiting import fresh


def sign_off(sign_up: SignUp, *, by, channel: str = Channel.WEB) -> SignUp:
    """Leaves: a place, the list, or a request. Late is written down, never forbidden; after the end it is refused. Twice is harmless.

    Whatever becomes free goes to the waiting list in the same deed.
    """
    demand("programme.cancel_sign_up", by, sign_up)
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        if sign_up.state not in STANDING:
            return sign_up
        times = times_of(target)
        if times is not None and times.is_over:
            raise Refusal(Reason("over", _("It is over already."), _("If you were not there, tell the house.")))
        leave(sign_up, times, by=by, channel=channel)
        if sign_up.had_place:
            offer_places(target, freed=sign_up)
    return sign_up


def leave(sign_up: SignUp, times: Times | None, *, by, channel: str) -> None:
    sign_up.had_place = sign_up.state in (SignUpState.CONFIRMED, SignUpState.HELD)
    sign_up.late = sign_up.state == SignUpState.CONFIRMED and times is not None and times.is_late
    sign_up.state, sign_up.changed = SignUpState.CANCELLED, clock.now()
    sign_up.save(update_fields=["state", "late", "changed"])
    record(
        "signed_off", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel, late=sign_up.late, size=sign_up.size
    )
    end_rest(sign_up)
    if times is not None:
        letters.tell_signed_off(sign_up, times)
