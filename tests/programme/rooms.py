"""Rooms of dates, for tests of what is shown: a booking written directly."""

from mam.places.models import BookedThing, Booking
from mam.places.words import BookingState
from mam.programme.models import Occurrence


def booked(cast, date: Occurrence, *things) -> Occurrence:
    """The date with these things booked for it."""
    date = Occurrence.objects.select_related("event").get(pk=date.pk)
    during = (date.during.lower, date.during.upper)
    date.booking = Booking.objects.create(
        centre=cast.centre, during=during, buffered=during, state=BookingState.CONFIRMED, party_person=cast.leader,
        made_by=cast.leader, title=date.name, open_to_all=True,
    )  # fmt: skip
    for thing in things:
        BookedThing.objects.create(booking=date.booking, thing=thing)
    date.save()
    return date


def moved(date: Occurrence, span) -> Occurrence:
    """The date with other hours and the old ones kept beside them."""
    date = Occurrence.objects.get(pk=date.pk)
    date.moved_from, date.during, date.sequence = date.during, (span.start, span.end), date.sequence + 1
    date.save()
    return Occurrence.objects.select_related("event").get(pk=date.pk)


def called_off(date: Occurrence, reason: str = "Kalina jest chora.") -> Occurrence:
    Occurrence.objects.filter(pk=date.pk).update(state="cancelled", reason=reason, sequence=1)
    return Occurrence.objects.select_related("event").get(pk=date.pk)
