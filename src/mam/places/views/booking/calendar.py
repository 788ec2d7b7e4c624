"""One booking as a calendar file."""

from django.http import HttpResponse
from icalendar import Calendar, Event

from mam.people.entrance import person_required

from ...words import BookingState
from .finding import booking_of

STATUS = {BookingState.CONFIRMED: "CONFIRMED", BookingState.PENDING: "TENTATIVE", BookingState.HELD: "TENTATIVE"}


@person_required
def booking_calendar(request, booking):
    """A file that every calendar opens; opened again after a change it replaces the old entry."""
    booking = booking_of(request, booking)
    calendar = Calendar()
    calendar.add("prodid", "-//MAM//bookings//PL")
    calendar.add("version", "2.0")
    calendar.add_component(event_of(booking))
    headers = {"Content-Disposition": f'attachment; filename="mam-{booking.starts:%Y-%m-%d}.ics"'}
    return HttpResponse(calendar.to_ical(), "text/calendar; charset=utf-8", headers=headers)


def event_of(booking) -> Event:
    event = Event()
    event.add("uid", f"{booking.pk}@mam")
    event.add("sequence", booking.sequence)
    event.add("dtstamp", booking.changed)
    event.add("dtstart", booking.starts)
    event.add("dtend", booking.ends)
    event.add("summary", booking.title)
    things = ", ".join(row.thing.name for row in booking.booked.all())
    event.add("location", f"{things}, {booking.centre.name}, {booking.centre.street}, {booking.centre.town}")
    event.add("status", STATUS.get(booking.state, "CANCELLED"))
    return event
