"""The waiting list: free places are handed out here and nowhere else, under the lock, in order, each for a limited time."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from mam.core import clock
from mam.journal.actions import record
from mam.municipalities.plain import rows

from ..methods.waiting_list import Free, Waiting, fitting, plan
from ..models import Event, Occurrence, SignUp, SignUpRole
from ..words import OccurrenceState, SignUpState
from . import guardian_letters
from . import sign_up_letters as letters
from .locking import lock_target
from .places_left import free
from .times import Times, times_of


def offer_places(target: Event | Occurrence, *, freed: SignUp | None = None) -> list[SignUp]:
    """Gives free places to those who wait and tells them until when; parties that do not fit keep their place on the list.

    After the end of the list nobody is given a place any more: all who wait are told that one is free. freed: whose leaving
    made the places free. Returns the sign-ups with a newly held place. Twice is harmless.
    """
    with transaction.atomic():
        target = lock_target(target)
        times = times_of(target)
        if times is None:
            return []
        clear_expired(target, times)
        if times.is_over or is_off(target):
            return []
        return hand_out(target, times, freed)


def is_off(target: Event | Occurrence) -> bool:
    return isinstance(target, Occurrence) and target.state == OccurrenceState.CANCELLED


def hand_out(target, times: Times, freed: SignUp | None = None) -> list[SignUp]:
    """The same, when the caller holds the lock and has cleared what ran out."""
    waiting = list(SignUp.objects.of(target).waiting().select_related("person", "event", "occurrence__event"))
    if not waiting:
        return []
    places = free(target, roles_of(target))
    if times.list_is_over:
        tell_all(waiting, times, places, key=f"free:{freed.pk}" if freed else "")
        return []
    return hold_places(waiting, places, times)


def roles_of(target: Event | Occurrence) -> list[SignUpRole]:
    """Parts of the event; most have none, and finding that out is cheap."""
    event = target.pk if isinstance(target, Event) else target.event_id
    return list(SignUpRole.objects.filter(event=event)) if rows(PARTS, event) else []


PARTS = f"select 1 from {SignUpRole._meta.db_table} where municipality_id = %s and event_id = %s limit 1"


def hold_places(waiting: list[SignUp], places: Free, times: Times) -> list[SignUp]:
    by_key = {row.pk: row for row in waiting}
    decided = plan((Waiting(row.pk, row.size, row.part_is_fine, row.role_id) for row in waiting), places)
    for key in decided.passed:
        record("passed_over", by_key[key], on_behalf_of=by_key[key].person, size=by_key[key].size)
    return [hold(by_key[key], number, times) for key, number in decided.offers]


def hold(sign_up: SignUp, number: int, times: Times) -> SignUp:
    """Holds so many places for a party; less than all of them is remembered."""
    if number < sign_up.size:
        sign_up.wanted, sign_up.size = sign_up.size, number
    sign_up.state, sign_up.changed = SignUpState.HELD, clock.now()
    sign_up.held_until = times.held_until(sign_up.event.held_hours)
    sign_up.save(update_fields=["state", "changed", "held_until", "wanted", "size"])
    record(
        "held_place", sign_up, on_behalf_of=sign_up.person, size=number, wanted=sign_up.wanted or number,
        until=sign_up.held_until.isoformat(), priority=sign_up.priority,
    )  # fmt: skip
    (guardian_letters.ask_guardians if sign_up.needs_guardian else letters.tell_held)(sign_up, times)
    return sign_up


def tell_all(waiting: Iterable[SignUp], times: Times, places: Free, *, key: str) -> None:
    """Everybody who is left hears once that the list is over, and again whenever a place that suits them comes free."""
    for row in waiting:
        number = row.size if places.total is None else fitting(entry_of(row), places)
        if row.first_come is None or (key and number):
            letters.tell_first_come(row, times, number, key if row.first_come else "")
    news = [row.pk for row in waiting if row.first_come is None]
    if news:
        SignUp.objects.filter(pk__in=news).update(first_come=clock.now())


def entry_of(row: SignUp) -> Waiting:
    return Waiting(row.pk, row.size, row.part_is_fine, row.role_id)


def clear_expired(target: Event | Occurrence, times: Times) -> int:
    """Held places of the target whose time is over become free. The caller holds the lock."""
    ids = [key for (key,) in rows(RAN_OUT, clock.now(), target.pk, target.pk)]
    gone = SignUp.objects.filter(pk__in=ids).select_related("person", "event", "occurrence__event") if ids else ()
    for row in gone:
        row.state, row.changed = SignUpState.EXPIRED, clock.now()
        row.save(update_fields=["state", "changed"])
        record("held_place_expired", row, on_behalf_of=row.person, size=row.size)
        if not times.is_over:
            letters.tell_expired(row, times)
    return len(ids)


RAN_OUT = f"""
select id from {SignUp._meta.db_table} where municipality_id = %s and state = 'held' and held_until <= %s
    and (occurrence_id = %s or occurrence_id is null and event_id = %s) order by id
"""


def expired():
    return SignUp.objects.filter(state=SignUpState.HELD, held_until__lte=clock.now())


def expire_held() -> int:
    """The job: clears held places that ran out and asks the next people; tells those left when a list is over.

    Returns how many dates and courses it looked at. A late job harms nothing: every read checks the deadline itself.
    """
    targets = waiting_targets()
    for target in targets:
        offer_places(target)
    return len(targets)


def waiting_targets() -> list[Event | Occurrence]:
    """Dates and courses with an expired held place, or with people whom nobody has told yet that the list is over."""
    dead = Q(state=SignUpState.HELD, held_until__lte=clock.now())
    due = SignUp.objects.filter(dead | Q(state=SignUpState.WAITING, first_come=None)).order_by(
        "event_id", "occurrence_id"
    )
    found = [
        row.target for row in due.distinct("event_id", "occurrence_id").select_related("event", "occurrence__event")
    ]
    ran_out = set(expired().values_list("event", "occurrence"))
    return [target for target in found if key_of(target) in ran_out or is_due(target)]


def key_of(target: Event | Occurrence) -> tuple:
    return (target.pk, None) if isinstance(target, Event) else (target.event_id, target.pk)


def is_due(target: Event | Occurrence) -> bool:
    times = times_of(target)
    return times is not None and times.list_is_over and not times.is_over
