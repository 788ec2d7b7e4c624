"""Proposing an event: the words, its dates and its rooms in one deed, or nothing."""

import uuid

from django.db import transaction

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import allowed, demand
from mam.core.refusal import Refusal
from mam.core.text import address
from mam.journal.actions import record
from mam.municipalities.models.dated_setting import setting_on
from mam.places.actions.ask import Span
from mam.places.methods.calendar import without_free_days
from mam.places.methods.recurrence import Rule

from ..models import Event, Question, Series, SignUpRole
from ..words import EventState, FreeDays
from .children import reasons_against_children
from .event_ask import EventAsk
from .event_dates import make_dates
from .event_letters import tell_house_proposed

ACCEPTS_AT_ONCE = "programme-accepts-at-once"


def propose(
    ask: EventAsk,
    when: Span | Rule,
    *,
    on_holidays: str = FreeDays.SKIP,
    on_school_breaks: str = FreeDays.KEEP,
    strike=frozenset(),
    moved: dict | None = None,
    as_draft: bool = False,
    request_key: uuid.UUID | None = None,
) -> Event:
    """Writes the event with its dates and books its rooms, all or nothing.

    The people of the house put it into the programme at once (shown from publish_at on); a proposal of anybody else waits for
    them, unless the house accepts at once (a dated setting). A second call with the same request_key gives the first event.
    Refuses with every reason; a date of a series that fails has to be struck out or moved first.
    """
    room = ask.room
    demand("programme.propose", room.by, room.party)
    if reasons := ask.reasons():
        raise Refusal(reasons)
    with transaction.atomic():
        if earlier := made_before(of_form, request_key, ours=lambda event: event.made_by_id == room.by.pk):
            return earlier
        event = write_event(ask, request_key)
        if isinstance(when, Rule):
            off = {"skip_holidays": on_holidays == FreeDays.SKIP, "skip_breaks": on_school_breaks == FreeDays.SKIP}
            when = without_free_days(when, room.centre.municipality.voivodeship, **off)
            write_series(event, when, on_holidays, on_school_breaks)
        make_dates(event, room, when, strike=strike, moved=moved)
        settle(event, room, as_draft)
    return event


def settle(event: Event, room, as_draft: bool) -> None:
    """Draft, waiting for the house, or in the programme."""
    at_once = EventState.PUBLISHED if goes_in_at_once(event, room.by) else EventState.PROPOSED
    event.state = EventState.DRAFT if as_draft else at_once
    if event.state == EventState.PUBLISHED and (reasons := reasons_against_children(event)):
        raise Refusal(reasons)
    event.save(update_fields=["state"])
    record("proposed_event", event, by=room.by, on_behalf_of=event.party, channel=room.channel, state=event.state)
    if event.state == EventState.PROPOSED:
        tell_house_proposed(event)


def of_form(request_key: uuid.UUID) -> Event | None:
    return Event.objects.filter(request_key=request_key).first()


def goes_in_at_once(event: Event, by) -> bool:
    """Whether what this person proposes in the event's centre waits for nobody. One query at most."""
    return allowed("programme.accept", by, event) or bool(setting_on(ACCEPTS_AT_ONCE, clock.today(), place=event.centre.slug))


def write_event(ask: EventAsk, request_key: uuid.UUID | None = None, **more) -> Event:
    """The row of the event with its questions and parts; it has no dates yet."""
    room, columns = ask.room, ask.words.clean()
    values = {
        "centre": room.centre, "slug": free_address(columns["title"]), "party_person": room.party.person, "party_group": room.party.group,
        "made_by": room.by, "channel": room.channel, "request_key": request_key, **columns,
    }  # fmt: skip
    event = Event.objects.create(**{**values, **more})
    Question.objects.bulk_create(
        Question(event=event, text=q.text, kind=q.kind, choices=list(q.choices), required=q.required, order=n)
        for n, q in enumerate(ask.questions)
    )
    SignUpRole.objects.bulk_create(SignUpRole(event=event, name=name, capacity=places) for name, places in ask.roles)
    return event


def free_address(title: str) -> str:
    """A slug of the title that no event of the town has."""
    start = address(title)[:80].strip("-") or "event"
    taken = set(Event.objects.filter(slug__startswith=start).values_list("slug", flat=True))
    return next(slug for slug in (start, *(f"{start}-{n}" for n in range(2, 10_000))) if slug not in taken)


def write_series(event: Event, rule: Rule, on_holidays: str, on_school_breaks: str) -> Series:
    return Series.objects.create(
        event=event, kind=rule.kind, first_day=rule.first_day, last_day=rule.end_day, starts=rule.starts, ends=rule.ends,
        interval=rule.interval, weekdays=list(rule.weekdays), nth=rule.nth, dates=[day.isoformat() for day in rule.dates],
        on_holidays=on_holidays, on_school_breaks=on_school_breaks,
    )  # fmt: skip
