"""Go or no-go: whether enough people signed up, decided at a set time before the start, told to all."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import translation
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Event, Occurrence, SignUp
from ..words import EventState, SignUpState
from . import sign_up_letters as letters
from .dates import call_off
from .locking import lock_target, lock_targets
from .reach import Reach
from .times import times_of

HOUR = dt.timedelta(hours=1)


def decide_minimum() -> int:
    """The job: decides every date and course whose hour has come. Returns how many it decided; twice is harmless."""
    return sum(decide_one(date) for date in due())


def due() -> list[Occurrence]:
    """Dates to decide; a course is decided by its first date, for all of them."""
    rows = (
        Occurrence.objects.planned()
        .upcoming()
        .filter(event__minimum__isnull=False, event__state=EventState.PUBLISHED, goes_ahead=None)
    )
    dates = rows.select_related("event__centre", "event__party_group", "event__party_person").order_by("during")
    found, courses = [], set()
    for date in dates:
        first = not date.event.is_course or date.event_id not in courses
        courses.add(date.event_id)
        if first and date.starts - date.event.decide_hours * HOUR <= clock.now() < date.starts:
            found.append(date)
    return found


def decide_one(date: Occurrence) -> bool:
    """Counts who has a place and decides. No-go calls the date off, or all dates of a course."""
    with transaction.atomic():
        date = locked(date)
        if date.goes_ahead is not None or date.is_cancelled:
            return False
        people = people_on(target_of(date))
        goes = people >= date.event.minimum
        settle(date, goes, people, by=None, channel=Channel.WEB)
    return True


def go_ahead(date: Occurrence, *, by, channel: str = Channel.WEB) -> Occurrence:
    """The organiser says yes whatever the number; nothing is decided by the hour any more. Twice is harmless."""
    demand("programme.change_event", by, date.event)
    with transaction.atomic():
        date = locked(date)
        if date.goes_ahead is None and not date.is_cancelled:
            settle(date, True, people_on(target_of(date)), by=by, channel=channel)
    return date


def locked(date: Occurrence) -> Occurrence:
    """The date as it is under the locks; the event is locked first, as for every deed on several dates."""
    lock_targets(date.event)
    return lock_target(date)


def target_of(date: Occurrence) -> Event | Occurrence:
    return date.event if date.event.is_course else date


def people_on(target: Event | Occurrence) -> int:
    return SignUp.objects.of(target).filter(state=SignUpState.CONFIRMED).aggregate(n=Sum("size"))["n"] or 0


def settle(date: Occurrence, goes: bool, people: int, *, by, channel: str) -> None:
    target = target_of(date)
    dates = (
        Occurrence.objects.filter(event=date.event)
        if isinstance(target, Event)
        else Occurrence.objects.filter(pk=date.pk)
    )
    dates.planned().upcoming().update(goes_ahead=goes, changed=clock.now())
    date.goes_ahead = goes
    facts = {"people": people, "minimum": date.event.minimum}
    record("goes_ahead" if goes else "does_not_go_ahead", date, by=by, channel=channel, **facts)
    if goes:
        tell_all(target)
    else:
        call_off_for_want(date, target, people)


def tell_all(target: Event | Occurrence) -> None:
    rows = (
        SignUp.objects.of(target)
        .filter(state=SignUpState.CONFIRMED)
        .select_related("person", "event", "occurrence__event")
    )
    letters.tell_goes_ahead(list(rows), times_of(target))


def call_off_for_want(date: Occurrence, target: Event | Occurrence, people: int) -> None:
    """Calls off the date, or the dates left of a course, with the number as the reason; everybody who stands on it hears it."""
    with translation.override(date.event.language or settings.LANGUAGE_CODE):
        words = _("Too few people signed up: %(people)d. At least %(minimum)d are needed.")
        reason = words % {"people": people, "minimum": date.event.minimum}
    call_off(date, by=None, reason=reason, reach=Reach.FOLLOWING if isinstance(target, Event) else Reach.THIS)
