"""What somebody proposes: the filled form in the words of the programme, the same from web, phone and paper."""

import datetime as dt
from dataclasses import dataclass, fields

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.core.text import clean_line, clean_text
from mam.people.models import Person
from mam.places.actions.ask import Ask

from ..models import Event
from ..words import AttendanceWay, EventKind, QuestionKind, SignUpMode

OLDEST = 120


@dataclass(frozen=True)
class QuestionAsk:
    """A question of the organiser. choices: answers of a list."""

    text: str
    kind: str = QuestionKind.LINE
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Words:
    """Everything about an event but its time, its room and its people; names as in Event."""

    title: str
    kind: str = EventKind.HOBBY
    summary: str = ""
    about: str = ""
    where: str = ""
    access: str = ""
    language: str = "pl"
    tags: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    for_children: bool = False
    fee_note: str = ""
    sign_up: str = SignUpMode.NONE
    is_course: bool = False
    capacity: int | None = None
    minimum: int | None = None
    largest_party: int = 6
    closes_hours: int = 0
    cancel_hours: int = 24
    decide_hours: int = 48
    held_hours: int = 12
    counting: str = AttendanceWay.COUNT
    leader: Person | None = None
    umbrella: Event | None = None
    publish_at: dt.datetime | None = None

    def clean(self) -> dict:
        """The same as columns of Event, in one form."""
        lines = {"title": 120, "summary": 200, "where": 160, "access": 300, "fee_note": 120}
        columns = {field.name: getattr(self, field.name) for field in fields(self)}
        columns |= {name: clean_line(columns[name])[:most] for name, most in lines.items()}
        tags = (clean_line(tag).lower()[:30] for tag in self.tags)
        columns |= {"about": clean_text(self.about)[:6000], "tags": list(dict.fromkeys(tag for tag in tags if tag))[:8]}
        columns["publish_at"] = self.publish_at or clock.now()
        if self.sign_up == SignUpMode.NONE:
            columns |= {"capacity": None, "minimum": None, "is_course": False}
        return columns

    def reasons(self) -> list[Reason]:
        """Everything that is wrong with the words, each with its field and what to write."""
        found = []
        if not clean_line(self.title):
            example = _("For example: board games on Wednesday.")
            found.append(Reason("title", _("The event has no title."), example, field="title"))
        if None not in (self.minimum, self.capacity) and self.minimum > self.capacity:
            works = _("Write a smaller minimum, or more places.")
            found.append(Reason("minimum", _("At least more people than there are places cannot come."), works, field="minimum"))
        if None not in (self.age_from, self.age_to) and self.age_from > self.age_to:
            works = _("Write the younger age first.")
            found.append(Reason("ages", _("The ages are the wrong way round."), works, field="age_to"))
        if self.umbrella is not None and self.umbrella.umbrella_id:
            works = _("Choose the event that holds both.")
            found.append(Reason("umbrella", _("That event is itself a part of another."), works, field="umbrella"))
        if self.capacity == 0:
            works = _("Write at least 1, or leave it empty when there is no limit.")
            found.append(Reason("capacity", _("With no places nobody could come."), works, field="capacity"))
        return found


@dataclass(frozen=True)
class EventAsk:
    """A proposal. room: the wish for rooms and things (things may be empty: then it takes place elsewhere), who asks, for whom,
    by which way. roles: (name, places) of parts in the event.
    """

    room: Ask
    words: Words
    questions: tuple[QuestionAsk, ...] = ()
    roles: tuple[tuple[str, int | None], ...] = ()

    def reasons(self) -> list[Reason]:
        found = self.words.reasons()
        if not self.room.things and not clean_line(self.words.where):
            works = _("Choose a room, or write where you meet.")
            found.append(Reason("where", _("It is not said where it takes place."), works, field="where"))
        return found
