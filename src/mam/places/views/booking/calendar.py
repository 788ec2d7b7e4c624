"""One booking as a calendar file."""

from django.http import HttpResponse

from mam.people.entrance import person_required

from ...actions.feed_calendar import entry_of
from ...methods.files.calendar_out import calendar_file
from .finding import booking_of


@person_required
def booking_calendar(request, booking):
    """A file that every calendar opens; opened again after a change it replaces the old entry, like the feed does."""
    booking = booking_of(request, booking)
    headers = {"Content-Disposition": f'attachment; filename="mam-{booking.starts:%Y-%m-%d}.ics"'}
    file = calendar_file(booking.title, [entry_of(booking)])
    return HttpResponse(file, "text/calendar; charset=utf-8", headers=headers)
