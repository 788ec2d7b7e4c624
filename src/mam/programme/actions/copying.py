"""The same event at other times: once, or again and again."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.actions.ask import Ask, Span, ask_like
from mam.places.methods.recurrence import Rule
from mam.places.models import Booking

from ..models import Event, Occurrence, SignUpRole
from .changing_events import copied_questions, words_of
from .event_ask import EventAsk
from .proposing import propose


def copy_event(
    event: Event, when: Span | Rule, *, by, room: Ask | None = None, channel: str = Channel.WEB, request_key=None, **dates
) -> Event:
    """A draft with everything of the event but the people, and its rooms booked anew by today's rules, all dates or none.

    room: another wish for rooms than the event had. dates: what `propose` takes beside a rule: days off, struck out and moved dates.
    A second call with the same request_key gives the first copy.
    """
    room = room or room_like(event, latest_booking(event), by=by, channel=channel)
    if not room.things and not event.where:
        raise Refusal(Reason("no_room", _("This event has no room to copy."), _("Choose a room."), field="thing"))
    ask = EventAsk(room, words_of(event), roles=tuple(SignUpRole.objects.filter(event=event).values_list("name", "capacity")))
    with transaction.atomic():
        is_first = request_key is None or not Event.objects.filter(request_key=request_key).exists()
        made = propose(ask, when, as_draft=True, request_key=request_key, **dates)
        if is_first:
            copied_questions(event, made)
            record("copied_event", made, by=by, on_behalf_of=made.party, channel=channel, source=str(event.pk))
    return made


def latest_booking(event: Event) -> Booking | None:
    return Booking.objects.filter(pk__in=Occurrence.objects.filter(event=event).values("booking")).order_by("-during").first()


def room_like(event: Event, latest: Booking | None, *, by, channel: str = Channel.WEB) -> Ask:
    """The wish for the rooms that the latest date had, in the name of the event's party."""
    if latest is None:
        return Ask(event.centre, (), by, event.party, channel, title=event.title, people=event.capacity or 0)
    return replace(ask_like(latest), by=by, channel=channel, party=event.party)
