"""The reminder of the day before, with a link that gives the time back with one tap."""

import datetime as dt
import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock

from ..models import Booking
from ..words import BookingState
from .telling import Button, address, speaking_to, tell, what, when

# Whoever is reminded earlier forgets again; letters leave only when people are awake.
AHEAD = dt.timedelta(hours=30)
AWAKE = range(8, 20)


def due() -> list[Booking]:
    """Confirmed bookings of the coming day whose people were not reminded yet; those made within the last two hours know."""
    now = clock.now()
    rows = Booking.objects.filter(
        state=BookingState.CONFIRMED,
        reminded=None,
        during__startswith__gt=now,
        during__startswith__lte=now + AHEAD,
        created__lt=now - dt.timedelta(hours=2),
    )
    return list(rows.select_related("party_person", "municipality").order_by("during"))


def remind_tomorrow() -> int:
    """Reminds everybody due, each booking once; outside waking hours nobody. Returns how many letters were written."""
    if clock.local(clock.now()).hour not in AWAKE:
        return 0
    return sum(_remind(booking) for booking in due())


def _remind(booking: Booking) -> bool:
    """Each in its own transaction, so that a stopped worker goes on where it was."""
    with transaction.atomic():
        row = Booking.objects.select_for_update(skip_locked=True, of=("self",)).filter(pk=booking.pk, reminded=None).first()
        if row is None or row.state != BookingState.CONFIRMED:
            return False
        row.reminded, row.release_token = clock.now(), secrets.token_urlsafe(32)
        row.save(update_fields=["reminded", "release_token"])
        _write_letter(booking, row.release_token)
    return True


def _write_letter(booking: Booking, token: str) -> None:
    person = booking.party_person
    with speaking_to(person):
        things, moment = what(booking), when(booking)
        lines = [
            f"{booking.title}\n{things}\n{moment}",
            _("If you cannot come, give it back with one tap. Somebody else will be glad."),
            Button(address("places:release", booking, token), _("I cannot come, I give it back")),
        ]
        subject = _("Reminder: %(things)s, %(when)s") % {"things": things, "when": moment}
        tell(person, "reminder", subject, lines, key=f"reminder-{booking.pk}-{booking.sequence}")
