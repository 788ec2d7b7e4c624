"""Locks of the programme, always in the same order: events by id, then dates by id. Whoever makes places less or more takes them."""

from collections.abc import Iterable

from mam.municipalities.plain import rows

from ..models import Event, Occurrence


def lock_targets(*targets: Event | Occurrence) -> None:
    """Locks what people sign up for: dates, and events as courses. Once per transaction, as late as possible, before the check.

    The lock lets rows that only refer to the event or date be written meanwhile.
    """
    lock_rows(Event, (target.pk for target in targets if isinstance(target, Event)))
    lock_rows(Occurrence, (target.pk for target in targets if isinstance(target, Occurrence)))


def lock_rows(model: type[Event | Occurrence], ids: Iterable) -> None:
    if ids := list(set(ids)):
        rows(LOCK.format(table=model._meta.db_table), ids)


LOCK = "select id from {table} where municipality_id = %s and id = any(%s) order by id for no key update"


def lock_target(target: Event | Occurrence) -> Event | Occurrence:
    """Locks one and gives it as it is now, a date with its event."""
    lock_targets(target)
    if isinstance(target, Event):
        return Event.objects.get(pk=target.pk)
    return Occurrence.objects.select_related("event").get(pk=target.pk)
