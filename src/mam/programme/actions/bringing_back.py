"""Taking a calling off back: the date takes place after all, with its room, and those who signed up hear it."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions.ask import Span, ask_like
from mam.places.actions.booking import book

from ..models import Occurrence
from ..words import EventState, OccurrenceState
from .accepting import locked, touch
from .event_letters import tell_brought_back
from .offering import offer_places


def bring_back(date: Occurrence, *, by, channel: str = Channel.WEB) -> Occurrence:
    """The date is planned again at its hours, its room booked anew by today's rules; sign-ups stand as before. Twice is harmless.

    Refuses when the hour has come, when the event was taken back, and with the reasons of the room when it is no longer free.
    """
    demand("programme.cancel_event", by, date.event)
    with transaction.atomic():
        event = locked(date.event)
        row = Occurrence.objects.select_related("event", "booking__centre").get(pk=date.pk)
        if not row.is_cancelled:
            return row
        if row.starts <= clock.now() or event.state in (EventState.REFUSED, EventState.WITHDRAWN):
            raise Refusal(Reason("not_standing", _("It is too late to take this back."), _("Add a new date, or copy the event.")))
        if row.booking:
            row.booking = book(replace(ask_like(row.booking), by=by, channel=channel), Span(row.starts, row.ends))
        plan_again(row)
        record("brought_back", row, by=by, on_behalf_of=event.party, channel=channel)
        touch(event)
        tell_brought_back(event, row, by=by)
    if not event.is_course:
        offer_places(row)
    return row


def plan_again(row: Occurrence) -> None:
    """What the minimum called off goes ahead now whatever the number: somebody decided so."""
    row.state, row.reason, row.changed, row.sequence = OccurrenceState.PLANNED, "", clock.now(), row.sequence + 1
    row.goes_ahead = True if row.goes_ahead is False else row.goes_ahead
    row.save(update_fields=["state", "reason", "changed", "sequence", "booking", "goes_ahead"])
