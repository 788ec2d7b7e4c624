"""Dates of an initiative: events of the programme, which hold their rooms, and rooms booked while the plan ripens."""

import datetime as dt

from django.db import transaction
from django.db.models import Exists, OuterRef, Sum
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.places.models import Booking
from mam.programme.models import Event, HeadCount, Occurrence
from mam.programme.models.event import made_by

from ...models import Initiative, InitiativeBooking, InitiativeEvent
from .team import refuse_ended

RECENT = dt.timedelta(days=60)


def tie_event(initiative: Initiative, event: Event, *, by: Person, channel: str = Channel.WEB) -> InitiativeEvent:
    """Twice is harmless. Refuses an event this person cannot see."""
    demand("initiatives.keep", by, initiative)
    if not Event.objects.visible_to(by).filter(pk=event.pk).exists():
        raise Refusal(Reason("event", _("There is no such event."), _("Choose one from the list."), field="event"))
    with transaction.atomic():
        values = {"by": by, "at": clock.now()}
        made, is_new = InitiativeEvent.objects.get_or_create(initiative=initiative, event=event, defaults=values)
        if is_new:
            record("tied_event_to_initiative", initiative, by=by, channel=channel)
    return made


def events_to_tie(initiative: Initiative, person: Person) -> list[Event]:
    """Ahead or of the last weeks, not tied yet; those of the person and their groups come first."""
    tied = InitiativeEvent.objects.filter(initiative=initiative).values("event")
    recent = Occurrence.objects.filter(during__endswith__gte=clock.now() - RECENT).values("event")
    rows = Event.objects.visible_to(person).filter(pk__in=recent).exclude(pk__in=tied)
    own = Event.objects.filter(made_by(person)).values("pk")
    return list(rows.annotate(is_own=Exists(own.filter(pk=OuterRef("pk")))).order_by("-is_own", "title")[:100])


def tie_booking(initiative: Initiative, booking: Booking, *, by: Person, channel: str = Channel.WEB) -> InitiativeBooking:
    """Twice is harmless. Refuses what is not a booking of this person or group, what was given back and what is over."""
    demand("initiatives.keep", by, initiative)
    if not Booking.objects.visible_to(by).upcoming().filter(pk=booking.pk).exists():
        works = _("Choose one from the list, or book a room first.")
        raise Refusal(Reason("booking", _("This booking cannot be tied."), works, field="booking"))
    with transaction.atomic():
        refuse_ended(Initiative.objects.select_for_update().get(pk=initiative.pk))
        values = {"by": by, "at": clock.now()}
        made, is_new = InitiativeBooking.objects.get_or_create(initiative=initiative, booking=booking, defaults=values)
        if is_new:
            record("tied_booking_to_initiative", initiative, by=by, channel=channel)
    return made


def untie(tied: InitiativeEvent | InitiativeBooking, *, by: Person, channel: str = Channel.WEB) -> None:
    """The event or the booking itself stays, and is called off or given back where it was made. Twice is harmless."""
    demand("initiatives.keep", by, tied.initiative)
    with transaction.atomic():
        gone, _kinds = type(tied).objects.filter(pk=tied.pk).delete()
        if gone:
            record("untied_from_initiative", tied.initiative, by=by, channel=channel)


def tied_to(initiative: Initiative) -> list[tuple[str, InitiativeEvent | InitiativeBooking]]:
    """Every tie with its kind: events, then bookings, each the oldest first."""
    events = initiative.events.select_related("event")
    bookings = initiative.bookings.select_related("booking").prefetch_related("booking__things")
    return [("event", row) for row in events] + [("booking", row) for row in bookings]


def bookings_to_tie(initiative: Initiative, person: Person) -> list[Booking]:
    """Of the person and their groups, ahead and not tied yet; not those that an event holds."""
    tied = InitiativeBooking.objects.filter(initiative=initiative).values("booking")
    of_events = Occurrence.objects.exclude(booking=None).values("booking")
    own = Booking.objects.of(person).upcoming().exclude(pk__in=tied).exclude(pk__in=of_events)
    return list(own.prefetch_related("things").order_by("during")[:50])


def people_who_came(initiative: Initiative) -> int | None:
    """Counted at the dates of its events; None when nobody counted."""
    tied = InitiativeEvent.objects.filter(initiative=initiative).values("event")
    return HeadCount.objects.filter(occurrence__event__in=tied).aggregate(total=Sum("total"))["total"]
