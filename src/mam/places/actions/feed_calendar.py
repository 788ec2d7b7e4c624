"""What a secret calendar address shows: a person's bookings, or only when a thing is taken."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from mam.core import clock
from mam.people.models import Person

from ..methods.files import calendar_out
from ..methods.files.calendar_out import Entry
from ..models import Booking, FeedAddress, Occupancy, Thing
from ..words import BookingState

KEPT_DAYS = dt.timedelta(days=60)
SHOWN = (BookingState.CONFIRMED, BookingState.PENDING)
GONE = (BookingState.CANCELLED, BookingState.REJECTED, BookingState.EXPIRED)
STATUS = {BookingState.CONFIRMED: calendar_out.CONFIRMED, BookingState.PENDING: calendar_out.TENTATIVE}


@dataclass(frozen=True)
class Feed:
    """The calendar as a file. tag: changes whenever the bytes do; changed: of the newest entry."""

    data: bytes
    tag: str
    changed: dt.datetime


def calendar_of(address: FeedAddress) -> Feed:
    """What the address shows now: everything ahead and the last sixty days, cancelled ones marked so that programs drop them."""
    with translation.override(address.made_by.language or "pl"):
        if address.thing_id:
            name, entries = str(address.thing), list(_times_taken(address.thing))
        else:
            name, entries = _("My bookings in MAM"), list(_bookings_of(address.person))
        data = calendar_out.calendar_file(name, entries)
    changed = max((entry.changed for entry in entries), default=address.created)
    return Feed(data, hashlib.sha256(data).hexdigest()[:32], changed)


def _recent(rows, gone):
    since = clock.now() - KEPT_DAYS
    seen = Q(state__in=SHOWN) | Q(state__in=gone, changed__gt=since)
    return rows.filter(seen, during__endswith__gt=since, hold_until__isnull=True).order_by("during", "pk")


def _bookings_of(person: Person) -> Iterator[Entry]:
    """Own bookings and those of groups the person may book for."""
    rows = _recent(Booking.objects.of(person), GONE).select_related("centre", "party_group", "municipality")
    rows = rows.prefetch_related("booked__thing")
    return (entry_of(booking) for booking in rows)


def entry_of(booking: Booking) -> Entry:
    """One booking as its people's calendars show it; opened again after a change it replaces the older entry."""
    things = ", ".join(row.thing.name for row in booking.booked.all())
    centre = booking.centre
    return Entry(
        uid=f"{booking.pk}@mam",
        start=booking.starts,
        end=booking.ends,
        summary=booking.title,
        status=STATUS.get(booking.state, calendar_out.CANCELLED),
        sequence=booking.sequence,
        changed=booking.changed,
        location=f"{things}, {centre.name}, {centre.street}, {centre.town}",
        description=booking.party_group.name if booking.party_group else "",
        address=settings.MAM_ADDRESS + reverse("places:booking", args=[booking.municipality.slug, booking.pk]),
    )


def _times_taken(thing: Thing) -> Iterator[Entry]:
    """When any part of the thing is taken, also by a booking of the whole it belongs to. No names, no titles, no booking ids."""
    parts = list(thing.parts.values_list("pk", flat=True))
    held = Occupancy.objects.filter(part__in=parts).values("booking")
    rows = _recent(Booking.objects.filter(pk__in=held), [BookingState.CANCELLED]).exclude(state=BookingState.PENDING)
    for booking in rows:
        yield Entry(
            uid=f"{uuid.uuid5(booking.pk, f'taken {thing.pk}')}@mam",
            start=booking.starts,
            end=booking.ends,
            summary=_("Taken"),
            status=STATUS.get(booking.state, calendar_out.CANCELLED),
            sequence=booking.sequence,
            changed=booking.changed,
            location=str(thing),
        )
