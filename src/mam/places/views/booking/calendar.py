"""One booking as a calendar file."""

from django.http import HttpResponse
from django.urls import reverse

from mam.people.entrance import person_required

from ...actions.feed_calendar import STATUS
from ...methods.files.calendar_out import CANCELLED, Entry, calendar_file
from .finding import booking_of


@person_required
def booking_calendar(request, booking):
    """A file that every calendar opens; opened again after a change it replaces the old entry, like the feed does."""
    booking = booking_of(request, booking)
    things = ", ".join(row.thing.name for row in booking.booked.all())
    centre = booking.centre
    entry = Entry(
        uid=f"{booking.pk}@mam",
        start=booking.starts,
        end=booking.ends,
        summary=booking.title,
        status=STATUS.get(booking.state, CANCELLED),
        sequence=booking.sequence,
        changed=booking.changed,
        location=f"{things}, {centre.name}, {centre.street}, {centre.town}",
        address=request.build_absolute_uri(reverse("places:booking", args=[request.municipality.slug, booking.pk])),
    )
    headers = {"Content-Disposition": f'attachment; filename="mam-{booking.starts:%Y-%m-%d}.ics"'}
    return HttpResponse(calendar_file(booking.title, [entry]), "text/calendar; charset=utf-8", headers=headers)
