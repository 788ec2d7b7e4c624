"""The dates of the public programme: filtered, day by day, with a constant number of queries."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db.models import Exists, OuterRef, Q, QuerySet

from mam.core import clock
from mam.core.dates import hours_words
from mam.core.text import fold
from mam.municipalities.plain import rows
from mam.places.models import BookedThing
from mam.places.words import ThingKind

from ..methods.facts import Facts
from ..methods.wish import AGES, EVENING_FROM, Wish
from ..models import Event, Occurrence
from ..words import TimeOfWeek
from .facts import facts_of_many, with_facts

A_PAGE = 30
GONE = """
select id from programme_occurrence
where municipality_id = %s and state = 'planned' and moved_from && tstzrange(%s, %s)
"""
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """One line of a day: a date on the day it is, or (gone) on the day it was moved away from."""

    facts: Facts
    gone: bool = False

    def __getitem__(self, name: str):
        """As Facts answer templates."""
        return getattr(self, name)

    @property
    def told(self) -> str:
        """Hours, place, for whom, costs and how to come, in one line: cheaper than a template that puts it together."""
        one = self.facts
        what = ", ".join(part for part in (hours_words(one.start, one.end), one.where) if part)
        whom = one.ages if one.free else f"{one.ages}, {one.fee}"
        return f"{what}. {whom}. {one.sign_up_words}"

    @property
    def start(self) -> dt.datetime:
        return self.facts.moved_from[0] if self.gone else self.facts.start

    @property
    def end(self) -> dt.datetime:
        return self.facts.moved_from[1] if self.gone else self.facts.end


@dataclass(frozen=True)
class Days:
    """days: day -> its lines in order of hours. later: the day the next page begins with, or None."""

    days: dict[dt.date, list[Entry]]
    later: dt.date | None = None


def public_dates(wish: Wish = Wish()) -> QuerySet:  # noqa: B008 - frozen
    """Public dates that fit the wish, called-off ones too."""
    found = Occurrence.objects.public()
    for rule in (_by_words, _by_age, _by_time, _by_access):
        found = rule(found, wish)
    named = {"event__kind": wish.kind, "event__centre__slug": wish.centre, "event__party_group__slug": wish.group}
    found = found.filter(**{name: value for name, value in named.items() if value})
    return found.filter(event__tags__contains=[wish.tag]) if wish.tag else found


def days_from(day: dt.date, wish: Wish, *, size: int = A_PAGE) -> Days:
    """A page of the list: whole days from that day on, about `size` dates; today leaves out what is over."""
    since = max(clock.instant(day, dt.time()), clock.now()) if day == clock.today() else clock.instant(day, dt.time())
    found = public_dates(wish).filter(during__endswith__gt=since).order_by("during", "code")
    dates = list(with_facts(found)[: size + 1])
    later = None
    if len(dates) > size:
        later = _local_day(dates[-1])
        if later == max(day, _local_day(dates[0])):
            later += DAY
            dates = list(with_facts(found.filter(during__startswith__lt=clock.instant(later, dt.time()))))
            later = later if found.filter(during__startswith__gte=clock.instant(later, dt.time())).exists() else None
        else:
            dates = [row for row in dates if _local_day(row) < later]
    until = clock.instant(later, dt.time()) if later else None
    entries = [Entry(facts) for facts in facts_of_many(dates)] + _gone(wish, since, until)
    return Days(_by_day(entries, first=day), later)


def days_between(first: dt.date, last: dt.date, wish: Wish) -> dict[dt.date, list[Entry]]:
    """Every day from first to last, both included, with its lines."""
    start, end = clock.instant(first, dt.time()), clock.instant(last + DAY, dt.time())
    dates = with_facts(public_dates(wish).between(start, end).order_by("during", "code"))
    entries = [Entry(facts) for facts in facts_of_many(dates)] + _gone(wish, start, end)
    lines = _by_day(entries, first=first)
    return {day: lines.get(day, []) for day in (first + DAY * n for n in range((last - first).days + 1))}


def next_dates(wish: Wish = Wish(), *, number: int = 5) -> list[Facts]:  # noqa: B008 - frozen
    """The next dates that take place or go on now; for panels, the widget and the front page."""
    dates = public_dates(wish).planned().upcoming().order_by("during", "code")
    return facts_of_many(with_facts(dates)[:number])


def events_ahead() -> QuerySet:
    """Public events with a date that is not over, with whose they are."""
    ahead = Occurrence.objects.public().upcoming().values("event")
    return Event.objects.filter(pk__in=ahead).select_related("party_group", "party_person").order_by("title")


def anything_before(day: dt.date, wish: Wish) -> bool:
    """Whether the programme has older dates to look back at."""
    return public_dates(wish).filter(during__startswith__lt=clock.instant(day, dt.time())).exists()


def _gone(wish: Wish, start: dt.datetime, end: dt.datetime | None) -> list[Entry]:
    """Dates on the days they were moved away from, when that is another day."""
    away = [pk for (pk,) in rows(GONE, start, end)]
    dates = with_facts(public_dates(wish).filter(pk__in=away)) if away else ()
    entries = [Entry(facts, gone=True) for facts in facts_of_many(dates)]
    return [one for one in entries if clock.local(one.start).date() != clock.local(one.facts.start).date()]


def _by_day(entries: Iterable[Entry], *, first: dt.date) -> dict[dt.date, list[Entry]]:
    """In order; what began before the first day and still goes on stands on the first day."""
    days: dict[dt.date, list[Entry]] = {}
    for one in sorted(entries, key=lambda entry: (entry.start, entry.facts.title)):
        days.setdefault(max(first, clock.local(one.start).date()), []).append(one)
    return days


def _local_day(date: Occurrence) -> dt.date:
    return clock.local(date.starts).date()


def _by_words(found: QuerySet, wish: Wish) -> QuerySet:
    """All words, with or without diacritics, in what the event says about itself."""
    words = fold(wish.text).split()
    if not words:
        return found
    texts = Event.objects.public().values_list("pk", "title", "summary", "about", "tags", "party_group__name", "where")
    fits = [pk for pk, *parts in texts if all(word in fold(" ".join(map(str, parts))) for word in words)]
    return found.filter(Q(event__in=fits))


def _by_age(found: QuerySet, wish: Wish) -> QuerySet:
    if not wish.whom:
        return found
    youngest, oldest = AGES[wish.whom]
    starts = Q(event__age_from=None) | Q(event__age_from__lte=oldest)
    return found.filter(starts, Q(event__age_to=None) | Q(event__age_to__gte=youngest))


def _by_time(found: QuerySet, wish: Wish) -> QuerySet:
    """By the wall clock of the house at the start."""
    if not wish.time:
        return found
    found = found.annotate(begins=RangeStartsWith("during"))
    if wish.time == TimeOfWeek.WEEKEND:
        return found.filter(begins__iso_week_day__gte=6)
    hour = "begins__hour__gte" if wish.time == TimeOfWeek.EVENING else "begins__hour__lt"
    return found.filter(begins__iso_week_day__lte=5, **{hour: EVENING_FROM})


def _by_access(found: QuerySet, wish: Wish) -> QuerySet:
    """Only in rooms of the house that all have a way in without steps."""
    if not wish.step_free:
        return found
    rooms = BookedThing.objects.filter(booking=OuterRef("booking"), thing__kind=ThingKind.ROOM)
    return found.filter(Exists(rooms), ~Exists(rooms.filter(thing__step_free=False)), event__where="")
