"""What people are told whose bookings stay although the house around them changes: one letter each, with all their dates."""

import datetime as dt
from collections.abc import Callable
from itertools import groupby

from django.utils.translation import gettext as _

from mam.core.dates import edge_words

from ...models import Booking
from ...words import BookingState
from ..telling import Button, address, see, speaking_to, tell, what, when

Words = Callable[[], str]  # gives a sentence in the language of the reader


def hours_change() -> str:
    return _("The opening hours change, and your time will lie outside them. What you agreed with us stays: we will let you in.")


def days_change(reason: str) -> Words:
    return lambda: _("Other hours for a while (%(reason)s): your time lies outside them. What you agreed with us stays.") % {
        "reason": reason,
    }  # fmt: skip


def key_ends() -> str:
    return _("Your group gives its key back. What you agreed outside everyone's hours stays: we will let you in.")


def part_out(part, since: dt.date) -> Words:
    return lambda: _("Out of service from %(day)s: %(part)s. What you agreed with us stays; if it would not do, ring us.") % {
        "day": edge_words(since), "part": part,
    }  # fmt: skip


def thing_withdrawn(thing) -> Words:
    return lambda: _("Not lent any more: %(thing)s. What you agreed with us stays.") % {"thing": thing}


def tell_staying(bookings: list[Booking], why: Words) -> None:
    """One letter to each person who answers for some of the bookings; who cannot be written to becomes a call task."""
    by_person = sorted(bookings, key=lambda row: (str(row.party_person_id), row.starts))
    for _key, rows in groupby(by_person, key=lambda row: row.party_person_id):
        _tell(list(rows), why)


def _tell(rows: list[Booking], why: Words) -> None:
    person = rows[0].party_person
    with speaking_to(person):
        subject = _("It stays, though something changes: %(things)s") % {"things": what(rows[0])}
        way = see(rows[0]) if len(rows) == 1 else Button(address("places:mine", rows[0]), _("See your bookings"))
        tell(person, "staying", subject, [why(), *(_date(row) for row in rows), way])


def _date(row: Booking) -> str:
    waits = "\n" + _("We have not answered this request yet.") if row.state == BookingState.PENDING else ""
    return f"{row.title}\n{what(row)}\n{when(row)}{waits}"
