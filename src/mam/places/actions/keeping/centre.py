"""What the house says about itself, and which groups have its key."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import edge_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Group, Person

from ...models import Centre, KeyGroup
from .breaking import demand_agreed, outside_everyones_hours
from .staying import key_ends

FIELDS = ("name", "street", "postcode", "town", "phone", "email", "about", "way_in", "operator")


def change_centre(centre: Centre, *, by: Person, **changes) -> Centre:
    """Writes name, address, phone, about, way in or operator. changes: any of FIELDS. The same again makes no entry."""
    demand("places.keep", by, centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=centre.pk)
        changed = [name for name in FIELDS if name in changes and getattr(centre, name) != changes[name]]
        for name in changed:
            setattr(centre, name, changes[name])
        reasons = list(_reasons(centre))
        if reasons:
            raise Refusal(reasons)
        if changed:
            centre.save(update_fields=changed)
            record("changed_centre", centre, by=by, fields=changed)
    return centre


def _reasons(centre: Centre):
    if not centre.name.strip():
        yield Reason("no_name", _("The centre has no name."), _("Write the name that hangs by the door."), field="name")
    if not centre.street.strip() or not centre.town.strip():
        yield Reason("no_address", _("The address is missing."), _("Write the street with the number, and the town."), field="street")
    if centre.operator and centre.operator.closed:
        yield Reason("closed_group", _("This group is closed."), _("Choose a group that acts."), field="operator")


def give_key(centre: Centre, group: Group, *, by: Person, since: dt.date, until: dt.date | None = None) -> KeyGroup:
    """Gives a group the key: the hours for groups with a key become its hours. The same again gives the same row."""
    demand("places.keep", by, centre)
    with transaction.atomic():
        Centre.objects.select_for_update().get(pk=centre.pk)
        rows = list(KeyGroup.objects.filter(centre=centre, group=group))
        same = next((row for row in rows if (row.since, row.until) == (since, until)), None)
        if same:
            return same
        if until and until < since:
            raise Refusal(Reason("order", _("The last day is before the first."), _("Choose a later last day."), field="until"))
        clash = next((row for row in rows if overlaps(row, since, until)), None)
        if clash:
            raise Refusal(_already(clash))
        key = KeyGroup.objects.create(centre=centre, group=group, since=since, until=until)
        record("gave_key", key, by=by, on_behalf_of=group, since=since.isoformat())
    return key


def overlaps(row, since: dt.date, until: dt.date | None) -> bool:
    """Whether a row from since until until meets the days."""
    return row.since <= (until or dt.date.max) and since <= (row.until or dt.date.max)


def _already(row: KeyGroup) -> Reason:
    works = _("Take the key back first, or choose other days.")
    if row.until:
        works = _("It works from %(day)s.") % {"day": edge_words(row.until + dt.timedelta(days=1))}
    return Reason("has_key", _("This group already has a key in these days."), works, field="since")


def take_key(key: KeyGroup, *, by: Person, agreed=frozenset()) -> KeyGroup | None:
    """The group gives the key back today; a key not yet given is struck out (gives None).

    Its bookings outside everyone's hours are listed first; those agreed to stay (agreed: their ids).
    """
    demand("places.keep", by, key.centre)
    with transaction.atomic():
        key = KeyGroup.objects.select_for_update(of=("self",)).select_related("centre", "group").filter(pk=key.pk).first()
        today = clock.today()
        if key is None or (key.until and key.until <= today):
            return key
        kept = []
        if key.since <= today and key.group_id != key.centre.operator_id:
            hit = outside_everyones_hours(key.centre, key.group, today + dt.timedelta(days=1))
            kept = demand_agreed(hit, agreed, key_ends)
        record("took_key", key, by=by, on_behalf_of=key.group, kept=kept)
        if key.since > today:
            key.delete()
            return None
        key.until = today
        key.save(update_fields=["until"])
    return key
