"""What is needed and what people promise: hours, things, skills; money is only noted."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Person

from ...models import Initiative, Pledge, Wanted
from ...words.initiatives import PledgeKind
from .team import refuse_ended

MOST, DAY = 100_000, 24


@dataclass(frozen=True)
class PledgeAsk:
    """starts: for hours, when they begin, if it is known. named: they may be thanked by name."""

    amount: int = 1
    words: str = ""
    starts: dt.datetime | None = None
    named: bool = False


def want(
    initiative: Initiative, kind: str, what: str, amount: int, until: dt.date, *, by: Person, channel=Channel.WEB
) -> Wanted:
    """The same thing again is one."""
    demand("initiatives.keep", by, initiative)
    said, reasons = clean_line(what), []
    if not 2 <= len(said) <= 120:
        reasons.append(
            Reason("what", _("Say what is needed."), _("For example: a spade, a hand with painting."), field="what")
        )
    if not 1 <= amount <= MOST:
        reasons.append(
            Reason("amount", _("It has to be at least 1."), _("Write a number, for example 3."), field="amount")
        )
    if until < clock.today():
        reasons.append(Reason("past", _("This day is in the past."), _("Choose today or a later day."), field="until"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        refuse_ended(Initiative.objects.select_for_update().get(pk=initiative.pk))
        values = {"amount": amount, "until": until}
        made, is_new = Wanted.objects.get_or_create(initiative=initiative, kind=kind, what=said, defaults=values)
        if is_new:
            record("asked_for_help", initiative, by=by, channel=channel)
    return made


def pledge(
    wanted: Wanted,
    ask: PledgeAsk,
    *,
    person: Person,
    by: Person,
    channel: str = Channel.WEB,
    request_key: uuid.UUID | None = None,
) -> Pledge:
    """Refuses what ended, more than a day of work at once, and the same hours of the same person twice."""
    demand("initiatives.pledge", by)
    if person != by:
        demand("initiatives.pledge_for", by)
    during = (ask.starts, ask.starts + dt.timedelta(hours=ask.amount)) if ask.starts and 0 < ask.amount <= DAY else None
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if known := made_before(_of_form, request_key, ours=lambda row: by.pk in (row.person_id, row.by_id)):
            return known
        refuse_ended(wanted.initiative)
        if reasons := list(_reasons(wanted, ask, during, person)):
            raise Refusal(reasons)
        made = Pledge.objects.create(
            wanted=wanted, person=person, amount=ask.amount, words=clean_line(ask.words)[:200], at=clock.now(), by=by, channel=channel,
            during=during if wanted.kind == PledgeKind.HOURS else None, request_key=request_key, named=ask.named,
        )  # fmt: skip
        record("promised_to_initiative", wanted.initiative, by=by, on_behalf_of=person, channel=channel)
    return made


def pledge_at_desk(
    wanted: Wanted, ask: PledgeAsk, first_name: str, last_name: str = "", phone: str = "", *, by: Person, channel=Channel.DESK,
    sure: bool = False, request_key=None,
) -> Pledge:  # fmt: skip
    """For somebody who has no account and is not known yet; a refusal leaves nobody written down."""
    demand("initiatives.pledge_for", by)
    if known := made_before(_of_form, request_key, ours=lambda row: row.by_id == by.pk):
        return known
    with transaction.atomic():
        person = register_person(first_name, last_name, phone=phone, by=by, channel=channel, sure=sure)
        return pledge(wanted, ask, person=person, by=by, channel=channel, request_key=request_key)


def take_back(promise: Pledge, *, by: Person, channel: str = Channel.WEB) -> Pledge:
    """Until the last day; after it the team counts on it. Twice is once."""
    demand("initiatives.take_pledge_back", by, promise)
    with transaction.atomic():
        promise = (
            Pledge.objects.select_for_update(of=("self",))
            .select_related("wanted__initiative__lead", "person")
            .get(pk=promise.pk)
        )
        if promise.taken_back:
            return promise
        if promise.wanted.until < clock.today():
            lead = promise.wanted.initiative.lead
            name = lead.name if lead else _("the animator")
            works = _("Talk with %(name)s, who leads it: something can always be arranged.") % {"name": name}
            sentence = _("It could be taken back until %(day)s, and now the team counts on it.") % {
                "day": day_words(promise.wanted.until)
            }
            raise Refusal(Reason("late", sentence, works))
        promise.taken_back = clock.now()
        promise.save(update_fields=["taken_back"])
        record("took_promise_back", promise.wanted.initiative, by=by, on_behalf_of=promise.person, channel=channel)
    return promise


def note_kept(promise: Pledge, kept: bool, *, by: Person, channel: str = Channel.WEB) -> Pledge:
    """Whether it was fulfilled, as whoever leads saw it."""
    demand("initiatives.keep", by, promise.wanted.initiative)
    with transaction.atomic():
        if Pledge.objects.filter(pk=promise.pk, taken_back=None).exclude(kept=kept).update(kept=kept):
            record(
                "noted_promise_kept",
                promise.wanted.initiative,
                by=by,
                on_behalf_of=promise.person,
                channel=channel,
                kept=kept,
            )
    promise.refresh_from_db()
    return promise


def _of_form(request_key: uuid.UUID) -> Pledge | None:
    return Pledge.objects.filter(request_key=request_key).first()


def _reasons(wanted: Wanted, ask: PledgeAsk, during, person: Person):
    if not 1 <= ask.amount <= MOST:
        yield Reason("amount", _("It has to be at least 1."), _("Write a number, for example 3."), field="amount")
    if wanted.until < clock.today():
        yield Reason("over", _("The day until which help was asked for has passed."), _("Talk with whoever leads it."))
    if wanted.kind != PledgeKind.HOURS:
        return
    if ask.amount > DAY:
        works = _("Promise a few hours now, and more for another day.")
        yield Reason("day", _("A day has 24 hours."), works, field="amount")
    if ask.starts and ask.starts < clock.now():
        yield Reason("past", _("This time is in the past."), _("Choose a later one."), field="starts")
    if during and Pledge.objects.filter(person=person, taken_back=None, during__overlap=during).exists():
        works = _("Choose other hours, or take the first promise back.")
        yield Reason("hours_twice", _("These hours are promised already."), works, field="starts")
