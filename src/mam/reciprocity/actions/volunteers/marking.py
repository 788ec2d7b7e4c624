"""How a duty went: done with its hours, excused, or missed; and the alert when nobody comes to one that is near."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Duty, HourEntry, Taking
from ...words.volunteers import MARKS, TakingState
from .hours import add_entry
from .taking import in_two_days, taking_locked
from .telling import missed_lately, tell_empty, warn_of_missed

WARN_FROM = 3


def mark_duty(taking: Taking, state: str, *, by: Person, minutes: int | None = None) -> Taking:
    """Writes how it went; done makes confirmed hours, once. minutes: of work, empty = the whole duty. Excused may be said before."""
    demand("reciprocity.mark_duty", by, taking)
    if state not in MARKS:
        raise Refusal(Reason("state", _("Choose one: done, excused or missed."), field="state"))
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=taking.person_id)
        taking = taking_locked(taking)
        if reasons := list(against(taking, state)):
            raise Refusal(reasons)
        if taking.state == state and (state != TakingState.DONE or minutes in (None, taking.minutes)):
            return taking
        HourEntry.objects.filter(taking=taking).delete()
        taking.minutes = (minutes if minutes is not None else taking.duty.minutes) if state == TakingState.DONE else None
        if taking.minutes is not None:
            add_entry(taking.person, taking.duty.day, taking.minutes, taking.duty.title, by=by, taking=taking, channel=Channel.DESK)
        taking.state = state
        taking.save(update_fields=["state", "minutes"])
        record("marked_duty", taking.duty, by=by, on_behalf_of=taking.person, state=state, minutes=taking.minutes)
        if state == TakingState.MISSED and (missed := missed_lately(taking.person)) >= WARN_FROM:
            warn_of_missed(taking, missed)
    return taking


def against(taking: Taking, state: str):
    if taking.state == TakingState.CANCELLED:
        yield Reason("given_back", _("This duty was given back before."), _("Look who stepped in."))
    if state != TakingState.EXCUSED and not taking.duty.has_begun:
        yield Reason("ahead", _("The duty has not begun yet."), _("Write it down when it has begun."), works_from=taking.duty.starts)


def empty_soon():
    """Duties of the next 48 hours to which nobody comes."""
    return Duty.objects.upcoming().with_people().filter(during__startswith__lte=in_two_days(), taken=0)


def alert_empty() -> int:
    """Tells hosts and coordinators of each such duty, once."""
    told = 0
    for found in empty_soon().filter(alerted=None):
        with transaction.atomic():
            duty = Duty.objects.select_for_update().get(pk=found.pk)
            if duty.alerted is None and not duty.called_off:
                duty.alerted = clock.now()
                duty.save(update_fields=["alerted"])
                tell_empty(duty)
                told += 1
    return told
