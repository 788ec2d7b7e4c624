"""Founding, changing and closing a group; checking its entry in a public register."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Group, Membership, Person, Registration
from ..words import MemberRole
from .group_data import NUMBERS, GroupData, columns, data_of

TAKEN_ADDRESSES = {"new"}
# Reasons of higher rooms why a group cannot be closed yet: says(group) -> list of reasons. They append in apps.py.
HOLDS: list[Callable[[Group], list[Reason]]] = []


def found_group(name: str, *, responsible: Person, by: Person | None, channel: str = Channel.WEB, **data) -> Group:
    """Founds a group; its responsible adult leads it from the first day.

    by: whoever presses the button, None for the house itself (seeding). data: the other fields of GroupData.
    Refuses without an adult whose year of birth the house knows.
    """
    if by is not None:
        demand("people.found_group", by)
        if by.pk != responsible.pk:
            demand("people.register_person", by)
    clean = GroupData(name, **data).clean()
    if reasons := [*clean.reasons(), *not_adult(responsible)]:
        raise Refusal(reasons)
    with transaction.atomic():
        group = Group.objects.create(responsible=responsible, slug=free_address(clean.name), **columns(clean))
        _write_registration(group, clean)
        Membership.objects.create(group=group, person=responsible, role=MemberRole.LEADER, joined=clock.now())
        record("founded_group", group, by=by, on_behalf_of=group, channel=channel)
    return group


def change_group(
    group: Group, *, by: Person, responsible: Person | None = None, channel: str = Channel.WEB, **changes
) -> Group:
    """Changes fields of GroupData and, when given, the responsible adult. A changed number must be checked anew."""
    demand("people.change_group", by, group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        _refuse_closed(group)
        answers = responsible or group.responsible
        clean = replace(data_of(group), **changes).clean()
        if reasons := [*clean.reasons(), *(not_adult(answers) if responsible else [])]:
            raise Refusal(reasons)
        for field, value in columns(clean).items():
            setattr(group, field, value)
        group.responsible = answers
        group.save()
        _write_registration(group, clean)
        record("changed_group", group, by=by, on_behalf_of=group, channel=channel)
    return group


def check_registration(group: Group, *, by: Person, on: dt.date | None = None) -> Registration:
    """Staff looked the group up in the public register; the day stays beside the numbers. Nothing to check is refused."""
    demand("people.check_registration", by)
    with transaction.atomic():
        entry = Registration.objects.select_for_update().filter(group=group).first()
        if entry is None:
            works = _("First write them in the group's data.")
            raise Refusal(Reason("no_numbers", _("The group has no numbers to check."), works))
        entry.checked = on or clock.today()
        entry.save(update_fields=["checked"])
        record("checked_registration", group, by=by, channel=Channel.DESK, day=entry.checked.isoformat())
    return entry


def close_group(group: Group, *, by: Person, channel: str = Channel.WEB) -> Group:
    """Nobody can act for the group any more; memberships end. Twice is harmless. Other rooms may hold it back (HOLDS)."""
    demand("people.close_group", by, group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if group.closed:
            return group
        if reasons := [reason for says in HOLDS for reason in says(group)]:
            raise Refusal(reasons)
        group.closed = clock.now()
        group.save(update_fields=["closed"])
        Membership.objects.standing().filter(group=group).update(left=group.closed)
        record("closed_group", group, by=by, on_behalf_of=group, channel=channel)
    return group


def not_adult(person: Person) -> list[Reason]:
    """Why the person cannot answer for a group, if so."""
    if person.is_adult:
        return []
    if person.is_adult is None:
        works = _("Write the year of birth in that person's data.")
        return [
            Reason(
                "age_unknown",
                _("We do not know whether the person who answers for the group is an adult."),
                works,
                field="birth_year",
            )
        ]
    works = _("Ask an adult to answer for the group. The host of the house will help.")
    return [Reason("minor", _("Only an adult can answer for a group."), works)]


def free_address(name: str) -> str:
    """A slug of the name that no group of the town has."""
    start = text.address(name)[:110]
    taken = set(Group.objects.filter(slug__startswith=start).values_list("slug", flat=True)) | TAKEN_ADDRESSES
    return next(slug for slug in (start, *(f"{start}-{n}" for n in range(2, 10_000))) if slug not in taken)


def _write_registration(group: Group, data: GroupData) -> None:
    numbers = {name: getattr(data, name) for name in NUMBERS}
    entry = Registration.objects.filter(group=group).first()
    if not any(numbers.values()):
        Registration.objects.filter(group=group).delete()
    elif entry is None or numbers != {name: getattr(entry, name) for name in NUMBERS}:
        Registration.objects.update_or_create(group=group, defaults={**numbers, "checked": None})


def _refuse_closed(group: Group) -> None:
    if group.closed:
        raise Refusal(
            Reason("closed", _("This group is closed."), _("Found a new one, or ask the coordinator of the house."))
        )
