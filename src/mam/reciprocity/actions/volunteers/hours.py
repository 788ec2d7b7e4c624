"""Hours of volunteers: entered by the volunteer or the house, confirmed by the house, counted as a contribution in kind."""

import datetime as dt
import uuid
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models.dated_setting import DatedSetting
from mam.people.models import Person

from ...models import HourEntry, VolunteerAgreement

DAY, OLDEST = 1440, dt.timedelta(days=366)
RATE = "volunteer-hour-rate"


def enter_hours(
    person: Person, day: dt.date, minutes: int, what: str, *, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None
) -> HourEntry:
    """Hours without a duty. They wait for the house, unless the house itself writes them. The same form twice is one entry."""
    demand("reciprocity.enter_hours", by, person)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)

        def find(key):
            return HourEntry.objects.filter(request_key=key).first()

        if before := made_before(find, request_key, ours=lambda row: row.by_id == by.pk):
            return before
        made = add_entry(person, day, minutes, what, by=by, channel=channel, request_key=request_key)
        record("entered_hours", made, by=by, on_behalf_of=person, channel=channel, minutes=minutes, day=day.isoformat())
    return made


def add_entry(person: Person, day: dt.date, minutes: int, what: str, *, by: Person, **more) -> HourEntry:
    """The row itself; the person is locked already."""
    if reasons := list(against(person, day, minutes, clean_line(what))):
        raise Refusal(reasons)
    house = by.knows_everybody and by.pk != person.pk
    return HourEntry.objects.create(
        person=person, day=day, minutes=minutes, what=clean_line(what), by=by, agreement=agreement_on(person, day),
        confirmed=clock.now() if house else None, confirmed_by=by if house else None, **more,
    )  # fmt: skip


def against(person: Person, day: dt.date, minutes: int, what: str):
    if not 2 <= len(what) <= 200:
        yield Reason("what", _("It is not said what was done."), _("A few words, at most 200 letters."), field="what")
    if day > clock.today():
        yield Reason("future", _("This day is still ahead."), _("Write the hours down when the work is done."), field="day")
    if day < clock.today() - OLDEST:
        yield Reason("old", _("This day is more than a year ago."), _("Ask the coordinator."), field="day")
    if minutes <= 0:
        yield Reason("minutes", _("Hours of work are more than zero."), _("For example: 1 h 30 min."), field="minutes")
    already = HourEntry.objects.filter(person=person, day=day).aggregate(total=Sum("minutes"))["total"] or 0
    if minutes > 0 and already + minutes > DAY:
        left = (DAY - already) // 60
        sentence = _("A day has 24 hours, and %(n)s of them are written down already.") % {"n": already // 60}
        yield Reason("over_a_day", sentence, _("At most %(n)s hours can be added on this day.") % {"n": left}, field="minutes")


def agreement_on(person: Person, day: dt.date) -> VolunteerAgreement | None:
    rows = VolunteerAgreement.objects.filter(person=person, begins__lte=day, ends__gte=day).exclude(state="draft")
    return rows.exclude(ended__lt=day).first()


def confirm_hours(entry: HourEntry, *, by: Person) -> HourEntry:
    """The house says that the work was done; nobody confirms their own. Twice is harmless."""
    demand("reciprocity.confirm_hours", by, entry)
    with transaction.atomic():
        entry = HourEntry.objects.select_for_update().get(pk=entry.pk)
        if entry.confirmed:
            return entry
        if entry.person_id == by.pk:
            raise Refusal(Reason("own", _("Nobody confirms their own hours."), _("Ask another person of the house.")))
        entry.confirmed, entry.confirmed_by = clock.now(), by
        entry.save(update_fields=["confirmed", "confirmed_by"])
        record("confirmed_hours", entry, by=by, on_behalf_of=entry.person, minutes=entry.minutes)
    return entry


class Contribution(NamedTuple):
    """Confirmed minutes × the agreed rate (złoty an hour). rate: None when the town has set none; confirmed: of the rate."""

    minutes: int
    rate: Decimal | None
    source: str
    confirmed: bool
    value: Decimal | None


def contribution(entries, day: dt.date) -> Contribution:
    """What the confirmed hours among entries are worth as a contribution in kind, at the rate of that day."""
    minutes = sum(entry.minutes for entry in entries if entry.confirmed)
    row = DatedSetting.objects.in_force(day).filter(key=RATE, place="").order_by("-valid_from").first()
    if row is None:
        return Contribution(minutes, None, "", False, None)
    rate = Decimal(str(row.value))
    return Contribution(minutes, rate, row.source, row.confirmed, (rate * minutes / 60).quantize(Decimal("0.01")))
