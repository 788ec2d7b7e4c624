"""Roles of the whole town: given from a day, ended on a day, never erased from the history."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current

from ..models import Person, Role
from ..words import RoleKind


def give_role(
    person: Person, kind: str, *, by: Person | None, since: dt.date | None = None, until: dt.date | None = None
) -> Role:
    """Gives a role from a day (today without one). by: None is the house itself (seeding and the first administrator).

    Refuses a role that the person already has, days in the wrong order, and a giver who may not give it.
    """
    if by is not None:
        demand("people.give_role", by, kind)
    since = since or clock.today()
    with transaction.atomic():
        _one_at_a_time()
        if reasons := _against(person, kind, since, until):
            raise Refusal(reasons)
        role = Role.objects.create(person=person, kind=kind, since=since, until=until)
        record("gave_role", person, by=by, on_behalf_of=person, kind=kind, since=since.isoformat())
    return role


def end_role(role: Role, *, by: Person, last_day: dt.date | None = None) -> Role:
    """The role ends with that day (yesterday without one, so that it stops at once). The last administrator stays."""
    demand("people.give_role", by, role.kind)
    last_day = last_day or clock.today() - dt.timedelta(days=1)
    with transaction.atomic():
        _one_at_a_time()
        role = Role.objects.select_related("person").get(pk=role.pk)
        if role.kind == RoleKind.ADMINISTRATOR and not _other_administrators(role):
            works = _("First make somebody else an administrator, without an end.")
            raise Refusal(Reason("last_administrator", _("The town needs an administrator."), works))
        role.until = last_day = max(last_day, role.since - dt.timedelta(days=1))
        role.save(update_fields=["until"])
        record(
            "ended_role", role.person, by=by, on_behalf_of=role.person, kind=role.kind, last_day=last_day.isoformat()
        )
    return role


def _against(person: Person, kind: str, since: dt.date, until: dt.date | None) -> list[Reason]:
    reasons = []
    if kind not in RoleKind.values:
        reasons.append(Reason("kind", _("There is no such role."), _("Choose one from the list."), field="kind"))
    if until and until < since:
        reasons.append(Reason("days", _("The last day is before the first."), _("Change one of them."), field="until"))
    same = Role.objects.filter(person=person, kind=kind).exclude(until__lt=since)
    if until:
        same = same.filter(since__lte=until)
    if role := same.first():
        from_day = _("It is valid from %(day)s.") % {"day": day_words(role.since)}
        reasons.append(Reason("has_it", _("This person already has this role."), from_day, field="kind"))
    if person.erased:
        reasons.append(Reason("erased", _("This person's data were erased."), _("Choose somebody else.")))
    return reasons


def _other_administrators(role: Role) -> bool:
    """Somebody else is an administrator now, and without an end."""
    now = Role.objects.in_force(clock.today()).filter(kind=RoleKind.ADMINISTRATOR, until=None)
    return now.exclude(pk=role.pk).exclude(person=role.person_id).filter(person__erased=None).exists()


def _one_at_a_time() -> None:
    """Two administrators cannot end each other at the same moment."""
    Municipality.objects.select_for_update().get(pk=current().pk)
