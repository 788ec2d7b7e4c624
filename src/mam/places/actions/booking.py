"""Booking: look, hold while the form is filled, book. Every door of the house comes through here."""

import datetime as dt
import uuid

from django.db import transaction

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.municipalities.plain import first, rows

from ..models import BookedThing, Booking, Occupancy
from ..words import BookingState
from .ask import Ask, Date, Preview, Span
from .checking import Check, check_dates, house_for
from .locking import lock_for, lock_parts, parts_of
from .rules import FOR_HOLD
from .telling import tell_booked
from .writing import state_for, write_bookings


def preview(ask: Ask, spans: list[Span]) -> Preview:
    """The dry run of single spans; writes nothing."""
    return check_dates(ask, [Date(clock.local(span.start).date(), span) for span in spans])


def hold(ask: Ask, span: Span, *, minutes: int = 10) -> Booking:
    """Keeps the time for the person while they fill in the form; whatever else they held is let go.

    Refuses like `book`, but does not yet ask for words. The hold ends by itself.
    """
    demand("places.book_for", ask.by, ask.party)
    with transaction.atomic():
        lock_for(ask.things, ask.party, also=held_by(ask.by))
        let_go(ask.by)
        house = checked(ask, span, only=FOR_HOLD)
        until = clock.now() + dt.timedelta(minutes=minutes)
        return write_bookings(ask, [span], house, state=BookingState.HELD, hold_until=until, cancel_by=None)[0]


def let_go(person) -> int:
    """Gives back everything the person holds with an unfinished form; returns how many holds there were."""
    with transaction.atomic():
        lock_parts(parts_of(held_by(person)))
        return forget(person, list(held_by(person).values_list("pk", flat=True)))


def forget(person, ids: list) -> int:
    """Deletes those of the person's holds and what they occupy; returns how many there were. Nobody has answered, cancelled or imported
    a hold, so the other tables need not be asked.
    """
    gone = [row for (row,) in rows(FORGET, person.pk, BookingState.HELD, ids)] if ids else []
    return len(gone)


# What a hold occupies goes with it in one question; the links are checked at the end of the transaction.
FORGET = f"""
with gone as (
  delete from {Booking._meta.db_table} where municipality_id = %s and made_by_id = %s and state = %s and id = any(%s::uuid[]) returning id
), freed as (
  delete from {Occupancy._meta.db_table} where booking_id in (select id from gone)
), things as (
  delete from {BookedThing._meta.db_table} where booking_id in (select id from gone)
)
select id from gone
"""


def held_by(person):
    """What the person holds with an unfinished form, also when the time of the hold is over."""
    return Booking.objects.filter(made_by=person, state=BookingState.HELD)


def book(ask: Ask, span: Span, *, request_key: uuid.UUID | None = None, hold: Booking | None = None) -> Booking:
    """Books everything asked for, or nothing. Gives a confirmed booking, or a pending one when the house answers each request.

    request_key: one per filled form, so that a double click or a lost answer gives the same booking again. hold: the
    person's own hold that this booking takes over. Raises Refusal with every reason.
    """
    demand("places.book_for", ask.by, ask.party)
    with transaction.atomic():
        lock_for(ask.things, ask.party)
        if earlier := made_before(of_form, request_key, ours=lambda booking: booking.made_by_id == ask.by.pk):
            return earlier
        if hold is not None:
            forget(ask.by, [hold.pk])
        house = checked(ask, span)
        booking = write_bookings(ask, [span], house, state=state_for(ask), request_key=request_key)[0]
        record("booked", booking, by=ask.by, on_behalf_of=ask.party, channel=ask.channel, state=booking.state)
        tell_booked(booking, wanted=ask.things)
    return booking


def checked(ask: Ask, span: Span, *, ignoring=frozenset(), only=None):
    """The house as it is under the locks, when the span fits; else a Refusal with every reason."""
    house = house_for(ask, [span])
    if reasons := Check(ask, house, [span], ignoring=ignoring, only=only).reasons(span):
        raise Refusal(reasons)
    return house


def of_form(request_key: uuid.UUID) -> Booking | None:
    """The booking that a filled form made before."""
    return first(Booking, "request_key = %s", request_key)
