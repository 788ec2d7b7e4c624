"""Who is told, and by which way."""

import uuid
from dataclasses import dataclass, replace

from mam.municipalities.plain import first

from ..methods.phones import is_mobile
from ..models import Preference, PushSubscription
from ..words import Way


@dataclass(frozen=True)
class Recipient:
    """Who is told. Without e-mail and phone the notice becomes a call task for the host; so does a landline.

    id: uuid of the person. language: pl, en or sk. by_push: whether a browser of theirs shows messages.
    """

    id: uuid.UUID | None
    name: str
    email: str = ""
    phone: str = ""
    prefers: str = ""
    language: str = "pl"
    by_push: bool = False

    @property
    def way(self) -> str:
        reachable = {
            Way.EMAIL: bool(self.email), Way.SMS: is_mobile(self.phone), Way.CALL: True,
            Way.PUSH: self.by_push, Way.LETTER: True,
        }  # fmt: skip
        if self.prefers and reachable.get(self.prefers):
            return self.prefers
        return next(way for way in (Way.EMAIL, Way.SMS, Way.CALL) if reachable[way])

    @property
    def address(self) -> str:
        """Where it goes: the e-mail address, the number to write to or to ring; a browser's address is looked up later."""
        return {Way.EMAIL: self.email, Way.SMS: self.phone, Way.CALL: self.phone}.get(self.way, "")


def preference_of(to: Recipient, topic: str) -> Preference | None:
    """What the person chose for the topic."""
    return first(Preference, '"to" = %s and topic = %s', to.id, topic) if topic and to.id else None


def as_chosen(to: Recipient, chosen: Preference | None) -> Recipient:
    """The same person, reached the way they chose for the topic; a way that does not reach them is passed over."""
    if chosen is None or not chosen.way or chosen.is_off:
        return to
    by_push = chosen.way == Way.PUSH and PushSubscription.objects.filter(to=to.id).exists()
    return replace(to, prefers=chosen.way, by_push=by_push)
