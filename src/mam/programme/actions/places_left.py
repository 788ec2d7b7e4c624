"""How many places are taken and left. A held place whose time is over counts no more, whether or not a job has cleared it."""

from collections.abc import Iterable

from mam.core import clock
from mam.municipalities.plain import rows

from ..methods.waiting_list import Free
from ..models import Event, Occurrence, SignUp, SignUpRole


def taken(targets: Iterable[Event | Occurrence]) -> dict[object, int]:
    """People with a place, by id of the date or course; one query for any number. Without anybody: 0."""
    return counted(targets, LIVE)


def waiting(targets: Iterable[Event | Occurrence]) -> dict[object, int]:
    """Entries on the waiting lists, by id of the date or course."""
    return counted(targets, "case when state = 'waiting' then 1 else 0 end")


def counted(targets: Iterable[Event | Occurrence], what: str) -> dict[object, int]:
    targets = list(targets)
    events = [target.pk for target in targets if isinstance(target, Event)]
    dates = [target.pk for target in targets if isinstance(target, Occurrence)]
    found = rows(SUMS.format(table=SignUp._meta.db_table, what=what), clock.now(), dates, events) if targets else ()
    return {target.pk: 0 for target in targets} | dict(found)


LIVE = "case when state = 'confirmed' or state = 'held' and held_until > moment then size else 0 end"
SUMS = """
select coalesce(occurrence_id, event_id), sum({what})
from {table}, (select %s::bigint as town, %s::timestamptz as moment) asked
where municipality_id = town and state in ('confirmed', 'held', 'waiting')
    and (occurrence_id = any(%s::uuid[]) or occurrence_id is null and event_id = any(%s::uuid[]))
group by 1
"""


def places_of(target: Event | Occurrence) -> int | None:
    """How many people fit; None means no limit."""
    return target.capacity if isinstance(target, Event) else target.places


def left(target: Event | Occurrence) -> int | None:
    """Places left, never below nought; None without a limit."""
    places = places_of(target)
    return None if places is None else max(0, places - taken([target])[target.pk])


def free(target: Event | Occurrence, roles: Iterable[SignUpRole] = ()) -> Free:
    """Free places of all and of each part. Call it under the lock when something follows from it. May be below nought."""
    places = places_of(target)
    limited = {role.pk: role.capacity for role in roles if role.capacity is not None}
    if places is None and not limited:
        return Free(None)
    sums = dict(rows(BY_ROLE, clock.now(), target.pk, target.pk))
    total = None if places is None else places - sum(sums.values())
    return Free(total, {key: most - sums.get(key, 0) for key, most in limited.items()})


BY_ROLE = f"""
select role_id, sum(size) from {SignUp._meta.db_table}
where municipality_id = %s and (state = 'confirmed' or state = 'held' and held_until > %s)
    and (occurrence_id = %s or occurrence_id is null and event_id = %s)
group by 1
"""
