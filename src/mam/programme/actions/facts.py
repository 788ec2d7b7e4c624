"""One set of facts of a date, read from its event, its booking's rooms and its centre."""

import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.text import fold
from mam.municipalities.plain import rows
from mam.municipalities.scope import current
from mam.people.models import Person
from mam.places.actions.search import FEATURES

from ..methods.facts import Facts
from ..models import Event, Occurrence
from ..words import EventKind
from .fact_words import ages, sign_up_words

ABOUT = ("event__centre", "event__party_group")
NOTHING_TO_PAY = {"", "0", "0 zl", "bezplatnie", "za darmo", "wstep wolny", "free"}
ROOMS = f"""
select booked.booking_id, thing.name, {", ".join(f"thing.{name}" for name in FEATURES)}
from places_bookedthing booked join places_thing thing on thing.id = booked.thing_id
where booked.municipality_id = %s and thing.kind = 'room' and booked.booking_id = any(%s::uuid[])
order by booked.id
"""


class Room(NamedTuple):
    """has: those of FEATURES that it has."""

    name: str
    has: frozenset[str]


def with_facts(dates):
    """A queryset of occurrences with what their facts need beside them."""
    return dates.select_related(*ABOUT)


def facts_of(occurrence: Occurrence) -> Facts:
    return facts_of_many([occurrence])[0]


def facts_of_many(dates: Iterable[Occurrence]) -> list[Facts]:
    """Of dates given by with_facts(): two more queries for any number of them."""
    dates = list(dates)
    rooms, names, said = _rooms(dates), _first_names(dates), Said()
    events = {key: _of_event(event, names, said) for key, event in {date.event_id: date.event for date in dates}.items()}
    return [_facts(date, events[date.event_id], rooms.get(date.booking_id, ()), said) for date in dates]


class Said:
    """What one reading says again and again, each once: Django takes longer to find a word or an address than to read a row."""

    def __init__(self):
        self.ages, self.sign_up, self.rooms = map(functools.cache, (ages, sign_up_words, _of_rooms))
        self.kind = functools.cache(lambda kind: str(EventKind(kind).label))
        self.free, self.off = _("Free of charge"), _("CALLED OFF")
        address = settings.MAM_ADDRESS + reverse("programme:occurrence", args=[current().slug, "EVENT", "DAY"])
        self.parts = re.fullmatch("(.*)EVENT(.*)DAY(.*)", address).groups()

    def address(self, event: str, day: dt.date) -> str:
        """The absolute address of a date's page."""
        start, between, end = self.parts
        return f"{start}{event}{between}{day.isoformat()}{end}"


def _facts(date: Occurrence, of_event: dict, rooms: tuple[Room, ...], said: Said) -> Facts:
    event, off = date.event, date.is_cancelled
    own = {
        "uid": f"{date.pk}@mam", "day": date.day, "code": date.code, "title": date.name, "note": date.note,
        "headline": f"{said.off}: {date.name}" if off else date.name, "start": date.starts, "end": date.ends,
        "cancelled": off, "reason": date.reason, "places": date.places, "sign_up_words": said.sign_up(event.sign_up, date.places),
        "moved_from": (date.moved_from.lower, date.moved_from.upper) if date.moved_from else None,
        "rooms_before": date.rooms_before,
        "url": said.address(event.slug, date.day),
        "modified": max(date.changed, event.changed), "sequence": date.sequence + event.sequence,
    }  # fmt: skip
    return Facts(**said.rooms(event.where, rooms), **of_event, **own)


def _of_event(event: Event, names: dict, said: Said) -> dict:
    """The facts all dates of an event share."""
    centre, group = event.centre, event.party_group
    free = fold(event.fee_note).strip(" .") in NOTHING_TO_PAY
    return {
        "event": event.slug, "kind": event.kind, "kind_words": said.kind(event.kind), "plain": event.summary,
        "about": event.about, "in_the_house": not event.where, "centre": centre.name,
        "centre_address": centre.slug, "street": centre.street, "postcode": centre.postcode, "town": centre.town,
        "phone": centre.phone, "way_in": centre.way_in, "access_note": event.access,
        "organiser": group.name if group else names[event.party_person_id], "organiser_is_group": group is not None,
        "group_address": group.slug if group and group.listed and group.closed is None else "",
        "age_from": event.age_from, "age_to": event.age_to, "ages": said.ages(event.age_from, event.age_to),
        "fee_note": event.fee_note, "fee": said.free if free else event.fee_note, "free": free,
        "sign_up": event.sign_up, "language": event.language, "tags": tuple(event.tags),
    }  # fmt: skip


def _of_rooms(event_where: str, rooms: tuple[Room, ...]) -> dict:
    """Where it is, and what every one of the rooms has; nothing is promised when no room is known, or it is somewhere else."""
    rooms = () if event_where else rooms
    names = tuple(room.name for room in rooms)
    everywhere = frozenset.intersection(*(room.has for room in rooms)) if rooms else frozenset()
    access = tuple(str(words) for name, (words, _none) in FEATURES.items() if name in everywhere)
    return {"where": event_where or ", ".join(names), "rooms": names, "access": access, "step_free": "step_free" in everywhere}


def _rooms(dates: list[Occurrence]) -> dict[object, tuple[Room, ...]]:
    """The rooms of each booking; nothing else that was booked."""
    found: dict[object, list[Room]] = {}
    for booking, name, *has in rows(ROOMS, [date.booking_id for date in dates if date.booking_id]) if dates else ():
        found.setdefault(booking, []).append(Room(name, frozenset(itertools.compress(FEATURES, has))))
    return {booking: tuple(rooms) for booking, rooms in found.items()}


def _first_names(dates: list[Occurrence]) -> dict[object, str]:
    """All that everybody may know of those who make an event without a group."""
    alone = {date.event.party_person_id for date in dates if date.event.party_group_id is None}
    return dict(Person.objects.filter(pk__in=alone).order_by().values_list("pk", "first_name")) if dates else {}
