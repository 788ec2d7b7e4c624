"""Looking at people's data as a duty: the journal remembers who looked at whom (a read log)."""

import datetime as dt

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.models import Entry
from mam.journal.words import Channel

from ..models import Person

AGAIN = dt.timedelta(minutes=15)


def look_at(person: Person, *, by: Person) -> None:
    """Writes down that somebody of the house opened the person's page; opening it again within a quarter of an hour is one look."""
    if by.pk == person.pk:
        return
    demand("people.see_persons", by)
    recent = Entry.objects.about(person).filter(verb="looked_at_person", by=by.pk, at__gt=clock.now() - AGAIN)
    if not recent.exists():
        record("looked_at_person", person, by=by, on_behalf_of=person, channel=Channel.DESK)
