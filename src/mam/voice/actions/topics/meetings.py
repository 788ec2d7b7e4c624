"""Meetings in the place about a topic: real events of the programme, tied to it."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.programme.models import Event, Occurrence

from ...models import Topic, TopicEvent
from .opening import closed_reason


def tie_meeting(topic: Topic, event: Event, *, by: Person, channel: str = Channel.WEB) -> TopicEvent:
    """Twice is harmless. Refuses an event this person cannot see, and a closed topic."""
    demand("voice.tie_meeting", by, topic)
    if known := TopicEvent.objects.filter(topic=topic, event=event).first():
        return known
    reasons = [closed_reason()] if topic.closed else []
    if not Event.objects.visible_to(by).filter(pk=event.pk).exists():
        reasons.append(Reason("event", _("There is no such event."), _("Choose one from the list."), field="event"))
    if reasons:
        raise Refusal(reasons)
    try:
        with transaction.atomic():
            made = TopicEvent.objects.create(topic=topic, event=event, by=by, channel=channel, at=clock.now())
            record("tied_meeting", topic, by=by, channel=channel)
    except IntegrityError:
        return TopicEvent.objects.get(topic=topic, event=event)
    return made


def to_tie(topic: Topic, person: Person) -> list[Event]:
    """Events with a date ahead or in the last weeks that are not tied yet."""
    tied = TopicEvent.objects.filter(topic=topic).values("event")
    recent = Occurrence.objects.filter(during__endswith__gte=clock.now() - dt.timedelta(days=60)).values("event")
    return list(Event.objects.visible_to(person).filter(pk__in=recent).exclude(pk__in=tied).order_by("title")[:100])
