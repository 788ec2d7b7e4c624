"""What somebody asks for: the filled form in the words of the house, the same from web, phone, paper and file."""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import clock_words, day_words
from mam.core.refusal import Reason, Refusal
from mam.journal.words import Channel
from mam.people.models import Party, Person

from ..methods import recurrence
from ..models import Booking, Centre, HouseRules, Thing


@dataclass(frozen=True)
class Span:
    """Half-open range of instants (aware, UTC)."""

    start: dt.datetime
    end: dt.datetime

    @property
    def hours(self) -> float:
        """Elapsed hours, also over a clock change."""
        return (self.end - self.start).total_seconds() / 3600


def span_on(day: dt.date, starts: dt.time, ends: dt.time, *, fold: int = 0) -> Span:
    """The span of wall-clock hours on a day; an end at or before the start is on the next day.

    fold: 1 for the second pass of an hour that the autumn change repeats. Refuses hours that the spring change skips
    and a start that equals the end.
    """
    if starts == ends:
        sentence = _("The end is the same as the start.")
        raise Refusal(Reason("order", sentence, _("Choose a later end."), field="to"))
    hours = recurrence.span_on(day, starts, ends, fold)
    if hours is None:
        raise Refusal(no_such_time(day, starts, ends))
    return Span(*hours)


def no_such_time(day: dt.date, starts: dt.time, ends: dt.time) -> Reason:
    """Why hours do not exist on a day, with the next real time."""
    missing, which = (starts, "from") if not clock.exists(day, starts) else (ends, "to")
    real = clock.next_real(day if which == "from" or ends > starts else day + dt.timedelta(days=1), missing)
    return Reason(
        "no_such_time",
        _("There is no %(time)s on %(day)s: the clocks go forward that night.")
        % {"time": clock_words(missing), "day": day_words(day)},
        _("The nearest real time is %(time)s.") % {"time": clock_words(real)},
        field=which,
    )


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
    """One date of a dry run: its span, and why it fails (empty when it fits).

    span: None when its wall-clock hours do not exist that day. twice: the hours exist twice that day (the first pass is taken).
    """

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
    """The dry run of a booking or a series: what fits, what fails with all reasons, what stays as it was.

    quota: (Quota, used amount with these dates, period) for each quota of the party in force on the first date.
    house: the House the dates were held against.
    """

    fits: tuple[Date, ...] = ()
    fails: tuple[Date, ...] = ()
    unchanged: tuple[Date, ...] = ()
    quota: list = field(default_factory=list)
    house: object = field(default=None, compare=False, repr=False)

    @property
    def dates(self) -> list[Date]:
        return sorted((*self.fits, *self.fails, *self.unchanged), key=lambda date: (date.day, date.span and date.span.start))


def ask_like(booking: Booking) -> Ask:
    """The wish behind a booking that stands, to be held against the rules again."""
    rows = booking.booked.select_related("thing").prefetch_related("thing__parts")
    return Ask(
        centre=booking.centre,
        things=tuple((row.thing, row.quantity) for row in rows),
        by=booking.made_by,
        party=Party(booking.party_person, booking.party_group),
        channel=booking.channel,
        title=booking.title,
        purpose=booking.purpose,
        people=booking.people,
        open_to_all=booking.open_to_all,
        giving_back=booking.giving_back,
        access_needs=booking.access_needs,
        rules=booking.house_rules,
    )
