"""One set of facts of a date, read from its event, its booking's rooms and its centre."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.text import fold
from mam.municipalities.plain import rows
from mam.municipalities.scope import current
from mam.people.models import Person
from mam.places.actions.search import FEATURES

from ..methods.facts import Facts
from ..models import Occurrence
from .fact_words import ages, sign_up_words

ABOUT = ("event__centre", "event__party_group")
NOTHING_TO_PAY = {"", "0", "0 zl", "bezplatnie", "za darmo", "wstep wolny", "free"}
ROOMS = f"""
select booked.booking_id, thing.name, {", ".join(f"thing.{name}" for name in FEATURES)}
from places_bookedthing booked join places_thing thing on thing.id = booked.thing_id
where booked.municipality_id = %s and thing.kind = 'room' and booked.booking_id = any(%s::uuid[])
order by booked.id
"""


@dataclass(frozen=True, slots=True)
class Room:
    """features: for each of FEATURES whether the room has it."""

    name: str
    features: dict[str, bool]


def with_facts(dates):
    """A queryset of occurrences with what their facts need beside them."""
    return dates.select_related(*ABOUT)


def facts_of(occurrence: Occurrence) -> Facts:
    return facts_of_many([occurrence])[0]


def facts_of_many(dates: Iterable[Occurrence]) -> list[Facts]:
    """Of dates given by with_facts(): two more queries for any number of them."""
    dates = list(dates)
    rooms, names = _rooms(dates), _first_names(dates)
    return [_facts(date, rooms.get(date.booking_id, ()), names) for date in dates]


def _facts(date: Occurrence, booked: Sequence[Room], names: dict) -> Facts:
    event = date.event
    rooms = () if event.where else booked
    centre, group = event.centre, event.party_group
    free = fold(event.fee_note).strip(" .") in NOTHING_TO_PAY
    return Facts(
        uid=f"{date.pk}@mam", event=event.slug, day=date.day, code=date.code,
        kind=event.kind, kind_words=event.get_kind_display(), title=date.name,
        headline=f"{_('CALLED OFF')}: {date.name}" if date.is_cancelled else date.name,
        plain=event.summary, about=event.about, note=date.note,
        start=date.starts, end=date.ends, cancelled=date.is_cancelled, reason=date.reason,
        moved_from=(date.moved_from.lower, date.moved_from.upper) if date.moved_from else None,
        where=event.where or ", ".join(room.name for room in rooms), rooms=tuple(room.name for room in rooms),
        in_the_house=not event.where, centre=centre.name, centre_address=centre.slug, street=centre.street,
        postcode=centre.postcode, town=centre.town, phone=centre.phone, way_in=centre.way_in,
        access=_access(rooms), access_note=event.access,
        step_free=bool(rooms) and all(room.features["step_free"] for room in rooms),
        organiser=group.name if group else names[event.party_person_id], organiser_is_group=group is not None,
        group_address=group.slug if group and group.listed and group.closed is None else "",
        age_from=event.age_from, age_to=event.age_to, ages=ages(event.age_from, event.age_to),
        fee_note=event.fee_note, fee=_("Free of charge") if free else event.fee_note, free=free,
        sign_up=event.sign_up, sign_up_words=sign_up_words(event.sign_up, date.places), places=date.places,
        language=event.language, tags=tuple(event.tags), url=address_of(date),
        modified=max(date.changed, event.changed), sequence=date.sequence + event.sequence,
    )  # fmt: skip


def _rooms(dates: list[Occurrence]) -> dict[object, list[Room]]:
    """The rooms of each booking; nothing else that was booked."""
    found: dict[object, list[Room]] = {}
    for booking, name, *features in rows(ROOMS, [date.booking_id for date in dates if date.booking_id]) if dates else ():
        found.setdefault(booking, []).append(Room(name, dict(zip(FEATURES, features, strict=True))))
    return found


def _first_names(dates: list[Occurrence]) -> dict[object, str]:
    """All that everybody may know of those who make an event without a group."""
    alone = {date.event.party_person_id for date in dates if date.event.party_group_id is None}
    return dict(Person.objects.filter(pk__in=alone).order_by().values_list("pk", "first_name")) if dates else {}


def _access(rooms: Sequence[Room]) -> tuple[str, ...]:
    """What every one of the rooms has; nothing is promised when no room is known."""
    return tuple(str(words) for name, (words, _none) in FEATURES.items() if rooms and all(room.features[name] for room in rooms))


def path_of(date: Occurrence) -> str:
    return reverse("programme:occurrence", args=[current().slug, date.event.slug, date.day.isoformat()])


def address_of(date: Occurrence) -> str:
    """The absolute address of a date's page."""
    return settings.MAM_ADDRESS + path_of(date)
