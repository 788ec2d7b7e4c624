"""What the programme holds in one centre between two instants, and which bookings stand behind it."""

import datetime as dt
from dataclasses import dataclass

from mam.places.models import Centre

from ..methods.facts import Facts
from .facts import facts_of_many, with_facts
from .listing import public_dates


@dataclass(frozen=True)
class HouseProgramme:
    """dates: in order, called-off ones too. bookings: ids of the rooms' bookings of those that take place."""

    dates: list[Facts]
    bookings: frozenset


def programme_of(centre: Centre, start: dt.datetime, end: dt.datetime) -> HouseProgramme:
    rows = list(with_facts(public_dates().between(start, end).filter(event__centre=centre)).order_by("during", "code"))
    behind = frozenset(row.booking_id for row in rows if row.booking_id and not row.is_cancelled)
    return HouseProgramme(facts_of_many(rows), behind)
