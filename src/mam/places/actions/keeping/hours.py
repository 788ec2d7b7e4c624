"""Weekly opening hours, from a day on: a new week replaces the old one ahead and never the past."""

import datetime as dt
from copy import copy
from dataclasses import dataclass
from itertools import pairwise

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import weekday_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ...methods.calendar import holidays_between
from ...models import Centre, OpeningHours, Thing
from .breaking import broken, demand_agreed, house_from, with_hours

DAY = dt.timedelta(days=1)
MIDNIGHT = dt.time(0)
Row = tuple[int, dt.time, dt.time]


@dataclass(frozen=True)
class Week:
    """The hours of one week for one audience of the centre or of a thing.

    rows: weekday (0 = Monday), opens, closes; closes at or before opens means the next day. until None: until further notice.
    """

    audience: str
    since: dt.date
    until: dt.date | None
    rows: tuple[Row, ...]
    thing: Thing | None = None

    @property
    def thing_id(self):
        return self.thing.pk if self.thing else None


def change_week(centre: Centre, week: Week, *, by: Person, agreed=frozenset()) -> list[OpeningHours]:
    """Sets the week. A week until further notice ends the former one the day before; one with a last day lies over it for a while.

    Bookings that would lie outside the new hours are listed first; those agreed to stay (agreed: their ids).
    """
    demand("places.keep", by, centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=centre.pk)
        reasons = list(_reasons(week))
        if reasons:
            raise Refusal(reasons)
        old = list(OpeningHours.objects.filter(centre=centre))
        replaced = [row for row in old if _same_week(row, week, week.since, week.until)]
        if sorted((row.weekday, row.opens, row.closes) for row in replaced) == sorted(week.rows):
            return replaced
        ended = [row for row in old if week.until is None and _ends_before(row, week)]
        new = [
            OpeningHours(
                centre=centre, thing=week.thing, audience=week.audience, weekday=weekday, opens=opens, closes=closes,
                valid_from=week.since, valid_until=week.until,
            )
            for weekday, opens, closes in week.rows
        ]  # fmt: skip
        kept = _settle(centre, week, old, replaced, ended, new, week.since - DAY, agreed)
        facts = {"audience": week.audience, "since": week.since.isoformat(), "thing": week.thing_id, "kept": kept}
        record("changed_hours", centre, by=by, **facts)
    return new


def end_week(centre: Centre, week: Week, *, by: Person, last_day: dt.date, agreed=frozenset()) -> None:
    """Ends a week after its last day, so that the centre's hours (or the longer week) count again; rows are not needed.

    A week that has not begun by then is struck out.
    """
    demand("places.keep", by, centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=centre.pk)
        if last_day < clock.today() - DAY:
            raise Refusal(_past())
        old = list(OpeningHours.objects.filter(centre=centre))
        rows = [row for row in old if _same_week(row, week, week.since, week.until)]
        if not rows or (week.until and week.until <= last_day):
            return
        gone = rows if week.since > last_day else []
        kept = _settle(centre, week, old, gone, [] if gone else rows, [], last_day, agreed)
        record("ended_hours", centre, by=by, audience=week.audience, last_day=last_day.isoformat(), kept=kept)


def close_on_holidays(centre: Centre, closed: bool, *, by: Person, agreed=frozenset()) -> Centre:
    """Whether public holidays close the house. Bookings on holidays are listed before it closes on them."""
    demand("places.keep", by, centre)
    with transaction.atomic():
        centre = Centre.objects.select_for_update().get(pk=centre.pk)
        if centre.closed_on_holidays == closed:
            return centre
        before = house_from(centre, clock.today())
        last = clock.local(before.end).date()
        after = with_hours(before, holidays=holidays_between(clock.today(), last) if closed else {})
        kept = demand_agreed(broken(before, after, clock.today()), agreed)
        centre.closed_on_holidays = closed
        centre.save(update_fields=["closed_on_holidays"])
        record("changed_holidays", centre, by=by, closed=closed, kept=kept)
    return centre


def _settle(centre, week: Week, old, gone, ended, new, last_day: dt.date, agreed) -> list[str]:
    """Lists what breaks, then writes: gone rows go, ended rows get their last day, new rows come."""
    shortened = []
    for row in ended:
        row_now = copy(row)
        row_now.valid_until = last_day
        shortened.append(row_now)
    since = max(clock.today(), min(last_day + DAY, week.since if gone else last_day + DAY))
    before = house_from(centre, since)
    after = with_hours(before, hours=[row for row in old if row not in gone and row not in ended] + shortened + new)
    kept = demand_agreed(broken(before, after, since, week.until, week.thing), agreed)
    OpeningHours.objects.filter(pk__in=[row.pk for row in gone]).delete()
    OpeningHours.objects.filter(pk__in=[row.pk for row in ended]).update(valid_until=last_day)
    OpeningHours.objects.bulk_create(new)
    return kept


def _same_week(row: OpeningHours, week: Week, since: dt.date, until: dt.date | None) -> bool:
    mine = row.thing_id == week.thing_id and row.audience == week.audience
    return mine and row.valid_from == since and row.valid_until == until


def _ends_before(row: OpeningHours, week: Week) -> bool:
    mine = row.thing_id == week.thing_id and row.audience == week.audience
    return mine and row.valid_until is None and row.valid_from < week.since


def _past() -> Reason:
    return Reason("past", _("Hours of days gone by are never changed."), _("Choose today or a later day."), field="since")


def _reasons(week: Week):
    if week.since < clock.today():
        yield _past()
    if week.until and week.until < week.since:
        yield Reason("order", _("The last day is before the first."), _("Choose a later last day."), field="until")
    if not week.rows:
        works = _("Write hours for at least one day. To close for some days, use a dated exception.")
        yield Reason("no_hours", _("The week has no open hour."), works)
    for weekday in sorted({row[0] for row in week.rows}):
        spans = sorted(row[1:] for row in week.rows if row[0] == weekday)
        if any(opens == closes != MIDNIGHT for opens, closes in spans):
            works = _("For a whole day write 00:00 to 00:00.")
            yield Reason("empty", _("%(day)s: it closes when it opens.") % {"day": weekday_words(weekday)}, works)
        for (before, closes), (opens, _after) in pairwise(spans):
            if opens < closes or closes <= before:
                works = _("Make one range of them, or move one.")
                sentence = _("%(day)s: the two ranges lie over each other.") % {"day": weekday_words(weekday)}
                yield Reason("overlap", sentence, works)
