"""House rules in dated versions: what was in force once stays as it was."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, HouseRules

LONGEST = 60_000


def rules_in_force(centre: Centre, day: dt.date) -> HouseRules | None:
    """The version in force on a day."""
    return centre.rules.filter(valid_from__lte=day).first()


def write_rules(centre: Centre, *, by: Person, text: str, valid_from: dt.date, version: str = "") -> HouseRules:
    """Writes a version that is in force from a day, today at the earliest.

    A version still ahead with the same day is replaced; the same text again changes nothing. version: its name, else its number.
    """
    demand("places.keep", by, centre)
    text, version = clean_text(text), clean_line(version)
    with transaction.atomic():
        Centre.objects.select_for_update().get(pk=centre.pk)
        old = centre.rules.filter(valid_from=valid_from).first()
        if old and old.text == text and (not version or old.version == version):
            return old
        reasons = list(_reasons(text, valid_from, old))
        if reasons:
            raise Refusal(reasons)
        rules = old or HouseRules(centre=centre, valid_from=valid_from)
        rules.text = text
        rules.version = version or rules.version or str(centre.rules.count() + 1)
        rules.save()
        record("wrote_rules", rules, by=by, version=rules.version, valid_from=valid_from.isoformat())
    return rules


def _reasons(text: str, valid_from: dt.date, old: HouseRules | None):
    today = clock.today()
    if not text:
        yield Reason("no_text", _("The rules are empty."), _("Write at least one sentence."), field="text")
    if len(text) > LONGEST:
        yield Reason("too_long", _("The rules are too long."), _("60,000 letters fit."), field="text")
    if valid_from < today or (old and valid_from == today):
        tomorrow = today + dt.timedelta(days=1)
        yield Reason(
            "in_force",
            _("What was in force once is never changed, because people have agreed to it."),
            _("Write a new version, in force from %(day)s or later.") % {"day": day_words(tomorrow if old else today)},
            field="valid_from",
        )


def drop_rules(rules: HouseRules, *, by: Person) -> None:
    """Strikes out a version that is not in force yet."""
    demand("places.keep", by, rules.centre)
    with transaction.atomic():
        rules = HouseRules.objects.select_for_update().filter(pk=rules.pk).first()
        if rules is None:
            return
        if rules.valid_from <= clock.today():
            works = _("Write a new version instead.")
            raise Refusal(Reason("in_force", _("This version is or was in force, so it stays."), works))
        record("dropped_rules", rules, by=by, version=rules.version)
        rules.delete()
