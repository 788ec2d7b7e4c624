"""What other pages show from the place: my next bookings on my page, a group's on its page, the way to the desk for its people."""

from mam.people.models import Group
from mam.ui import panels

from .models import Booking, Centre
from .permissions import hosted_centres

MOST = 5


def register() -> None:
    """Called once when the app is ready."""
    panels.register("me", "places/desk/_way.html", desks, order=0)
    panels.register("front", "places/desk/_way_front.html", desks, order=0)
    panels.register("me", "places/booking/_panel.html", my_next, order=10)
    panels.register("group", "places/booking/_panel.html", next_of_group, order=10)


def desks(request, **given) -> dict | None:
    """The desks at which the person works: of every centre for staff, of their own for hosts; nothing for everybody else."""
    person = request.person
    if person is None:
        return None
    centres = Centre.objects.all() if person.is_staff_member else Centre.objects.filter(pk__in=hosted_centres(person))
    found = list(centres) if person.is_staff_member or hosted_centres(person) else []
    return {"centres": found} if found else None


def my_next(request, **given) -> dict | None:
    """The nearest bookings a person answers for, their groups' included."""
    if request.person is None:
        return None
    return {"bookings": nearest(Booking.objects.of(request.person)), "is_mine": True}


def next_of_group(request, group=None, **given) -> dict | None:
    """A group's nearest bookings, for those who may see them, and the way to book for it; nothing at all for everybody else."""
    if request.person is None or group is None:
        return None
    found = nearest(Booking.objects.visible_to(request.person).filter(party_group=group))
    acts = Group.objects.bookable_by(request.person).filter(pk=group.pk).exists()
    given = {"bookings": found, "is_mine": False, "group": group, "centres": list(Centre.objects.all()) if acts else ()}
    return given if found or acts else None


def nearest(bookings) -> list[Booking]:
    rows = bookings.upcoming().exclude(hold_until__isnull=False).order_by("during")
    return list(rows.select_related("centre", "party_group").prefetch_related("booked__thing")[:MOST])
