"""Dated exceptions: days when the house is closed or open at other hours, with the reason that people read."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, HoursException
from .breaking import broken, demand_agreed, house_from, with_hours
from .staying import days_change

DAY = dt.timedelta(days=1)
FIELDS = ("thing", "audience", "first_day", "last_day", "opens", "closes", "reason")


def add_exception(
    centre: Centre, *, by: Person, first_day: dt.date, last_day: dt.date, reason: str,
    opens: dt.time | None = None, closes: dt.time | None = None, audience: str = "", thing=None, agreed=frozenset(),
) -> HoursException:  # fmt: skip
    """Closes days, or gives them other hours; opens and closes both None: closed. The same again gives the same row.

    audience empty: for everyone. Bookings it breaks are listed first; those agreed to stay (agreed: their ids).
    """
    demand("places.keep", by, centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=centre.pk)
        row = HoursException(
            centre=centre, thing=thing, audience=audience, first_day=first_day, last_day=last_day, opens=opens, closes=closes
        )
        row.reason = clean_line(reason)
        same = HoursException.objects.filter(centre=centre, **{name: getattr(row, name) for name in FIELDS}).first()
        if same:
            return same
        reasons = list(_reasons(row))
        if reasons:
            raise Refusal(reasons)
        before = house_from(centre, row.first_day)
        after = with_hours(before, exceptions=[*before.exceptions, row])
        hit = broken(before, after, row.first_day, row.last_day, row.thing)
        kept = demand_agreed(hit, agreed, days_change(row.reason))
        row.save()
        record("added_exception", row, by=by, first_day=row.first_day.isoformat(), closed=row.opens is None, kept=kept)
    return row


def remove_exception(row: HoursException, *, by: Person, agreed=frozenset()) -> None:
    """From today the usual hours count again. Days gone by keep their exception."""
    demand("places.keep", by, row.centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=row.centre_id)
        row = HoursException.objects.filter(pk=row.pk).select_related("thing").first()
        if row is None or row.last_day < clock.today():
            return
        first = max(clock.today(), row.first_day)
        before = house_from(centre, first)
        after = with_hours(before, exceptions=[other for other in before.exceptions if other.pk != row.pk])
        kept = demand_agreed(broken(before, after, first, row.last_day, row.thing), agreed)
        record("removed_exception", row, by=by, first_day=first.isoformat(), kept=kept)
        if row.first_day < clock.today():
            row.last_day = clock.today() - DAY
            row.save(update_fields=["last_day"])
        else:
            row.delete()


def _reasons(row: HoursException):
    if row.first_day < clock.today():
        works = _("Choose today or a later day.")
        yield Reason("past", _("Hours of days gone by are never changed."), works, field="first_day")
    if row.last_day < row.first_day:
        yield Reason("order", _("The last day is before the first."), _("Choose a later last day."), field="last_day")
    if (row.opens is None) != (row.closes is None):
        works = _("Write both hours, or none of them when the house is closed.")
        yield Reason("half_hours", _("Only one of the hours is written."), works, field="opens")
    elif row.opens is not None and row.opens == row.closes != dt.time(0):
        works = _("Write a later end.")
        yield Reason("empty", _("The house would close when it opens."), works, field="closes")
    if not row.reason:
        yield Reason("no_reason", _("People will not know why."), _("Write it in a few words, like: Christmas break."), field="reason")
