"""Equipment on loan: the place lends it as it lends everything; the booking is tied to the request."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.places.models import Booking, Thing
from mam.places.words import ThingKind

from ...models import SupportRequest
from ...words.support import SupportDeed, SupportKind
from .taking import locked, note_move


def lendable() -> list[Thing]:
    """Equipment that the place lends now."""
    return list(Thing.objects.standing().filter(kind=ThingKind.EQUIPMENT).select_related("centre").order_by("name"))


def bookings_to_tie(request: SupportRequest, person: Person) -> list[Booking]:
    """Standing bookings ahead of those who asked and of the reader, with the equipment that was asked for, the tied one left out."""
    lent = {"things": request.thing_id} if request.thing_id else {"things__kind": ThingKind.EQUIPMENT}
    rows = Booking.objects.visible_to(person).upcoming().filter(**lent)
    asked = [one for one in (request.person, person) if one is not None]
    near = rows.filter(party_person__in=asked)
    if request.group_id:
        near = near | rows.filter(party_group=request.group_id)
    return list(near.exclude(pk=request.booking_id).distinct().prefetch_related("booked__thing").order_by("during")[:50])


def tie_booking(request: SupportRequest, booking: Booking, *, by: Person, channel: str = Channel.WEB) -> SupportRequest:
    """Another booking takes the place of the one before. Twice is harmless; the request still waits for its answer."""
    demand("initiatives.tie_booking", by, request)
    if request.kind != SupportKind.EQUIPMENT:
        works = _("Ask for equipment on loan instead.")
        raise Refusal(Reason("not_a_loan", _("This request is not about equipment."), works))
    if booking not in bookings_to_tie(request, by) and booking.pk != request.booking_id:
        works = _("Choose one from the list, or book the equipment first.")
        raise Refusal(Reason("booking", _("There is no such booking of equipment."), works, field="booking"))
    with transaction.atomic():
        request = locked(request)
        if request.booking_id == booking.pk:
            return request
        request.booking = booking
        request.save(update_fields=["booking"])
        note_move(request, SupportDeed.LENT, by=by)
        record("tied_booking_to_support", request, by=by, on_behalf_of=request.person, channel=channel)
    return request
