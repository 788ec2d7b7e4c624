"""Which events are meetings about a matter, and what a note of one may become."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed
from mam.people.models import Person
from mam.programme.actions.outcome import MEETINGS
from mam.programme.models import Event, Occurrence

from ..models import Consultation, ConsultationForm, Topic, TopicEvent
from ..words.consultations import ConsultationState
from ..words.topics import Making


@dataclass(frozen=True)
class Target:
    """What a note becomes: a comment of the consultation, a need gathered by the topic, or, with neither, a need of its own."""

    consultation: Consultation | None = None
    topic: Topic | None = None

    @property
    def key(self) -> str:
        row = self.consultation or self.topic
        return f"{'c' if self.consultation else 't'}{row.number}" if row else "need"

    @property
    def words(self) -> str:
        if self.consultation:
            return _("a comment in: %(title)s") % {"title": self.consultation.title}
        return _("a need in the topic: %(title)s") % {"title": self.topic.question} if self.topic else _("a need of its own")


def is_meeting(event: Event) -> bool:
    """Notes are taken at meetings with the office and wherever a consultation or a topic is talked about."""
    tied = ConsultationForm.objects.filter(event=event), TopicEvent.objects.filter(event=event)
    return event.kind in MEETINGS or any(rows.exists() for rows in tied)


def targets_of(date: Occurrence, *, by: Person) -> list[Target]:
    """What notes of this date may become: first what the meeting is tied to, then a need, then other questions open on that day."""
    asked = Consultation.objects.filter(state=ConsultationState.ANNOUNCED).order_by("number")
    tied = list(asked.filter(pk__in=ConsultationForm.objects.filter(event=date.event_id).values("consultation")))
    found = [Target(row) for row in tied]
    if allowed("voice.write_need_down", by):
        topics = Topic.objects.filter(pk__in=TopicEvent.objects.filter(event=date.event_id).values("topic")).order_by("number")
        found += [Target(topic=row) for row in topics if row.takes(Making.NEED) and allowed("voice.gather_need", by, row)]
        found.append(Target())
    if date.event.kind in MEETINGS:
        found += [Target(row) for row in asked.open_on(day_of(date)).exclude(pk__in=[row.pk for row in tied])]
    return found


def day_of(date: Occurrence) -> dt.date:
    return clock.local(date.starts).date()
