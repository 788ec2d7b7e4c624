"""Whether a sign-up gets places at once, waits for an answer, or waits on the list."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.municipalities.plain import rows

from ..methods.waiting_list import Free, Waiting, fitting
from ..models import Event, Occurrence, SignUp
from ..words import SignUpMode, SignUpState
from .offering import roles_of
from .places_left import free
from .sign_up_ask import SignUpAsk
from .times import Times


def state_for(ask: SignUpAsk, target: Event | Occurrence, times: Times) -> str:
    """Under the lock, when everybody who waits and fits has been given a place: what is left is for whoever comes."""
    if ask.beyond_limit:
        return SignUpState.CONFIRMED
    if ask.event.sign_up == SignUpMode.APPROVAL:
        return SignUpState.PENDING
    places = free(target, roles_of(target) if ask.role else ())
    if fitting(Waiting(None, ask.size, role=ask.role and ask.role.pk), places):
        note_passed(target, times, places)
        return SignUpState.CONFIRMED
    if not ask.join_waiting:
        raise Refusal(
            Reason(
                "full", _("All places are taken."), _("Go on the waiting list: we tell you when a place comes free.")
            )
        )
    return SignUpState.WAITING


def note_passed(target: Event | Occurrence, times: Times, places: Free) -> None:
    """Whoever still waits is a party too large for what is left: it keeps its place, and the journal says who was passed over."""
    if places.total is None or times.list_is_over:
        return
    if not rows(WAITS, target.pk, target.pk):
        return
    for row in SignUp.objects.of(target).waiting():
        record("passed_over", row, size=row.size, left=places.total)


WAITS = f"""
select 1 from {SignUp._meta.db_table} where municipality_id = %s and state = 'waiting'
    and (occurrence_id = %s or occurrence_id is null and event_id = %s) limit 1
"""
