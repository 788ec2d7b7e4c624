"""One set of facts of a date, read from its event, its booking's rooms and its centre."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.text import fold
from mam.places.actions.search import FEATURES
from mam.places.models import Thing
from mam.places.words import ThingKind

from ..methods.facts import Facts, ages, sign_up_words
from ..models import Occurrence

ABOUT = ("event__centre", "event__party_group", "event__party_person", "municipality", "booking")
NOTHING_TO_PAY = {"", "0", "0 zl", "bezplatnie", "za darmo", "wstep wolny", "free"}


def with_facts(dates):
    """A queryset of occurrences with all that facts need: three queries for any number of dates."""
    return dates.select_related(*ABOUT).prefetch_related("booking__booked__thing")


def facts_of(occurrence: Occurrence) -> Facts:
    return facts_of_many([occurrence])[0]


def facts_of_many(dates: Iterable[Occurrence]) -> list[Facts]:
    """Of dates given by with_facts() without a further query; of others each asks for itself."""
    return [_facts(date) for date in dates]


def _facts(date: Occurrence) -> Facts:
    event, rooms = date.event, _rooms(date)
    centre, group = event.centre, event.party_group
    free = fold(event.fee_note).strip(" .") in NOTHING_TO_PAY
    return Facts(
        uid=f"{date.pk}@mam", event=event.slug, day=date.day, code=date.code,
        kind=event.kind, kind_words=event.get_kind_display(), title=date.name, plain=event.summary, about=event.about, note=date.note,
        start=date.starts, end=date.ends, cancelled=date.is_cancelled, reason=date.reason,
        moved_from=(date.moved_from.lower, date.moved_from.upper) if date.moved_from else None,
        where=event.where or ", ".join(room.name for room in rooms), rooms=tuple(room.name for room in rooms),
        in_the_house=not event.where, centre=centre.name, centre_address=centre.slug, street=centre.street,
        postcode=centre.postcode, town=centre.town, phone=centre.phone, way_in=centre.way_in,
        access=_access(rooms), access_note=event.access, step_free=bool(rooms) and all(room.step_free for room in rooms),
        organiser=event.organiser, organiser_is_group=group is not None,
        group_address=group.slug if group and group.listed and group.closed is None else "",
        age_from=event.age_from, age_to=event.age_to, ages=ages(event.age_from, event.age_to),
        fee_note=event.fee_note, fee=_("Free of charge") if free else event.fee_note, free=free,
        sign_up=event.sign_up, sign_up_words=sign_up_words(event.sign_up, date.places), places=date.places,
        language=event.language, tags=tuple(event.tags), url=address_of(date),
        modified=max(date.changed, event.changed), sequence=date.sequence + event.sequence,
    )  # fmt: skip


def _rooms(date: Occurrence) -> list[Thing]:
    """The rooms of the house it is in; none when it is somewhere else or no room was booked."""
    if date.booking is None or date.event.where:
        return []
    return [row.thing for row in date.booking.booked.all() if row.thing.kind == ThingKind.ROOM]


def _access(rooms: list[Thing]) -> tuple[str, ...]:
    """What every one of the rooms has; nothing is promised when no room is known."""
    return tuple(str(words) for name, (words, _none) in FEATURES.items() if rooms and all(getattr(room, name) for room in rooms))


def path_of(date: Occurrence) -> str:
    return reverse("programme:occurrence", args=[date.municipality.slug, date.event.slug, date.day.isoformat()])


def address_of(date: Occurrence) -> str:
    """The absolute address of a date's page."""
    return settings.MAM_ADDRESS + path_of(date)
