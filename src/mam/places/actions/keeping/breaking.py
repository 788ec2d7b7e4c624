"""Bookings that a change of the house would break: they are listed before anything is saved, and a person decides."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.refusal import Reason, Refusal

from ...methods import opening
from ...models import Booking, Centre, KeyGroup
from ...words import BookingState
from ..ask import Span
from ..house import House
from .staying import Words, hours_change, tell_staying

LONGEST = dt.timedelta(days=4 * 366)


class BreaksBookings(Refusal):
    """A change that hits bookings. bookings: those hit. may_keep: whether a person may agree that they stay as they are."""

    def __init__(self, bookings: list[Booking], *, may_keep: bool, works: str):
        self.bookings = bookings
        self.may_keep = may_keep
        number = len(bookings)
        sentence = ngettext(
            "%(number)d booking stands in the way of this change.",
            "%(number)d bookings stand in the way of this change.",
            number,
        )
        super().__init__(Reason("breaks_bookings", sentence % {"number": number}, works))


def demand_agreed(hit: Iterable[Booking], agreed: frozenset[str], why: Words = hours_change) -> list[str]:
    """Ids of the bookings that stay by agreement; refuses when some of those hit were not agreed to, also when they came meanwhile.

    Their people are told that they stay, and why they are written to. why: gives that sentence in the language of the reader.
    """
    hit = list(hit)
    ids = [str(booking.pk) for booking in hit]
    if not set(ids) <= set(agreed):
        works = _("Look at them below. You can let them stay as agreed exceptions, or go back and change something.")
        raise BreaksBookings(hit, may_keep=True, works=works)
    tell_staying(hit, why)
    return ids


def ahead(centre: Centre, since: dt.datetime | None = None) -> QuerySet:
    """Bookings of the centre that are asked for or agreed and end after the instant (or now), with their party."""
    rows = Booking.objects.standing().exclude(state=BookingState.HELD).filter(centre=centre)
    rows = rows.filter(during__endswith__gt=max(since or clock.now(), clock.now()))
    return rows.select_related("party_group", "party_person").order_by("during")


def house_from(centre: Centre, first_day: dt.date) -> House:
    """The house's hours from a day on, as they are now."""
    start = clock.instant(first_day, dt.time(0))
    return House.look(centre, start, start + LONGEST, things=[])


def with_hours(house: House, **changes) -> House:
    """The same house with other hours, exceptions or holidays."""
    return replace(house, **changes)


def broken(before: House, after: House, first_day: dt.date, last_day: dt.date | None = None, thing=None) -> list[Booking]:
    """Bookings that were inside the opening hours before and are not after. thing: only its bookings."""
    centre, found = before.centre, []
    whose = audiences(centre)
    rows = ahead(centre, clock.instant(first_day, dt.time(0)))
    if last_day:
        rows = rows.filter(during__startswith__lt=clock.instant(last_day + dt.timedelta(days=2), dt.time(0)))
    if thing:
        rows = rows.filter(booked__thing=thing)
    for booking in rows.prefetch_related("booked__thing"):
        span, audience = Span(booking.starts, booking.ends), whose.get(booking.party_group_id, opening.PUBLIC)
        things = [row.thing for row in booking.booked.all()]
        if any(before.is_open(one, span, audience) and not after.is_open(one, span, audience) for one in things):
            found.append(booking)
    return found


def outside_everyones_hours(centre: Centre, group, first_day: dt.date) -> list[Booking]:
    """Bookings of a group, from a day on, that only its key makes possible."""
    house, whose, found = house_from(centre, first_day), audiences(centre).get(group.pk, opening.GROUP), []
    rows = ahead(centre, clock.instant(first_day, dt.time(0))).filter(party_group=group)
    for booking in rows.prefetch_related("booked__thing"):
        span, things = Span(booking.starts, booking.ends), [row.thing for row in booking.booked.all()]
        if any(house.is_open(one, span, whose) and not house.is_open(one, span, opening.PUBLIC) for one in things):
            found.append(booking)
    return found


def audiences(centre: Centre) -> dict:
    """Group id -> whose hours are its hours, for groups that may come outside everyone's."""
    keys = KeyGroup.objects.in_force(clock.today()).filter(centre=centre).values_list("group", flat=True)
    return {**dict.fromkeys(keys, opening.GROUP), **({centre.operator_id: opening.STAFF} if centre.operator_id else {})}
