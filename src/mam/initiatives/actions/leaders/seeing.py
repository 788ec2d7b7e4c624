"""Who steps forward: one question for each kind of leading role, asked of a span of days.

A deed counts, a title alone does not: an initiative, a team or a group has to have done something in those days. Left out are the
people of the house, officials and mentors, whose work this is, and children known to be children.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Exists, F, OuterRef, Q

from mam.core import clock
from mam.people.models import Membership, Person, Role
from mam.people.words import MemberRole, RoleKind
from mam.places.models import Booking, Host
from mam.programme.models import Event, Occurrence
from mam.programme.words import EventState
from mam.voice.models import Conversation, ShiftTally, Walk

from ...models import Initiative, StageMove, TeamMember
from ...words.initiatives import InitiativeStage, TeamState
from ...words.leaders import LeadingKind

WORKING = (RoleKind.COORDINATOR, RoleKind.ANIMATOR, RoleKind.OFFICIAL, RoleKind.MENTOR, RoleKind.ADMINISTRATOR)
GROWN_UP_YEARS = 18


class Span(NamedTuple):
    """Instants from the first day's midnight to the midnight after the last, never later than now."""

    start: dt.datetime
    end: dt.datetime


class Led(NamedTuple):
    """One thing somebody leads. person: the key. number: of the initiative, where it is one."""

    person: object
    kind: str
    what: str
    number: int | None = None


def span_of(first: dt.date, last: dt.date) -> Span:
    end = clock.instant(last + dt.timedelta(days=1), dt.time(0))
    return Span(clock.instant(first, dt.time(0)), min(end, clock.now()))


def led(span: Span, person: Person | None = None) -> list[Led]:
    """Everything led in the span, by everybody or by one person; each thing once for a person and kind."""
    sources = (initiatives, teams, events, listening, groups, deeds)
    found = {row for source in sources for row in source(span) if row.person is not None}
    left_out = set(_working(span))
    rows = [row for row in found if row.person not in left_out and (person is None or row.person == person.pk)]
    return sorted(rows, key=lambda row: (LeadingKind.values.index(row.kind), row.what))


def initiatives(span: Span) -> Iterator[Led]:
    rows = _alive(span).exclude(lead=None).values_list("lead", "title", "number")
    return (Led(person, LeadingKind.INITIATIVE, title, number) for person, title, number in rows)


def teams(span: Span) -> Iterator[Led]:
    """Whoever leads is counted there already."""
    there = TeamMember.objects.filter(initiative__in=_alive(span), since__lt=span.end).exclude(role="")
    there = there.filter(Q(state=TeamState.IN) | Q(state=TeamState.LEFT, until__gte=span.start)).exclude(person=F("initiative__lead"))
    for person, role, title, number in there.values_list("person", "role", "initiative__title", "initiative__number"):
        yield Led(person, LeadingKind.TEAM, f"{title}: {role}", number)


def events(span: Span) -> Iterator[Led]:
    """Dates that took place; who leads them, or when nobody is named, who answers for them."""
    held = Occurrence.objects.planned().filter(event=OuterRef("pk"), during__startswith__gte=span.start, during__startswith__lt=span.end)
    rows = Event.objects.filter(Exists(held), state=EventState.PUBLISHED)
    for leader, answers, title in rows.values_list("leader", "party_person", "title"):
        yield Led(leader or answers, LeadingKind.EVENT, title)


def listening(span: Span) -> Iterator[Led]:
    first, last = clock.local(span.start).date(), clock.local(span.end).date()
    for model, who, what in ((Conversation, "listener", "where"), (Walk, "by", "street"), (ShiftTally, "listener", "where")):
        for person, words in model.objects.filter(day__gte=first, day__lte=last).order_by().values_list(who, what).distinct():
            yield Led(person, LeadingKind.LISTENING, words)


def groups(span: Span) -> Iterator[Led]:
    """A group that booked something, held an event, or has an initiative under way."""
    in_span = {"during__startswith__gte": span.start, "during__startswith__lt": span.end}
    booked = Booking.objects.standing().filter(party_group=OuterRef("group"), **in_span)
    held = Occurrence.objects.planned().filter(event__party_group=OuterRef("group"), event__state=EventState.PUBLISHED, **in_span)
    does = Exists(booked) | Exists(held) | Exists(_alive(span).filter(group=OuterRef("group")))
    leading = Membership.objects.filter(role=MemberRole.LEADER, joined__lt=span.end).exclude(left__lt=span.start)
    for person, name in leading.filter(does).values_list("person", "group__name"):
        yield Led(person, LeadingKind.GROUP, name)


def deeds(span: Span) -> Iterator[Led]:
    """Who said a need or opened a topic of which an initiative came that was under way or done in the span."""
    done = (InitiativeStage.DOING, InitiativeStage.DONE)
    moved = StageMove.objects.filter(initiative=OuterRef("pk"), after__in=done, at__gte=span.start, at__lt=span.end)
    rows = Initiative.objects.visible_to(None).filter(Exists(moved))
    for need, topic, title, number in rows.values_list("need__raiser", "topic__made_by", "title", "number"):
        for person in {need, topic}:
            yield Led(person, LeadingKind.DEED, title, number)


def _alive(span: Span):
    """Public initiatives with which something happened in the span."""
    at = {"gte": span.start, "lt": span.end}
    happened = Q()
    for path in ("created", "moves__at", "progress__at", "results__at", "steps__done"):
        happened |= Q(**{f"{path}__{edge}": moment for edge, moment in at.items()})
    return Initiative.objects.filter(pk__in=Initiative.objects.visible_to(None).filter(happened).values("pk"))


def _working(span: Span) -> Iterator[object]:
    """Who worked for the house or the office in those days, and children."""
    first, last = clock.local(span.start).date(), clock.local(span.end).date()
    for rows in (Role.objects.filter(kind__in=WORKING), Host.objects.all()):
        yield from rows.filter(since__lte=last).exclude(until__lt=first).values_list("person", flat=True)
    yield from Person.objects.filter(birth_year__gte=clock.today().year - GROWN_UP_YEARS).values_list("pk", flat=True)
