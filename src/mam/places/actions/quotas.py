"""Quotas: what a party has used and what is left, counted per group across all its people.

Hours are elapsed hours. A booking counts in the period in which it starts, once for every thing of the quota's kind.
Whoever books holds the lock on the party's row, so two people of one group cannot both take its last hour.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import edge_words
from mam.core.refusal import Reason
from mam.municipalities.plain import objects, rows
from mam.people.models import Party

from ..models import BookedThing, Booking, Centre, Quota, Thing
from ..words import STANDING, QuotaPer, QuotaUnit
from .ask import Ask, Span
from .durations import hours_number

Period = tuple[dt.date, dt.date]

# Summed by day inside the database: a lively group has hundreds of bookings in a season. {who}: the condition on the party.
USED = f"""
select thing.kind, (lower(booking.during) at time zone 'Europe/Warsaw')::date,
  sum(extract(epoch from upper(booking.during) - lower(booking.during)))::float8 / 3600, count(*)
from {Booking._meta.db_table} booking
  join {BookedThing._meta.db_table} booked on booked.booking_id = booking.id
  join {Thing._meta.db_table} thing on thing.id = booked.thing_id
where booking.municipality_id = %s and booking.centre_id = %s and {{who}}
  and booking.state = any(%s) and booking.during && tstzrange(%s, %s) and booking.id <> all(%s::uuid[])
group by 1, 2
"""
BY_GROUP = USED.format(who="booking.party_group_id = %s")
ALONE = USED.format(who="booking.party_person_id = %s and booking.party_group_id is null")


def period_of(quota: Quota, day: dt.date) -> Period | None:
    """First and last day of the period the day falls into; None when the quota is not in force that day."""
    if not quota.first_day <= day <= quota.last_day:
        return None
    if quota.per == QuotaPer.DAY:
        return day, day
    if quota.per == QuotaPer.WEEK:
        monday = day - dt.timedelta(days=day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if quota.per == QuotaPer.MONTH:
        first = day.replace(day=1)
        return first, (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    return quota.first_day, quota.last_day


def amount(quota: Quota, span: Span) -> float:
    return span.hours if quota.unit == QuotaUnit.HOURS else 1


@dataclass
class Account:
    """One party's use of the centre's quotas; `spend` adds the dates of a series one after another."""

    quotas: list[Quota]
    used: dict[tuple[int, Period], float] = field(default_factory=dict)

    @classmethod
    def of(cls, centre: Centre, party: Party, spans: Iterable[Span], *, ignoring=frozenset()) -> "Account":
        """Reads what the party has used in every period that the spans touch; two queries."""
        quotas = objects(Quota, "centre_id = %s and for_groups = %s order by id", centre.pk, party.group is not None)
        account = cls(quotas)
        days = {clock.local(span.start).date() for span in spans}
        periods = {(quota, period) for quota in quotas for day in days if (period := period_of(quota, day))}
        if periods:
            account._read(party, periods, ignoring)
        return account

    def _read(self, party: Party, periods, ignoring) -> None:
        first, last = min(p[0] for _q, p in periods), max(p[1] for _q, p in periods)
        whole = (clock.instant(first, dt.time(0)), clock.instant(last + dt.timedelta(days=1), dt.time(0)))
        sql, who = (BY_GROUP, party.group) if party.group else (ALONE, party.person)
        values = self.quotas[0].centre_id, who.pk, list(STANDING), *whole, list(ignoring)
        for kind, day, hours, number in rows(sql, *values):
            self._add(kind, day, hours, number)

    def _add(self, kind: str, day: dt.date, hours: float, number: int) -> None:
        for quota in self.quotas:
            period = period_of(quota, day)
            if quota.thing_kind == kind and period:
                key = (quota.pk, period)
                self.used[key] = self.used.get(key, 0) + (hours if quota.unit == QuotaUnit.HOURS else number)

    def reasons(self, ask: Ask, span: Span) -> Iterator[Reason]:
        """Why the span would go over a quota, each with the day of the next period."""
        day = clock.local(span.start).date()
        for quota in self.quotas:
            times = sum(thing.kind == quota.thing_kind for thing, _quantity in ask.things)
            period = period_of(quota, day)
            if not times or not period:
                continue
            used = self.used.get((quota.pk, period), 0)
            if used + amount(quota, span) * times > quota.limit + 1e-9:
                yield _reason(quota, period, used, ask.party)

    def spend(self, ask: Ask, span: Span) -> None:
        for thing, _quantity in ask.things:
            self._add(thing.kind, clock.local(span.start).date(), span.hours, 1)

    def left(self, day: dt.date) -> list[tuple[Quota, float, Period]]:
        """For each quota in force on the day: how much is used in its period. Shown before it bites."""
        rows = ((quota, period_of(quota, day)) for quota in self.quotas)
        return [(quota, self.used.get((quota.pk, period), 0), period) for quota, period in rows if period]


def _reason(quota: Quota, period: Period, used: float, party: Party) -> Reason:
    left = max(0, quota.limit - used)
    words = {"name": party.name, "used": hours_number(used), "limit": quota.limit, "left": hours_number(left)}
    if quota.unit == QuotaUnit.HOURS:
        sentence = _("%(name)s has used %(used)s of %(limit)d hours; %(left)s are left.") % words
    else:
        sentence = ngettext(
            "%(name)s already has %(used)s of %(limit)d booking.",
            "%(name)s already has %(used)s of %(limit)d bookings.",
            quota.limit,
        ) % words
    after = period[1] + dt.timedelta(days=1)
    if after > quota.last_day:
        return Reason("quota", sentence, _("Choose a shorter time, give a booking back, or ask the coordinator."), None)
    works = _("It works for days from %(day)s, or when you give a booking back.") % {"day": edge_words(after)}
    return Reason("quota", sentence, works, clock.instant(after, dt.time(0)))
