"""Locks of the place, always in the same order: parts by id, then the party.

Whoever makes something less available takes them once per transaction, as late as possible and before the check. At READ
COMMITTED the check then sees what the winner wrote, so the loser gets a sentence. The constraint alone would deadlock on
series (measured: 104 deadlocks in 160 mixed-order series).
"""

from collections.abc import Iterable

from mam.core import clock
from mam.municipalities.plain import rows
from mam.people.models import Party

from ..models import Booking, Occupancy, Part
from ..words import BookingState


def lock_parts(parts: Iterable[int]) -> list[int]:
    """Locks the parts in id order and clears away holds on them that ran out."""
    locked = [part for (part,) in rows(LOCK, list(set(parts)))]
    if stale := dict(rows(STALE, locked, clock.now())):
        Occupancy.objects.filter(pk__in=stale).update(holds=False)
        Booking.objects.filter(pk__in=stale.values(), state=BookingState.HELD).update(state=BookingState.EXPIRED)
    return locked


LOCK = f"select id from {Part._meta.db_table} where municipality_id = %s and id = any(%s) order by id for no key update"
# "+ 0": by the index of open holds (see actions.taken), not by all that the parts ever held.
STALE = f"""
select id, booking_id from {Occupancy._meta.db_table}
where municipality_id = %s and part_id + 0 = any(%s) and holds and holds_until <= %s
"""


def lock_party(party: Party) -> None:
    """Locks the group, or the person alone: their quota is counted under it."""
    row = party.group or party.person
    rows(f"select id from {row._meta.db_table} where municipality_id = %s and id = %s for no key update", row.pk)


def lock_for(things, party: Party, *, also: Iterable[Booking] | None = None) -> None:
    """Everything a booking of these things (pairs of thing and quantity, or bare things) makes less available.

    also: bookings that the same deed lets go; what they hold is locked in the same breath.
    """
    bare = [thing[0] if isinstance(thing, tuple) else thing for thing in things]
    parts = {part.pk for thing in bare for part in thing.its_parts}
    lock_parts(parts.union(parts_of(also) if also is not None else ()))
    lock_party(party)


def parts_of(bookings: Iterable[Booking]):
    """Ids of the parts that the bookings hold or held."""
    return Occupancy.objects.filter(booking__in=bookings).values_list("part", flat=True)


