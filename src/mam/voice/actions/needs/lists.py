"""The town's own lists: parts of the town, and what needs are about. A row leaves the list by a last day and stays with its needs."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Area, Theme

DAY = dt.timedelta(days=1)


def list_area(kind: str, name: str, *, people: int | None = None, source: str = "", by: Person) -> Area:
    """Puts a part of the town on the list, or changes how many people live there. Twice is harmless."""
    demand("voice.keep_lists", by)
    name = named(name, 80)
    with transaction.atomic():
        made, is_new = Area.objects.get_or_create(kind=kind, name=name, defaults={"since": clock.today()})
        wanted = (people, clean_line(source)[:200], None)
        if (made.people, made.source, made.until) != wanted:
            made.people, made.source, made.until = wanted
            made.save(update_fields=["people", "source", "until"])
        elif not is_new:
            return made
        record("listed_area", made, by=by, people=people)
    return made


def list_theme(name: str, *, by: Person) -> Theme:
    demand("voice.keep_lists", by)
    name = named(name, 40)
    with transaction.atomic():
        order = Theme.objects.count()
        made, is_new = Theme.objects.get_or_create(name=name, defaults={"since": clock.today(), "order": order})
        if is_new or made.until:
            made.until = None
            made.save(update_fields=["until"])
            record("listed_theme", made, by=by)
    return made


def take_off_list(row: Area | Theme, *, by: Person) -> None:
    """From today on it cannot be chosen. Twice is harmless."""
    demand("voice.keep_lists", by)
    with transaction.atomic():
        row = type(row).objects.select_for_update().get(pk=row.pk)
        if row.until is None:
            row.until = clock.today() - DAY
            row.save(update_fields=["until"])
            record("listed_area" if isinstance(row, Area) else "listed_theme", row, by=by, until=row.until.isoformat())


def named(name: str, most: int) -> str:
    name = clean_line(name)
    if not 2 <= len(name) <= most:
        works = _("As people here call it, for example: os. Młodości.")
        raise Refusal(Reason("name", _("It has no name yet, or it is too long."), works, field="name"))
    return name


def areas():
    return Area.objects.in_force(clock.today())


def themes():
    return Theme.objects.in_force(clock.today())
