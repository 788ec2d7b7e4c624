"""How much one party may use, and the plain sentence that says it."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from mam.core import clock
from mam.core.dates import day_short
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, Quota
from ...words import QuotaPer, QuotaUnit, ThingKind

FIELDS = ("name", "for_groups", "thing_kind", "unit", "per", "limit", "first_day", "last_day")


def set_quota(centre: Centre, *, by: Person, quota: Quota | None = None, **fields) -> Quota:
    """Sets a new quota, or changes one. fields: all of FIELDS, name may be empty. The same again changes nothing.

    What was booked before stays, whatever the limit becomes.
    """
    demand("places.keep", by, centre)
    with transaction.atomic():
        Centre.objects.select_for_update().get(pk=centre.pk)
        wanted = {name: fields[name] for name in FIELDS if name in fields}
        row = Quota.objects.select_for_update().get(pk=quota.pk) if quota else Quota(centre=centre)
        for name, value in wanted.items():
            setattr(row, name, value)
        row.name = row.name or quota_sentence(row)[:120]
        same = Quota.objects.filter(centre=centre, **{name: getattr(row, name) for name in FIELDS}).first()
        if same:
            return same
        reasons = list(_reasons(row))
        if reasons:
            raise Refusal(reasons)
        row.save()
        record("set_quota", row, by=by, limit=row.limit, unit=row.unit, per=row.per)
    return row


def _reasons(row: Quota):
    if row.last_day < row.first_day:
        yield Reason("order", _("The last day is before the first."), _("Choose a later last day."), field="last_day")
    if row.last_day < clock.today():
        yield Reason("past", _("This quota would be over already."), _("Choose a last day ahead."), field="last_day")
    if not 1 <= row.limit <= 10_000:
        yield Reason("limit", _("The limit is a number from 1 to 10,000."), _("For example 30."), field="limit")


def end_quota(quota: Quota, *, by: Person) -> None:
    """The quota no longer counts; what was booked under it stays."""
    demand("places.keep", by, quota.centre)
    with transaction.atomic():
        quota = Quota.objects.select_for_update().filter(pk=quota.pk).first()
        if quota is None:
            return
        record("ended_quota", quota, by=by, limit=quota.limit, unit=quota.unit, per=quota.per)
        quota.delete()


def quota_sentence(quota: Quota) -> str:
    """The quota in a plain sentence: Each group: 30 hours of rooms a season, from … to …."""
    who = _("Each group") if quota.for_groups else _("Each person")
    if quota.unit == QuotaUnit.HOURS:
        amount = ngettext("%(number)d hour of %(things)s", "%(number)d hours of %(things)s", quota.limit)
    else:
        amount = ngettext("%(number)d booking of %(things)s", "%(number)d bookings of %(things)s", quota.limit)
    words = {
        "who": who,
        "amount": amount % {"number": quota.limit, "things": of_what(quota.thing_kind)},
        "per": per_what(quota.per),
        "first": day_short(quota.first_day),
        "last": day_short(quota.last_day),
    }
    return _("%(who)s: at most %(amount)s %(per)s, from %(first)s to %(last)s.") % words


def of_what(kind: str) -> str:
    return {
        ThingKind.ROOM: pgettext("hours of", "rooms"),
        ThingKind.DESK: pgettext("hours of", "desks"),
        ThingKind.EQUIPMENT: pgettext("hours of", "equipment"),
        ThingKind.LOCKER: pgettext("hours of", "lockers"),
    }[kind]


def per_what(per: str) -> str:
    return {
        QuotaPer.DAY: pgettext("quota", "a day"),
        QuotaPer.WEEK: pgettext("quota", "a week"),
        QuotaPer.MONTH: pgettext("quota", "a month"),
        QuotaPer.SEASON: pgettext("quota", "a season"),
    }[per]
