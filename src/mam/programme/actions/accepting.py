"""The house's answer to a proposal: into the programme, with its room; or not, with a sentence that the organiser reads."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions import deciding
from mam.places.actions.cancelling import cancel_rows
from mam.places.models import Booking
from mam.places.words import BookingState, CancelReason

from ..models import Event, Occurrence
from ..words import EventState, OccurrenceState
from .children import reasons_against_children
from .event_letters import tell_answered


def accept(event: Event, *, by, answer: str = "", channel: str = Channel.WEB) -> Event:
    """Takes the event up and says yes to the bookings that wait for it. Twice is harmless.

    Refuses an event for children without a register check of its leader, and one whose room is no longer free.
    """
    demand("programme.accept", by, event)
    with transaction.atomic():
        event = locked(event)
        if event.state == EventState.PUBLISHED:
            return event
        if event.state not in (EventState.PROPOSED, EventState.REFUSED):
            raise Refusal(not_waiting())
        if reasons := reasons_against_children(event):
            raise Refusal(reasons)
        for booking in waiting_bookings(event):
            deciding.accept(booking, by=by, text=answer)
        event.state, event.answer = EventState.PUBLISHED, answer.strip()[:300]
        event.publish_at = max(event.publish_at, clock.now())
        touch(event, "state", "answer", "publish_at")
        record("accepted_event", event, by=by, on_behalf_of=event.party, channel=channel)
        tell_answered(event, True)
    return event


def refuse(event: Event, *, by, answer: str, channel: str = Channel.WEB) -> Event:
    """Does not take the event up; its rooms are free again. The organiser reads the sentence. Twice is harmless."""
    demand("programme.accept", by, event)
    if not answer.strip():
        works = _("Write one sentence; the organiser will read it.")
        raise Refusal(Reason("no_reason", _("The reason is missing."), works, field="answer"))
    with transaction.atomic():
        event = locked(event)
        if event.state == EventState.REFUSED:
            return event
        if event.state != EventState.PROPOSED:
            raise Refusal(not_waiting())
        event.state, event.answer = EventState.REFUSED, answer.strip()[:300]
        touch(event, "state", "answer")
        give_rooms_back(event, by=by, reason=answer)
        record("refused_event", event, by=by, on_behalf_of=event.party, channel=channel)
        tell_answered(event, False)
    return event


def locked(event: Event) -> Event:
    """The event as it is now, so that two answers do not run beside each other."""
    rows = Event.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("centre", "party_person", "party_group", "leader", "municipality").get(pk=event.pk)


def touch(event: Event, *columns: str) -> None:
    """Saves columns; calendars that read the event see that it changed."""
    event.changed, event.sequence = clock.now(), event.sequence + 1
    event.save(update_fields=[*columns, "changed", "sequence"])


def waiting_bookings(event: Event) -> list[Booking]:
    rows = Booking.objects.filter(pk__in=Occurrence.objects.filter(event=event).values("booking"), state=BookingState.PENDING)
    return list(rows.select_related("centre", "party_person", "party_group").order_by("during"))


def give_rooms_back(event: Event, *, by, reason: str) -> None:
    """All dates ahead are called off and their rooms free again, without a second letter."""
    ahead = Occurrence.objects.filter(event=event).planned().upcoming().select_related("booking")
    set_off(list(ahead), by=by, reason=reason, why=CancelReason.OTHER)


def set_off(rows: list[Occurrence], *, by, reason: str, why: str, channel: str = Channel.WEB) -> None:
    """Dates become called off and stay to be seen; rooms whose hour has not begun are free again. Nobody is told here.

    reason: as people read it; why: CancelReason of the bookings. The caller asked for the right, locked the event and writes the journal.
    """
    for row in rows:
        row.state, row.reason, row.changed, row.sequence = OccurrenceState.CANCELLED, reason[:300], clock.now(), row.sequence + 1
    Occurrence.objects.bulk_update(rows, ["state", "reason", "changed", "sequence"])
    bookings = [row.booking for row in rows if row.booking and row.booking.starts > clock.now()]
    if bookings:
        cancel_rows(bookings, by=by, reason=why, text=reason[:300], channel=channel, tell=False)


def not_waiting() -> Reason:
    return Reason("answered", _("This proposal no longer waits for an answer."), _("Look at it once more."))
