"""What waits for the house, and what an organiser has ahead."""

from mam.people.models import Person
from mam.places.models import BookedThing, Centre, Thing
from mam.places.permissions import hosted_centres

from ..models import Event, Occurrence
from ..words import EventState

MOST = 5


def kept_by(person: Person):
    """Centres whose programme the person answers for."""
    return Centre.objects.all() if person.is_staff_member else Centre.objects.filter(pk__in=hosted_centres(person))


def waiting_for(person: Person):
    """Proposals that wait for the person's answer, oldest first."""
    return Event.objects.filter(centre__in=kept_by(person), state=EventState.PROPOSED).order_by("created")


def next_dates(events) -> list[Occurrence]:
    """The nearest dates of these events, called off ones too. One query."""
    rows = Occurrence.objects.filter(event__in=events.values("pk")).upcoming().exclude(event__state=EventState.REFUSED)
    return list(rows.select_related("event__party_group").order_by("during")[:MOST])


def things_of(event: Event) -> list[Thing]:
    """Rooms and things booked for any date of the event, each once. One query."""
    bookings = Occurrence.objects.filter(event=event).values("booking")
    return list(Thing.objects.filter(pk__in=BookedThing.objects.filter(booking__in=bookings).values("thing")).order_by("kind", "name"))
