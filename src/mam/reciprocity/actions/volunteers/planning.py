"""Planning duties: one, or a rota of the same duty week after week; calling one off."""

import datetime as dt
import uuid
from dataclasses import dataclass, field

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Duty, Taking
from ...models.duties import MOST_PEOPLE
from ...words.volunteers import COMING, TakingState
from .telling import tell_called_off

MOST_WEEKS = 26


@dataclass(frozen=True)
class DutyAsk:
    """What a duty is. starts, ends: wall clock on `day`; weeks: how many weeks in a row, 1 = once."""

    title: str
    where: str
    day: dt.date
    starts: dt.time
    ends: dt.time
    wanted: int = 1
    qualification: str = ""
    with_children: bool = False
    weeks: int = 1
    request_key: uuid.UUID | None = field(default=None, compare=False)


def plan_duties(ask: DutyAsk, *, by: Person) -> list[Duty]:
    """Writes the duty down, each week one. The same form twice gives the duties it made before."""
    demand("reciprocity.plan_duty", by)
    if reasons := list(against(ask)):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=by.pk)
        first = Duty.objects.filter(request_key=ask.request_key, by=by).first() if ask.request_key else None
        if first:
            return list(Duty.objects.filter(rota=first.rota))
        rota = uuid.uuid4()
        made = [make(ask, week, rota, by) for week in range(ask.weeks)]
        record("planned_duty", made[0], by=by, weeks=ask.weeks)
    return made


def make(ask: DutyAsk, week: int, rota: uuid.UUID, by: Person) -> Duty:
    day = ask.day + dt.timedelta(weeks=week)
    return Duty.objects.create(
        title=clean_line(ask.title), where=clean_line(ask.where), wanted=ask.wanted, qualification=clean_line(ask.qualification),
        during=DateTimeTZRange(clock.instant(day, ask.starts), clock.instant(day, ask.ends)),
        with_children=ask.with_children, rota=rota, by=by, request_key=ask.request_key if week == 0 else None,
    )  # fmt: skip


def against(ask: DutyAsk):
    if not 2 <= len(clean_line(ask.title)) <= 120:
        works = _("For example: tea and the door. At most 120 letters.")
        yield Reason("title", _("The duty has no short name."), works, field="title")
    if not 2 <= len(clean_line(ask.where)) <= 120:
        yield Reason("where", _("It is not said where."), _("For example: MAM, the kitchen. At most 120 letters."), field="where")
    if len(clean_line(ask.qualification)) > 200:
        yield Reason("qualification", _("This is too long."), _("At most 200 letters."), field="qualification")
    if ask.ends <= ask.starts:
        yield Reason("hours", _("The duty ends before it begins."), _("Choose a later hour of the same day."), field="ends")
    elif clock.instant(ask.day, ask.starts) <= clock.now():
        yield Reason("past", _("This hour has gone by."), _("Choose a day and an hour ahead."), field="day")
    if not 1 <= ask.wanted <= MOST_PEOPLE:
        yield Reason("wanted", _("One to fifty people can be wanted."), _("Write two duties for more."), field="wanted")
    if not 1 <= ask.weeks <= MOST_WEEKS:
        yield Reason("weeks", _("A rota has one to 26 weeks."), _("Write the rest down later."), field="weeks")


def call_duty_off(duty: Duty, *, by: Person) -> None:
    """Those who come are told. Twice is harmless."""
    demand("reciprocity.plan_duty", by)
    with transaction.atomic():
        duty = Duty.objects.select_for_update().get(pk=duty.pk)
        if duty.called_off:
            return
        if duty.has_begun:
            raise Refusal(Reason("begun", _("This duty has begun already."), _("Write down how it went instead.")))
        duty.called_off = clock.now()
        duty.save(update_fields=["called_off"])
        for taking in Taking.objects.filter(duty=duty, state__in=COMING).select_related("person", "duty"):
            tell_called_off(taking)
        Taking.objects.filter(duty=duty, state__in=COMING).update(state=TakingState.CANCELLED)
        record("called_duty_off", duty, by=by)
