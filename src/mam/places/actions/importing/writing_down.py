"""Writing the rows that fit as bookings, all at once."""

from dataclasses import replace

from mam.core import clock
from mam.journal.actions import record
from mam.journal.words import Channel

from ..ask import Ask, Span
from ..house import House
from ..writing import write_wishes
from .asking import ask_of
from .moving import move
from .order import Line, Plan


def write(made: Plan) -> None:
    """Bookings of all lines that fit, with the ids that the lines carry. The caller holds the locks."""
    house = _with_claims(made)
    move(made, house)
    wishes = [_wish(line, made) for line in made.new]
    for booking in write_wishes(wishes, house):
        record("booked", booking, by=booking.made_by, on_behalf_of=booking.party, channel=Channel.IMPORT, state=booking.state)


def _wish(line: Line, made: Plan) -> tuple[Ask, Span, dict]:
    fields = {"id": line.booking_id, "state": line.becomes}
    if line.party.person == made.order.by:  # nobody needs a reminder of each date of a file they brought themselves
        fields["reminded"] = clock.now()
    return ask_of(made.order, line, made.house_rules), line.span, fields


def _with_claims(made: Plan) -> House:
    """The house as if every row that fits were there already, so that each gets the unit it was planned with."""
    leaving, rows = {line.moves.pk for line in made.moved}, made.claims.all
    before = {part: [row for row in taken if row.booking_id not in leaving] for part, taken in made.house.taken_parts.items()}
    return replace(made.house, taken_parts={part: [*before.get(part, ()), *rows.get(part, ())] for part in {*before, *rows}})
