"""Writing bookings into the tables: rows, parts taken, gaps and terms copied so that later settings change nothing."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import IntegrityError
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal

from ..models import BookedThing, Booking, Occupancy
from ..words import BookingState, Takes
from .ask import Ask, Span
from .house import House


@contextmanager
def last_word() -> Iterator[None]:
    """The database's constraints against booking twice and sending one form twice, said as sentences."""
    try:
        yield
    except IntegrityError as trouble:
        if "one_booking_at_a_time" in str(trouble):
            reason = Reason("taken", _("Somebody took this time a moment ago."), _("Choose another time; what you wrote stays."))
        elif "request_key" in str(trouble):
            reason = Reason("sent_twice", _("This form has been sent already."), _("Look at your bookings."))
        else:
            raise
        raise Refusal(reason) from trouble


def state_for(ask: Ask) -> str:
    """A thing that the house answers for makes a request of the whole booking; an older calendar was answered already."""
    waits = any(thing.needs_approval for thing, _quantity in ask.things)
    return BookingState.PENDING if waits and ask.channel != "import" else BookingState.CONFIRMED


def write_bookings(ask: Ask, spans: Sequence[Span], house: House, *, state: str, days=None, **more) -> list[Booking]:
    """Writes one booking per span, with its things and what it occupies; `more` are further fields of every booking.

    days: for a series, the date of each span in it.

    The caller holds the locks and has checked; ids are returned with the rows. Three inserts, however many spans.
    """
    fields = [{"state": state, "series_day": day, **more} for day in days or [None] * len(spans)]
    return write_wishes([(ask, span, own) for span, own in zip(spans, fields, strict=True)], house)


def write_wishes(wishes: Sequence[tuple[Ask, Span, dict]], house: House) -> list[Booking]:
    """Writes one booking per wish, its span and its further fields, state among them. Three inserts, however many wishes."""
    rows = [(ask, _row(ask, span, fields)) for ask, span, fields in wishes]
    pairs = [(booking, thing, quantity) for ask, booking in rows for thing, quantity in ask.things]
    bookings = [booking for _ask, booking in rows]
    with last_word():
        Booking.objects.bulk_create(bookings)
        BookedThing.objects.bulk_create(BookedThing(booking=b, thing=t, quantity=q) for b, t, q in pairs)
        Occupancy.objects.bulk_create(row for pair in pairs for row in occupancies(*pair, house))
    return bookings


def _row(ask: Ask, span: Span, fields: dict) -> Booking:
    before = max((thing.buffer_before for thing, _q in ask.things), default=0)
    after = max((thing.buffer_after for thing, _q in ask.things), default=0)
    cancel_hours = max((thing.cancel_hours for thing, _q in ask.things), default=0)
    values = {
        "id": uuid.uuid4(),
        "centre": ask.centre,
        "during": DateTimeTZRange(span.start, span.end),
        "buffered": DateTimeTZRange(span.start - dt.timedelta(minutes=before), span.end + dt.timedelta(minutes=after)),
        "party_person": ask.party.person,
        "party_group": ask.party.group,
        "made_by": ask.by,
        "channel": ask.channel,
        "title": ask.title.strip(),
        "purpose": ask.purpose.strip(),
        "people": ask.people,
        "open_to_all": ask.open_to_all,
        "giving_back": ask.giving_back,
        "access_needs": ask.access_needs,
        "house_rules": ask.rules,
        "cancel_by": span.start - dt.timedelta(hours=cancel_hours),
    }
    return Booking(**{**values, **fields})


def occupancies(booking: Booking, thing, quantity: int, house: House, *, kept: bool = False) -> Iterator[Occupancy]:
    """One row per part. A request holds its time only when the thing says so, or when it was kept before (`kept`)."""
    start, end = bounds(booking.during)
    holds = kept or booking.state != BookingState.PENDING or thing.pending_holds
    for part in parts_for(thing, quantity, Span(start, end), house, ignoring={booking.pk}):
        yield Occupancy(
            booking=booking,
            thing=thing,
            part=part,
            during=(start, end),
            buffered=(start - dt.timedelta(minutes=thing.buffer_before), end + dt.timedelta(minutes=thing.buffer_after)),
            holds=holds,
            holds_until=booking.hold_until if booking.state == BookingState.HELD else None,
        )


def occupy(booking: Booking, ask: Ask, house: House, *, kept: bool = False) -> None:
    """Writes anew what a booking occupies, units chosen among those free now."""
    Occupancy.objects.filter(booking=booking).delete()
    with last_word():
        Occupancy.objects.bulk_create(
            row for thing, quantity in ask.things for row in occupancies(booking, thing, quantity, house, kept=kept)
        )


def parts_for(thing, quantity: int, span: Span, house: House, *, ignoring=frozenset()) -> list:
    """All parts of a hall; of units the first free ones, or any when a request only waits for them."""
    everything = thing.its_parts
    if thing.takes == Takes.ALL:
        return everything
    free = house.free_parts(thing, span, ignoring=ignoring)
    spare = [part for part in everything if part not in free]
    return [*free, *spare][: max(1, quantity)]


def bounds(during) -> tuple[dt.datetime, dt.datetime]:
    """Start and end, whether the range was read from the database or just written."""
    return (during[0], during[1]) if isinstance(during, tuple) else (during.lower, during.upper)
