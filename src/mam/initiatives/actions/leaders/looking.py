"""A look at what somebody leads, at the desk: only with the person there, and the journal remembers it."""

from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person


def look_at_leading(person: Person, *, by: Person) -> None:
    demand("initiatives.answer_for_leader", by)
    record("looked_at_leading", person, by=by, on_behalf_of=person, channel=Channel.DESK)
