"""The house's answer to requests: several may wait for one time, one is accepted, the others learn why not."""

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record

from ..models import Booking, Decision, Occupancy, ThingPart
from ..words import BookingState, RejectReason
from .ask import Span, ask_like
from .checking import house_for, reasons_against
from .locking import lock_parts
from .proposing import alternatives
from .rules import FOR_ANSWER
from .telling import speaking_to, tell_answer
from .writing import bounds, occupy


def rivals(booking: Booking) -> list[Booking]:
    """Other requests that want one of the same things at an overlapping time, oldest first."""
    mine = Occupancy.objects.filter(booking=booking).values("part__things")
    rows = Occupancy.objects.filter(part__things__in=mine, during__overlap=bounds(booking.during)).exclude(booking=booking)
    pending = Booking.objects.filter(state=BookingState.PENDING, pk__in=rows.values("booking"))
    return list(pending.select_related("party_person", "party_group").order_by("created"))


def obstacles(booking: Booking) -> list[Reason]:
    """Why the request could not be accepted right now; empty when it could."""
    ask = ask_like(booking)
    return reasons_against(ask, Span(*bounds(booking.during)), ignoring={booking.pk}, only=FOR_ANSWER)


def accept(booking: Booking, *, by, text: str = "") -> Booking:
    """Says yes. Requests for the same thing and time that no longer have room are refused with the reason "rival".

    Refuses when the time is no longer free or the request was answered or withdrawn meanwhile. Accepting twice is harmless.
    """
    demand("places.decide", by, booking.centre)
    with transaction.atomic():
        others = rivals(booking)
        _lock([booking, *others])
        row = _waiting(booking)
        if row.state == BookingState.CONFIRMED:
            return row
        ask = ask_like(row)
        house = house_for(ask, [Span(*bounds(row.during))])
        reasons = reasons_against(ask, Span(*bounds(row.during)), house, ignoring={row.pk}, only=FOR_ANSWER)
        if reasons or row.state == BookingState.REJECTED:
            raise Refusal(reasons or _answered())
        _decide(row, BookingState.CONFIRMED, by, text=text)
        occupy(row, ask, house)
        tell_answer(row, True, _sentence(row, text, gettext_lazy("The house agrees. See you there.")), [])
        for other in rivals(row):
            _reject_without_room(other, by)
    return row


def _reject_without_room(other: Booking, by) -> None:
    """A rival stays waiting while there is still room for it, for example another unit."""
    if obstacles(other):
        _say_no(other, by=by, reason=RejectReason.RIVAL, text="")


def reject(booking: Booking, *, by, reason: str, text: str = "") -> Booking:
    """Says no, with a reason from the list and, for "other", a sentence that the party reads. Twice is harmless."""
    demand("places.decide", by, booking.centre)
    if reason == RejectReason.OTHER and not text.strip():
        sentence = _("The reason is missing.")
        raise Refusal(Reason("no_reason", sentence, _("Write one sentence; the person who asked will read it."), field="text"))
    with transaction.atomic():
        _lock([booking])
        row = _waiting(booking)
        if row.state == BookingState.REJECTED:
            return row
        if row.state == BookingState.CONFIRMED:
            raise Refusal(_answered())
        _say_no(row, by=by, reason=reason, text=text)
    return row


def _lock(bookings: list[Booking]) -> None:
    things = Occupancy.objects.filter(booking__in=[row.pk for row in bookings]).values("part__things")
    lock_parts(ThingPart.objects.filter(thing__in=things).values_list("part", flat=True))


def _waiting(booking: Booking) -> Booking:
    """The request as it is under the locks; what is neither waiting nor answered is refused."""
    rows = Booking.objects.select_for_update(of=("self",))
    row = rows.select_related("centre", "party_person", "party_group", "municipality").get(pk=booking.pk)
    if row.state not in (BookingState.PENDING, BookingState.CONFIRMED, BookingState.REJECTED):
        raise Refusal(_answered())
    return row


def _answered() -> Reason:
    return Reason("answered", _("This request no longer waits for an answer."), _("Look at it once more."))


def _decide(row: Booking, state: str, by, *, reason: str = "", text: str = "") -> None:
    row.state, row.changed, row.sequence = state, clock.now(), row.sequence + 1
    row.save(update_fields=["state", "changed", "sequence"])
    accepted = state == BookingState.CONFIRMED
    values = {"by": by, "at": clock.now(), "accepted": accepted, "reason": reason, "text": text[:300]}
    Decision.objects.update_or_create(booking=row, defaults=values)
    record("accepted" if accepted else "rejected", row, by=by, on_behalf_of=row.party, channel="web", reason=reason)


def _say_no(row: Booking, *, by, reason: str, text: str) -> None:
    _decide(row, BookingState.REJECTED, by, reason=reason, text=text)
    Occupancy.objects.filter(booking=row).update(holds=False)
    with speaking_to(row.party_person):
        free = alternatives(ask_like(row), Span(*bounds(row.during)), ignoring={row.pk})
        proposals = [f"{', '.join(str(t) for t, _q in one.things)}: {when_words(one.span.start, one.span.end)}" for one in free]
    tell_answer(row, False, _sentence(row, text, RejectReason(reason).label if reason else ""), proposals)


def _sentence(row: Booking, text: str, otherwise) -> str:
    """The host's own words, else the house's in the reader's language."""
    with translation.override(row.party_person.language or "pl"):
        return text.strip() or str(otherwise)


def expire_requests() -> int:
    """Requests whose time has begun without an answer expire, and their people are told. Returns how many."""
    rows = Booking.objects.filter(state=BookingState.PENDING).filter(during__startswith__lte=clock.now())
    number = 0
    for row in rows.select_related("centre", "party_person", "party_group", "municipality"):
        with transaction.atomic():
            _lock([row])
            fresh = Booking.objects.select_for_update(of=("self",)).get(pk=row.pk)
            if fresh.state != BookingState.PENDING:
                continue
            fresh.state, fresh.changed = BookingState.EXPIRED, clock.now()
            fresh.save(update_fields=["state", "changed"])
            Occupancy.objects.filter(booking=fresh).update(holds=False)
            record("expired", fresh, on_behalf_of=row.party)
            sorry = gettext_lazy("Nobody answered in time. We are sorry; ring the house.")
            tell_answer(row, False, _sentence(row, "", sorry), [])
            number += 1
    return number
