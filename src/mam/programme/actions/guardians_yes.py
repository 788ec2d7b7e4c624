"""A child that signs itself up is welcome, and its guardian has the last word: until the yes the place is only held."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import SignUp
from ..words import STANDING, SignUpState
from .locking import lock_target
from .signing_off import sign_off
from .times import times_of
from .waiting import decline, fresh, take


def agree(sign_up: SignUp, *, by, channel: str = Channel.WEB) -> SignUp:
    """A guardian says yes to what their child signed up for: a held place is taken, a number on the list stays. Twice is harmless."""
    demand("programme.agree_for_child", by, sign_up.person)
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        if not sign_up.needs_guardian and sign_up.state in STANDING:
            return sign_up
        if sign_up.state in (SignUpState.WAITING, SignUpState.PENDING) and not times_of(target).is_over:
            sign_up.needs_guardian, sign_up.changed = False, clock.now()
            sign_up.save(update_fields=["needs_guardian", "changed"])
            record("guardian_agreed", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel)
            return sign_up
    if sign_up.state in (SignUpState.CANCELLED, SignUpState.REFUSED):
        raise Refusal(Reason("not_standing", _("This sign-up does not stand any more."), _("Sign the child up again.")))
    return take(sign_up, by=by, channel=channel)


def forbid(sign_up: SignUp, *, by, channel: str = Channel.WEB) -> SignUp:
    """A guardian says no: the child is signed off, a held place goes to the next. Twice is harmless."""
    demand("programme.agree_for_child", by, sign_up.person)
    return (decline if sign_up.state == SignUpState.HELD else sign_off)(sign_up, by=by, channel=channel)
