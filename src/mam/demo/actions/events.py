"""What everybody can come to: proposed by its people, taken into the programme by the host, as on any other day."""

import datetime as dt
from dataclasses import fields

from mam.core import clock
from mam.places.actions.ask import Ask, Span
from mam.places.methods.calendar import without_free_days
from mam.places.methods.recurrence import Rule
from mam.programme.actions.accepting import accept
from mam.programme.actions.children import note_check
from mam.programme.actions.event_ask import EventAsk, Words
from mam.programme.actions.event_dates import preview_dates
from mam.programme.actions.proposing import propose
from mam.programme.models import Event
from mam.programme.words import EventState

from ..catalogue.shapes import Happens

WORDS = [field.name for field in fields(Happens)]


def take_up(town, happens: Happens, ask: Ask, when: Span | Rule) -> Event:
    """The event with its rooms; dates that cannot be had are struck out, as people do."""
    words = Words(title=ask.title, leader=ask.party.person, **{name: getattr(happens, name) for name in WORDS})
    strike = failing(ask, when) if isinstance(when, Rule) else frozenset()
    if words.age_to:
        look_up(town, ask.party.person)
    event = propose(EventAsk(ask, words), when, strike=strike)
    event.is_demo = True
    event.save(update_fields=["is_demo"])
    return accept(event, by=town.people["host"]) if event.state == EventState.PROPOSED else event


def look_up(town, person) -> None:
    """Whoever leads children was looked up in the register before."""
    note_check(person, clock.today() - dt.timedelta(days=40), "wydruk 3, segregator w biurze (przykład demo)", by=town.keeper)


def failing(ask: Ask, rule: Rule) -> frozenset:
    rule = without_free_days(rule, ask.centre.municipality.voivodeship, skip_holidays=True, skip_breaks=False)
    return frozenset(date.day for date in preview_dates(ask, rule).fails)
