"""What the organiser decides about sign-ups: yes or no to each, who goes before others and why, how many places there are."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel

from ..methods.waiting_list import Waiting, fitting
from ..models import Event, Occurrence, SignUp
from ..words import Priority, SignUpState
from . import sign_up_letters as letters
from .locking import lock_target
from .offering import offer_places, roles_of
from .places_left import free, places_of
from .times import times_of
from .waiting import fresh, position


def decide(sign_up: SignUp, accept: bool, *, by, text: str = "", channel: str = Channel.WEB) -> SignUp:
    """Answers a sign-up that waits for an answer. A yes without free places means the waiting list. The same answer twice is harmless."""
    demand("programme.decide_sign_up", by, sign_up)
    text = clean_line(text)[:300]
    with transaction.atomic():
        target = lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        if sign_up.state != SignUpState.PENDING:
            return already(sign_up, accept)
        if accept and sign_up.needs_guardian:
            works = _("We have asked them. You can also ring them, or ask the house.")
            raise Refusal(Reason("guardian_says", _("A parent or guardian has to say yes first."), works))
        times = times_of(target)
        sign_up.state, sign_up.changed = state_after(sign_up, accept, target), clock.now()
        sign_up.save(update_fields=["state", "changed"])
        verb = "accepted_sign_up" if accept else "refused_sign_up"
        record(verb, sign_up, by=by, on_behalf_of=sign_up.person, channel=channel, state=str(sign_up.state))
        if times is not None:
            letters.tell_answer(sign_up, times, text, position(sign_up))
    return sign_up


def already(sign_up: SignUp, accept: bool) -> SignUp:
    accepted = sign_up.state in (SignUpState.CONFIRMED, SignUpState.WAITING, SignUpState.HELD)
    if accepted == accept and sign_up.state != SignUpState.CANCELLED:
        return sign_up
    state = sign_up.get_state_display()
    raise Refusal(
        Reason(
            "answered",
            _("This sign-up is answered already: %(state)s.") % {"state": state},
            _("Look at the list again."),
        )
    )


def state_after(sign_up: SignUp, accept: bool, target: Event | Occurrence) -> str:
    if not accept:
        return SignUpState.REFUSED
    wish = Waiting(None, sign_up.size, role=sign_up.role_id)
    return SignUpState.CONFIRMED if fitting(wish, free(target, roles_of(target))) else SignUpState.WAITING


def set_priority(sign_up: SignUp, priority: str, *, by, channel: str = Channel.WEB) -> SignUp:
    """Puts somebody who waits before others, for a reason that everybody on the list may read; Priority.NONE takes it back."""
    demand("programme.set_priority", by, sign_up)
    with transaction.atomic():
        lock_target(sign_up.target)
        sign_up = fresh(sign_up)
        if sign_up.state != SignUpState.WAITING:
            works = _("Only people on the waiting list go before others.")
            raise Refusal(Reason("not_waiting", _("This person does not wait any more."), works))
        if sign_up.priority == priority:
            return sign_up
        sign_up.priority, sign_up.rank, sign_up.changed = Priority(priority), int(bool(priority)), clock.now()
        sign_up.save(update_fields=["priority", "rank", "changed"])
        record("gave_priority", sign_up, by=by, on_behalf_of=sign_up.person, channel=channel, priority=str(priority))
    return sign_up


def change_places(
    target: Event | Occurrence, places: int | None, *, by, channel: str = Channel.WEB
) -> Event | Occurrence:
    """Another number of places. More are offered to the list in order; fewer throw nobody out, they only stop new people.

    On a date None means: as many as the event has. A course, or all dates of an event, are changed at the event.
    """
    event = target if isinstance(target, Event) else target.event
    demand("programme.change_event", by, event)
    with transaction.atomic():
        target = lock_target(target)
        if target.capacity == places:
            return target
        if isinstance(target, Event) and places is not None and (target.minimum or 0) > places:
            works = _("Lower the minimum first.")
            raise Refusal(
                Reason("below_minimum", _("There would be fewer places than people needed."), works, field="places")
            )
        before, target.capacity, target.changed = places_of(target), places, clock.now()
        target.save(update_fields=["capacity", "changed"])
        verb = "changed_event" if isinstance(target, Event) else "changed_occurrence"
        record(verb, target, by=by, channel=channel, fields=["capacity"], before=before, after=places_of(target))
        offer_everywhere(target)
    return target


def offer_everywhere(target: Event | Occurrence) -> None:
    """Hands out what more places make free: on the date, in the course, or on every date of the event that has no number of its own."""
    if isinstance(target, Event) and not target.is_course:
        for date in (
            Occurrence.objects.filter(event=target, capacity=None)
            .planned()
            .upcoming()
            .select_related("event")
            .order_by("pk")
        ):
            offer_places(date)
    else:
        offer_places(target)
