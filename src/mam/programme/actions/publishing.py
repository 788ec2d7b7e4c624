"""Drafts, the hour of publication, and taking an event out of the programme."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Event, Occurrence
from ..words import EventState
from .accepting import give_rooms_back, locked, touch
from .children import reasons_against_children
from .event_letters import tell_called_off, tell_house_proposed


def send_in(event: Event, *, by, channel: str = Channel.WEB) -> Event:
    """A draft goes to the house, or straight into the programme when the person may. Twice is harmless."""
    demand("programme.change_event", by, event)
    with transaction.atomic():
        event = locked(event)
        if event.state != EventState.DRAFT:
            return event
        if allowed("programme.publish", by, event):
            return _show(event, event.publish_at, by, channel)
        event.state = EventState.PROPOSED
        touch(event, "state")
        record("proposed_event", event, by=by, on_behalf_of=event.party, channel=channel, state=event.state)
        tell_house_proposed(event)
    return event


def publish(event: Event, *, by, at: dt.datetime | None = None, channel: str = Channel.WEB) -> Event:
    """Puts the event into the programme, seen from `at` on (now when empty). The hour may be changed until it has come."""
    demand("programme.publish", by, event)
    with transaction.atomic():
        event = locked(event)
        if event.state in (EventState.REFUSED, EventState.WITHDRAWN):
            raise Refusal(Reason("not_standing", _("This event was withdrawn or not taken up."), _("Copy it as a new one.")))
        return _show(event, at or clock.now(), by, channel)


def _show(event: Event, at: dt.datetime, by, channel: str) -> Event:
    if reasons := reasons_against_children(event):
        raise Refusal(reasons)
    event.state, event.publish_at = EventState.PUBLISHED, at
    touch(event, "state", "publish_at")
    record("published_event", event, by=by, on_behalf_of=event.party, channel=channel, at=at.isoformat())
    return event


def withdraw(event: Event, *, by, reason: str = "", channel: str = Channel.WEB) -> Event:
    """Takes the event back: its dates ahead are called off, its rooms free again, those who signed up hear it. Twice is harmless."""
    demand("programme.cancel_event", by, event)
    with transaction.atomic():
        event = locked(event)
        if event.state == EventState.WITHDRAWN:
            return event
        ahead = list(Occurrence.objects.filter(event=event).planned().upcoming())
        was_seen = event.is_public
        give_rooms_back(event, by=by, reason=reason)
        if not was_seen:
            event.state = EventState.WITHDRAWN  # what people have seen stays to be seen as called off
        touch(event, "state")
        record("withdrew_event", event, by=by, on_behalf_of=event.party, channel=channel)
        if was_seen and ahead:
            tell_called_off(event, ahead, reason, by=by)
    return event
