"""Giving bookings back, one or many, in time or late; taking it back at once; one-tap release after the reminder."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Booking, Cancellation, Occupancy
from ..words import BookingState, CancelReason, Scope
from .ask import Span, ask_like
from .checking import house_for
from .locking import lock_parts, parts_of
from .telling import tell_booked, tell_cancelled
from .writing import bounds, occupy

TAKING_BACK = dt.timedelta(minutes=15)


def in_scope(booking: Booking, scope: str) -> list[Booking]:
    """The bookings that a deed on one date of a series reaches: never what has begun or is history."""
    if scope == Scope.THIS or booking.series_id is None:
        return [booking]
    ahead = Booking.objects.upcoming().filter(series=booking.series_id, during__startswith__gt=clock.now())
    if scope == Scope.FOLLOWING:
        ahead = ahead.filter(during__startswith__gte=booking.starts)
    return list(ahead.order_by("during"))


def cancel_booking(
    booking: Booking, *, by, scope: str = Scope.THIS, reason: str = CancelReason.PLANS, text: str = "", channel: str = Channel.WEB
) -> list[Booking]:
    """Gives back the booking, or also the others of its series. Late is written down, never forbidden.

    Refuses when nothing is left to give back. Cancelling twice changes nothing.
    """
    demand("places.cancel_booking", by, booking)
    with transaction.atomic():
        return cancel_rows(in_scope(booking, scope), by=by, reason=reason, text=text, channel=channel)


def cancel_rows(
    reached: list[Booking], *, by, reason: str, text: str = "", channel: str = Channel.WEB, tell: bool = True
) -> list[Booking]:
    """The same for bookings chosen by the caller, who has asked for the right and opened the transaction.

    tell: False when the caller tells people in its own words.
    """
    rows = _locked(reached)
    standing = [row for row in rows if row.state in (BookingState.CONFIRMED, BookingState.PENDING)]
    if not standing and all(row.state == BookingState.CANCELLED for row in rows):
        return []
    if reasons := _against(standing):
        raise Refusal(reasons)
    for row in standing:
        _write(row, by, reason, text)
        record("cancelled", row, by=by, on_behalf_of=row.party, channel=channel, reason=reason)
    if tell:
        tell_cancelled(standing[0], CancelReason(reason).label, len(standing))
    return standing


def _locked(bookings: list[Booking]) -> list[Booking]:
    """The bookings as they are now, locked with their parts, so that no answer or change runs beside."""
    ids = [row.pk for row in bookings]
    lock_parts(parts_of(bookings))
    rows = Booking.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("during")
    return list(rows.select_related("party_person", "party_group", "centre", "municipality"))


def _against(standing: list[Booking]) -> list[Reason]:
    if not standing:
        return [Reason("not_standing", _("There is nothing left to give back."), _("Look at your bookings."))]
    if any(row.starts <= clock.now() for row in standing):
        return [Reason("begun", _("This time has already begun."), _("Tell the host at the desk how it went."))]
    return []


def _write(row: Booking, by, reason: str, text: str) -> None:
    late = row.cancel_by is not None and clock.now() > row.cancel_by and reason != CancelReason.HOUSE
    row.state, row.changed, row.sequence = BookingState.CANCELLED, clock.now(), row.sequence + 1
    row.save(update_fields=["state", "changed", "sequence"])
    Occupancy.objects.filter(booking=row).update(holds=False)
    Cancellation.objects.create(booking=row, by=by, at=clock.now(), reason=reason, text=text[:300], late=late)


def undo_cancellation(booking: Booking, *, by, channel: str = Channel.WEB) -> Booking:
    """Takes a cancellation back within fifteen minutes, if the time is still free. The journal keeps both deeds."""
    demand("places.cancel_booking", by, booking)
    with transaction.atomic():
        (row,) = _locked([booking])
        cancellation = Cancellation.objects.filter(booking=row).first()
        if row.state == BookingState.CONFIRMED:
            return row
        if cancellation is None or clock.now() > cancellation.at + TAKING_BACK:
            sentence = _("This can no longer be taken back.")
            raise Refusal(Reason("too_late", sentence, _("Book the time again; the host can help.")))
        ask = ask_like(row)
        house = house_for(ask, [Span(*bounds(row.during))])
        if not all(house.is_free(thing, quantity, Span(*bounds(row.during))) for thing, quantity in ask.things):
            raise Refusal(Reason("taken", _("Somebody has already taken this time."), _("Choose another time.")))
        cancellation.delete()
        row.state, row.changed, row.sequence = BookingState.CONFIRMED, clock.now(), row.sequence + 1
        row.save(update_fields=["state", "changed", "sequence"])
        occupy(row, ask, house)
        record("cancellation_undone", row, by=by, on_behalf_of=row.party, channel=channel)
        tell_booked(row)
    return row


def released_by(token: str) -> Booking | None:
    """The booking that a reminder's secret link belongs to."""
    return Booking.objects.filter(release_token=token).first() if token else None


def release(token: str) -> Booking:
    """Gives the time back with one tap on the reminder; whoever has the letter answers for it. A second tap changes nothing."""
    booking = released_by(token)
    if booking is None:
        sentence = _("This link leads to no booking.")
        raise Refusal(Reason("no_such_link", sentence, _("Open the newest letter, or ring the house.")))
    if booking.state != BookingState.CANCELLED:
        cancel_booking(booking, by=booking.party_person, reason=CancelReason.NOT_NEEDED)
        booking.refresh_from_db()
    return booking
