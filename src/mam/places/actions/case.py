"""One wish at one time, held against the house: what every rule looks at."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.plain import objects

from ..methods import opening
from ..models import KeyGroup, Thing
from .ask import Ask, Span
from .house import House


def audience_of(ask: Ask) -> str:
    """Whose opening hours count: the operator's people, a group with a key, or everyone's."""
    group = ask.party.group
    if group is None:
        return opening.PUBLIC
    if group.pk == ask.centre.operator_id:
        return opening.STAFF
    today = clock.today()
    return opening.GROUP if objects(KeyGroup, KEY, ask.centre.pk, group.pk, today, today) else opening.PUBLIC


KEY = "centre_id = %s and group_id = %s and since <= %s and (until is null or until >= %s)"


@dataclass(frozen=True)
class Case:
    """ignoring: bookings that do not count, such as the one being moved. house must cover the span."""

    ask: Ask
    span: Span
    house: House
    audience: str
    now: dt.datetime
    ignoring: frozenset = frozenset()

    def at(self, span: Span) -> "Case":
        return replace(self, span=span)

    def of(self, thing: Thing, quantity: int) -> "Case":
        """The same wish for one thing alone."""
        return replace(self, ask=replace(self.ask, things=((thing, quantity),)))

    @cached_property
    def length(self) -> dt.timedelta:
        return self.span.end - self.span.start

    @property
    def agreed_before(self) -> bool:
        """What comes from an older calendar was agreed already; the house only needs to have room for it."""
        return self.ask.channel == Channel.IMPORT
