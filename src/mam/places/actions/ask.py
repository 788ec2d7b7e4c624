"""What somebody asks for: the filled form in the words of the house, the same from web, phone, paper and file."""

import datetime as dt
from dataclasses import dataclass, field

from mam.core.refusal import Reason
from mam.journal.words import Channel
from mam.people.models import Party, Person

from ..models import Centre, HouseRules, Thing


@dataclass(frozen=True)
class Span:
    """Half-open range of instants (aware, UTC)."""

    start: dt.datetime
    end: dt.datetime

    @property
    def hours(self) -> float:
        """Elapsed hours, also over a clock change."""
        return (self.end - self.start).total_seconds() / 3600


@dataclass(frozen=True)
class Ask:
    """Everything about a wish but its time.

    things: pairs of a thing and how many units. by acts, party benefits. rules: the house rules accepted, or None.
    """

    centre: Centre
    things: tuple[tuple[Thing, int], ...]
    by: Person
    party: Party
    channel: str = Channel.WEB
    title: str = ""
    purpose: str = ""
    people: int = 0
    open_to_all: bool = False
    giving_back: str = ""
    access_needs: str = ""
    rules: HouseRules | None = None


@dataclass(frozen=True)
class Date:
    """One date of a dry run: its span, and why it fails (empty when it fits). moved: a span proposed instead."""

    day: dt.date
    span: Span | None
    reasons: tuple[Reason, ...] = ()
    alternatives: tuple["Alternative", ...] = ()
    twice: bool = False
    booking_id: object = None

    @property
    def fits(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class Alternative:
    """A free proposal: the same thing at another time, or another thing at the same time."""

    things: tuple[tuple[Thing, int], ...]
    span: Span
    note: str = ""


@dataclass(frozen=True)
class Preview:
    """The dry run of a booking or a series: what fits, what fails with all reasons, what stays as it was."""

    fits: tuple[Date, ...] = ()
    fails: tuple[Date, ...] = ()
    unchanged: tuple[Date, ...] = ()
    quota: dict = field(default_factory=dict)

    @property
    def dates(self) -> list[Date]:
        return sorted((*self.fits, *self.fails, *self.unchanged), key=lambda date: (date.day, date.span and date.span.start))
