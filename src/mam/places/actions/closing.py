"""Closing a thing or the whole centre for a time: seen first with the bookings it hits, then done, then lifted."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record

from ..models import Booking, Centre, Closure, Part, Thing
from ..words import BookingState, CancelReason
from .ask import Span
from .cancelling import cancel_booking
from .locking import lock_parts
from .telling import see, speaking_to, tell, what, when

REAL = (BookingState.CONFIRMED, BookingState.PENDING)


def hits(centre: Centre, thing: Thing | None, span: Span) -> list[Booking]:
    """Bookings and requests that the closing would hit, by start. A closed half hits bookings of the whole hall too."""
    if span.end <= span.start:
        return []
    rows = Booking.objects.filter(centre=centre, state__in=REAL).during(span.start, span.end)
    if thing is not None:
        parts = Part.objects.filter(things=thing)
        rows = rows.filter(occupancies__part__in=parts).distinct()
    return list(rows.select_related("party_person", "party_group").order_by("during"))


def close(centre: Centre, *, span: Span, reason: str, by, thing: Thing | None = None, cancel_hit: bool = False) -> Closure:
    """Closes the thing, or the centre without one. Bookings hit stay and their people are told, or are cancelled by the house.

    Refuses an empty reason and a time that ends before it starts or is over. The same closing twice is one closing.
    """
    demand("places.keep", by, centre)
    if reasons := list(_against(span, reason)):
        raise Refusal(reasons)
    with transaction.atomic():
        things = Thing.objects.filter(pk=thing.pk) if thing else Thing.objects.filter(centre=centre)
        lock_parts(Part.objects.filter(things__in=things).values_list("pk", flat=True))
        same = {"centre": centre, "thing": thing, "during": (span.start, span.end), "reason": reason.strip()}
        if earlier := Closure.objects.standing().filter(**same).first():
            return earlier
        closure = Closure.objects.create(**same, by=by)
        struck = [row for row in hits(centre, thing, span) if row.starts > clock.now()]
        for row in struck:
            if cancel_hit:
                cancel_booking(row, by=by, reason=CancelReason.HOUSE, text=reason, channel="desk")
            else:
                _tell_hit(row, closure)
        record("closed", closure, by=by, hit=len(struck), cancelled=cancel_hit)
    return closure


def _against(span: Span, reason: str):
    if not reason.strip():
        yield Reason("no_reason", _("It is not said why."), _("Write a few words; people will read them."), field="reason")
    if span.end <= span.start:
        yield Reason("order", _("The end is not after the start."), _("Choose a later end."), field="to")
    elif span.end <= clock.now():
        yield Reason("past", _("This time has passed."), _("Choose a time from now on."), field="day")


def _tell_hit(row: Booking, closure: Closure) -> None:
    with speaking_to(row.party_person):
        words = {"what": closure.thing or closure.centre, "reason": closure.reason}
        lines = [
            f"{row.title}\n{what(row)}\n{when(row)}",
            _("%(what)s is closed then: %(reason)s.") % words,
            _("Your booking stays for now. Ring the house to settle what to do."),
            see(row),
        ]
        subject = _("Something changes: %(things)s") % {"things": what(row)}
        tell(row.party_person, "closure", subject, lines, key=f"closure-{closure.pk}-{row.pk}")


def lift(closure: Closure, *, by) -> Closure:
    """Opens again what was closed. Twice is harmless."""
    demand("places.keep", by, closure.centre)
    if closure.lifted is None:
        with transaction.atomic():
            closure.lifted = clock.now()
            closure.save(update_fields=["lifted"])
            record("lifted", closure, by=by)
    return closure
