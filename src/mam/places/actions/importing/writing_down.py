"""Writing the rows that fit as bookings: dates of one entry together, things with units one by one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mam.core import clock
from mam.journal.actions import record
from mam.journal.words import Channel

from ...words import Takes
from ..ask import Ask
from ..house import House
from ..writing import write_bookings
from .asking import ask_of
from .order import Line, Plan


def write(made: Plan) -> None:
    """Bookings of all lines that fit. Dates of one entry go in together; things with units one by one, each with its unit."""
    house = _with_claims(made.house, made.claims)
    for line, ask, lines in _batches(made):
        more = {"reminded": clock.now()} if line.party.person == made.order.by else {}  # nobody reminds themself of a file
        if line.thing.takes == Takes.ANY:
            more["id"] = line.booking_id
        bookings = write_bookings(ask, [one.span for one in lines], house, state=line.becomes, **more)
        for one, booking in zip(lines, bookings, strict=True):
            one.booking_id = booking.pk
            record("booked", booking, by=ask.by, on_behalf_of=ask.party, channel=Channel.IMPORT, state=line.becomes)


def _batches(made: Plan) -> Iterator[tuple[Line, Ask, list[Line]]]:
    """Lines that differ only in their time, side by side in the file."""

    def same(line: Line):
        alone = line.booking_id if line.thing.takes == Takes.ANY else None
        return line.thing.pk, line.party.pk, line.becomes, alone, line.row.title, line.row.who, line.row.details, line.row.people

    for _key, group in groupby(made.fits, key=same):
        together = list(group)
        yield together[0], ask_of(made.order, together[0], made.house_rules), together


def _with_claims(house: House, claims) -> House:
    """The house as if every row that fits were there already, so that units are handed out without asking again."""
    taken = {part: [*house.taken_parts.get(part, ()), *claims.all.get(part, ())] for part in {*house.taken_parts, *claims.all}}
    return replace(house, taken_parts=taken)
