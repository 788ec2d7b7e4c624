"""Writing hours down: one entry takes from some accounts what it gives to others. Balances are sums of lines, never kept beside them."""

import datetime as dt
import uuid

from django.db.models import Sum
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.municipalities.models.dated_setting import setting_on
from mam.people.models import Group, Person

from ...methods.quarters import QUARTER, WHOLE_DAY, hours_of
from ...models import Exchange, HoursAccount, LedgerEntry, LedgerLine
from ...words.favours import GIVING, EntryKind

LIMIT, USUAL_LIMIT = "favours-limit", 20  # hours on either side of zero from which the page says a kind word


def account_of(owner: Person | Group) -> HoursAccount:
    """Opened when it is first needed."""
    whose = {"group": owner} if isinstance(owner, Group) else {"person": owner}
    return HoursAccount.objects.get_or_create(**whose)[0]


def house_account() -> HoursAccount:
    return HoursAccount.objects.get_or_create(is_house=True)[0]


def lock(*accounts: HoursAccount) -> None:
    """In id order; who gives is locked before the hours of a day are counted."""
    keys = sorted({account.pk for account in accounts})
    list(HoursAccount.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk"))


def book(
    kind: str, title: str, day: dt.date, moves: dict[HoursAccount, int], *, by: Person | None, channel: str,
    exchange: Exchange | None = None, counters: LedgerEntry | None = None, request_key: uuid.UUID | None = None,
) -> LedgerEntry:  # fmt: skip
    """moves: minutes for each account, above zero for what it gets; they sum to zero, and the database looks again."""
    entry = LedgerEntry.objects.create(
        kind=kind, title=title, day=day, by=by.pk if by else None, channel=channel, exchange=exchange, counters=counters,
        request_key=request_key, at=clock.now(),
    )  # fmt: skip
    LedgerLine.objects.bulk_create(LedgerLine(entry=entry, account=account, minutes=many) for account, many in moves.items())
    return entry


def booked_before(request_key: uuid.UUID | None) -> LedgerEntry | None:
    return LedgerEntry.objects.filter(request_key=request_key).first() if request_key else None


def against_minutes(minutes: int | None) -> list[Reason]:
    """Quarter hours, more than nothing, at most a whole day."""
    works = _("Write hours in quarters, for example 0,25 or 1,5.")
    if minutes is None or minutes <= 0:
        return [Reason("no_hours", _("There have to be some hours."), works, field="hours")]
    if minutes > WHOLE_DAY:
        return [Reason("over_a_day", _("A day has 24 hours."), _("Write each day by itself."), field="hours")]
    return [Reason("no_quarters", _("Hours are counted in quarters."), works, field="hours")] if minutes % QUARTER else []


def against_day(giver: HoursAccount, day: dt.date, minutes: int, *, apart_from: Exchange | None = None) -> list[Reason]:
    """One person gives at most 24 hours a day. The giver's account is locked. A group has many hands."""
    if giver.person_id is None:
        return []
    left = WHOLE_DAY - given_on(giver, day, apart_from=apart_from)
    if minutes <= left:
        return []
    words = _("On that day %(left)s of 24 hours are left for %(name)s.") % {"left": hours_of(max(left, 0)), "name": giver.person.first_name}
    return [Reason("full_day", words, _("Write fewer hours, or another day."), field="hours")]


def given_on(giver: HoursAccount, day: dt.date, *, apart_from: Exchange | None = None) -> int:
    exchanges = Exchange.objects.filter(giver=giver, day=day, state__in=GIVING).exclude(entry__countered_by__isnull=False)
    if apart_from is not None:
        exchanges = exchanges.exclude(pk=apart_from.pk)
    worked = LedgerLine.objects.filter(account=giver, entry__day=day, entry__kind=EntryKind.WORK, entry__countered_by=None)
    return sum(rows.aggregate(total=Sum("minutes"))["total"] or 0 for rows in (exchanges, worked))


def limit() -> int:
    """Minutes; a dated setting of the town in hours."""
    return int(float(setting_on(LIMIT, clock.today()) or USUAL_LIMIT) * 60)


def kind_word(balance: int) -> str:
    """A word when somebody is far on one side. It is only said to them, and nothing is refused because of it."""
    if balance < -limit():
        return _("Neighbours have given you many hours. That is what this is for. When you feel like it, look at what somebody asks for.")
    if balance > limit():
        return _("You have given many hours. Thank you! Let somebody do something for you too, or give some hours to this place.")
    return ""
