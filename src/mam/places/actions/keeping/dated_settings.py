"""Numbers of law and house rules: a new value from a day on; a value that was in force stays as it was."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.municipalities.models import DatedSetting
from mam.people.models import Person


def set_value(old: DatedSetting, *, by: Person, value, valid_from: dt.date, source: str, confirmed: bool = False) -> DatedSetting:
    """A new value of the same setting, from a day on. Older rows stay untouched; the newest in force wins.

    value: of the same kind as the old one (number, text, list). The same again gives the same row.
    """
    demand("places.lead", by)
    with transaction.atomic():
        rows = DatedSetting.objects.select_for_update().filter(key=old.key, place=old.place)
        same_day = next((row for row in rows if row.valid_from == valid_from), None)
        if same_day and same_day.value == value and same_day.source == source:
            return same_day
        reasons = list(_reasons(old, value, valid_from, source, same_day))
        if reasons:
            raise Refusal(reasons)
        new = DatedSetting.objects.create(
            key=old.key, place=old.place, unit=old.unit, value=value, valid_from=valid_from, source=source, confirmed=confirmed
        )
        record("set_value", new, by=by, key=new.key, valid_from=valid_from.isoformat())
    return new


def _reasons(old: DatedSetting, value, valid_from: dt.date, source: str, same_day: DatedSetting | None):
    numbers = (int, float)
    alike = isinstance(value, type(old.value)) or (isinstance(value, numbers) and isinstance(old.value, numbers))
    if not alike or isinstance(value, bool) != isinstance(old.value, bool):
        works = _("For example: %(old)s.") % {"old": old.value}
        yield Reason("kind", _("The new value is of another kind than the old one."), works, field="value")
    if valid_from < clock.today() or same_day:
        first = max(clock.today(), (same_day.valid_from + dt.timedelta(days=1)) if same_day else clock.today())
        yield Reason(
            "in_force",
            _("A value that was in force once is never changed."),
            _("Choose %(day)s or a later day.") % {"day": day_words(first)},
            field="valid_from",
        )
    if not source.strip():
        works = _("Write the act and article, or the decision of the house.")
        yield Reason("no_source", _("It is not said where the number comes from."), works, field="source")


def confirm_value(setting: DatedSetting, *, by: Person) -> DatedSetting:
    """Somebody checked the value against its source: "to confirm" goes away."""
    demand("places.lead", by)
    with transaction.atomic():
        setting = DatedSetting.objects.select_for_update().get(pk=setting.pk)
        if not setting.confirmed:
            setting.confirmed = True
            setting.save(update_fields=["confirmed"])
            record("confirmed_value", setting, by=by, key=setting.key)
    return setting
