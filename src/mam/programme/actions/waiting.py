"""The waiting list as those who wait meet it: where they stand, taking a held place, giving it back."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.plain import rows

from ..methods.waiting_list import Waiting, fitting
from ..models import SignUp
from ..words import SignUpState
from . import sign_up_letters as letters
from .locking import lock_target
from .offering import clear_expired, expire_held, hand_out, is_off, offer_places, roles_of
from .places_left import free
from .rest_of_party import join, keep_waiting
from .times import Times, times_of

__all__ = ["decline", "expire_held", "offer_places", "position", "take"]


def take(sign_up: SignUp, *, by, channel: str = Channel.WEB) -> SignUp:
    """Takes the held place; after the end of the list also a free one, first come first served. Twice is harmless.

    Refuses after the deadline (the place then goes to the next at once), when the places are gone, and for a date called off.
    """
    demand("programme.change_sign_up", by, sign_up)
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        times = times_of(target)
        reasons = reasons_against_taking(sign_up, target, times) or reasons_without_yes(sign_up, by)
        if not reasons and sign_up.state != SignUpState.CONFIRMED:
            confirm(sign_up, by=by, channel=channel, times=times)
        elif reasons and times is not None and clear_expired(target, times):
            hand_out(target, times)
    if reasons:
        raise Refusal(reasons)
    return fresh(sign_up) if sign_up.part_of_id else sign_up


def fresh(sign_up: SignUp) -> SignUp:
    """The row as it is under the lock."""
    return SignUp.objects.select_related("person", "event", "occurrence__event").get(pk=sign_up.pk)


def reasons_without_yes(sign_up: SignUp, by) -> list[Reason]:
    """A child's own sign-up counts when a guardian says yes, or the house writes that yes down."""
    if not sign_up.needs_guardian or allowed("programme.agree_for_child", by, sign_up.person):
        return []
    works = _("We have asked them. Remind them, or ring the house together.")
    return [Reason("guardian_says", _("A parent or guardian has to say yes first."), works)]


def confirm(sign_up: SignUp, *, by, channel: str, times: Times) -> None:
    """Writes the place down. The rest of a party joins it; of a party that took a part the others wait on."""
    number, rest = sign_up.size, (sign_up.wanted or sign_up.size) - sign_up.size
    if sign_up.needs_guardian:
        sign_up.needs_guardian = False
        record("guardian_agreed", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel)
    if sign_up.part_of_id:
        sign_up = join(sign_up)
    else:
        sign_up.state, sign_up.changed, sign_up.held_until = SignUpState.CONFIRMED, clock.now(), None
        sign_up.save(update_fields=["state", "changed", "held_until", "size", "wanted", "needs_guardian"])
        if rest > 0:
            keep_waiting(sign_up, rest, times)
    record("took_held_place", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel, size=number)
    letters.tell_signed_up(sign_up, times)


def reasons_against_taking(sign_up: SignUp, target, times: Times | None) -> list[Reason]:
    """Why the place cannot be taken now. A part of a party that may come in parts is written into the sign-up."""
    if times is None or is_off(target):
        return [called_off()]
    if times.is_over:
        return [Reason("over", _("It is over already."), _("Look into the programme for the next date."))]
    if sign_up.state == SignUpState.CONFIRMED:
        return []
    if sign_up.state == SignUpState.HELD:
        return [] if sign_up.held_until > clock.now() else [too_late(sign_up)]
    if sign_up.state == SignUpState.EXPIRED:
        return [too_late(sign_up)]
    if sign_up.state == SignUpState.WAITING and times.list_is_over:
        return first_come(sign_up, target)
    return [Reason("nothing_held", _("No place is held for you now."), _("We will tell you when one is."))]


def first_come(sign_up: SignUp, target) -> list[Reason]:
    """After the end of the list whoever comes first has the free places."""
    number = fitting(
        Waiting(sign_up.pk, sign_up.size, sign_up.part_is_fine, sign_up.role_id), free(target, roles_of(target))
    )
    if not number:
        return [Reason("gone", _("All places are taken."), _("Stay on the list: we tell you when one comes free."))]
    if number < sign_up.size:
        sign_up.wanted, sign_up.size = sign_up.size, number
    return []


def called_off() -> Reason:
    return Reason("called_off", _("This date is called off."), _("Look into the programme for another one."))


def too_late(sign_up: SignUp) -> Reason:
    sentence = _("The place was held until %(when)s. It went to the next person.") % {
        "when": when_words(sign_up.held_until)
    }
    again = _("Sign up again; you then stand at the end of the list.")
    works = _("Those of you who have places keep them.") if sign_up.part_of_id else again
    return Reason("too_late", sentence, works)


def decline(sign_up: SignUp, *, by, channel: str = Channel.WEB) -> SignUp:
    """Gives the held place back and leaves the list; the next people are asked at once. Twice is harmless."""
    demand("programme.cancel_sign_up", by, sign_up)
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        if sign_up.state == SignUpState.HELD and sign_up.held_until > clock.now():
            sign_up.state, sign_up.changed = SignUpState.CANCELLED, clock.now()
            sign_up.save(update_fields=["state", "changed"])
            record("declined_held_place", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel)
            offer_places(target, freed=sign_up)
        elif sign_up.state not in (SignUpState.CANCELLED, SignUpState.EXPIRED, SignUpState.HELD):
            raise Refusal(
                Reason("nothing_held", _("No place is held for you now."), _("To leave altogether, sign off."))
            )
    return sign_up


def position(sign_up: SignUp) -> int:
    """Where the sign-up stands on its waiting list, from 1; 0 when it does not wait."""
    if sign_up.state != SignUpState.WAITING:
        return 0
    target = sign_up.target.pk
    return rows(BEFORE, target, target, sign_up.rank, sign_up.rank, sign_up.arrival)[0][0] + 1


BEFORE = f"""
select count(*) from {SignUp._meta.db_table} where municipality_id = %s and state = 'waiting'
    and (occurrence_id = %s or occurrence_id is null and event_id = %s) and (rank > %s or rank = %s and coalesce(part_of_id, id) < %s)
"""
