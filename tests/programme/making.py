"""Short words for tests of the programme: an event, its dates, somebody signed up. The day in question is Wednesday, 2 December 2026."""

import datetime as dt
import secrets

from mam.core import clock
from mam.places.actions.ask import span_on
from mam.programme.models import Event, Occurrence, SignUp
from mam.programme.words import EventKind, EventState, SignUpMode, SignUpState

DAY = dt.date(2026, 12, 2)
LONG_AGO = dt.datetime(2019, 9, 1, tzinfo=dt.UTC)


def event(cast, **fields) -> Event:
    """A published event of the leader's group; give `dates=` to have no date, or other days (the default is DAY, 17:30-19:30)."""
    days = fields.pop("dates", [DAY])
    hours = fields.pop("hours", "17:30-19:30")
    values = {
        "centre": cast.centre, "slug": "kawiarenka", "kind": EventKind.HOBBY, "title": "Kawiarenka seniora",
        "summary": "Kawa i rozmowa.", "state": EventState.PUBLISHED, "publish_at": LONG_AGO, "party_person": cast.leader,
        "party_group": cast.group, "made_by": cast.leader, "leader": cast.leader, "sign_up": SignUpMode.OPEN, "capacity": 10,
    }  # fmt: skip
    made = Event.objects.create(**{**values, **fields})
    for day in days:
        date(made, day, hours)
    return made


def date(made: Event, day: dt.date = DAY, hours: str = "17:30-19:30", **fields) -> Occurrence:
    """One more date of an event, without a booking."""
    span = span_on(day, *(dt.time.fromisoformat(word) for word in hours.split("-")))
    return Occurrence.objects.create(event=made, day=day, during=(span.start, span.end), code=secrets.token_hex(4), **fields)


def only_date(made: Event) -> Occurrence:
    """The date of an event that has one, as the database gives it."""
    return Occurrence.objects.select_related("event").get(event=made)


def signed(target: Event | Occurrence, person, state: str = SignUpState.CONFIRMED, **fields) -> SignUp:
    """A sign-up written directly, for tests of what comes after."""
    made, occurrence = (target, None) if isinstance(target, Event) else (target.event, target)
    return SignUp.objects.create(event=made, occurrence=occurrence, person=person, made_by=person, state=state, **fields)


def soon(days: int = 7) -> dt.date:
    """A day ahead of now, for pages that ask the real clock."""
    return clock.today() + dt.timedelta(days=days)
