"""Taking a duty, giving it back, asking for a stand-in, stepping in. The duty is locked first, so that the last place goes to one."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Guardianship, Person
from mam.programme.models import LeaderCheck

from ...methods.agreements import may_be_minor
from ...models import Duty, Taking
from ...words.volunteers import COMING, TakingState
from .telling import tell_stand_in_wanted, tell_stood_in


def take_duty(duty: Duty, person: Person, *, by: Person, channel: str = Channel.WEB) -> Taking:
    """One place for one person. When none is free, whoever looks for a stand-in is relieved. Twice is harmless."""
    demand("reciprocity.take_duty", by, person)
    with transaction.atomic():
        duty = locked(duty)
        takings = list(Taking.objects.filter(duty=duty, state__in=COMING).select_related("person"))
        own = next((one for one in takings if one.person_id == person.pk), None)
        if own:
            return stay(own, by, channel)
        relieved = None if len(takings) < duty.wanted else next((one for one in takings if one.state == TakingState.LOOKING), None)
        if reasons := list(against(duty, person, full=len(takings) >= duty.wanted and relieved is None)):
            raise Refusal(reasons)
        made = Taking.objects.create(duty=duty, person=person, by=by, channel=channel, stands_in_for=relieved)
        if relieved:
            relieved.state = TakingState.CANCELLED
            relieved.save(update_fields=["state"])
            relieved.duty = duty
            tell_stood_in(relieved, person)
        record("stepped_in" if relieved else "took_duty", duty, by=by, on_behalf_of=person, channel=channel)
    return made


def stay(taking: Taking, by: Person, channel: str) -> Taking:
    """Who looked for a stand-in and takes the duty again comes after all."""
    if taking.state == TakingState.LOOKING:
        taking.state = TakingState.PENDING
        taking.save(update_fields=["state"])
        record("took_duty", taking.duty, by=by, on_behalf_of=taking.person, channel=channel)
    return taking


def take_duty_at_desk(duty: Duty, person: Person | None, new: dict[str, str], *, by: Person, channel: str, sure: bool = False) -> Taking:
    """For somebody who rings or stands at the desk. new: first_name, last_name, phone of somebody not known yet."""
    demand("reciprocity.plan_duty", by)
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        return take_duty(duty, person, by=by, channel=channel)


def locked(duty: Duty) -> Duty:
    return Duty.objects.select_for_update().get(pk=duty.pk)


def against(duty: Duty, person: Person, *, full: bool):
    if duty.called_off:
        yield Reason("called_off", _("This duty is called off."), _("Look at other open duties."))
    elif duty.has_begun:
        yield Reason("begun", _("This duty has begun already."), _("Look at other open duties."))
    if full:
        yield Reason("full", _("Somebody was faster: all places of this duty are taken."), _("Look at other open duties."))
    others = Taking.objects.filter(person=person, state__in=COMING, duty__called_off=None).exclude(duty=duty)
    if clash := others.filter(duty__during__overlap=duty.during).select_related("duty").first():
        sentence = _("At this time there is another duty already: %(title)s.") % {"title": clash.duty.title}
        yield Reason("clash", sentence, _("Give the other one back first, or choose another time."))
    if duty.with_children and not LeaderCheck.objects.filter(person=person).in_force(duty.day).exists():
        works = _("The coordinator looks the person up in the register and notes the day. The act of 13 May 2016 asks for it, art. 21.")
        yield Reason("no_check", _("Work with children needs a register check that holds on that day."), works)
    if may_be_minor(person.birth_year, duty.day) and not Guardianship.objects.filter(child=person).exists():
        yield Reason("no_guardian", _("A minor needs the consent of a guardian whom we know."), _("A parent comes to the desk or rings."))


def leave_duty(taking: Taking, *, by: Person, channel: str = Channel.WEB) -> None:
    """Gives the place back until the end of the day before; on the day itself one asks for a stand-in. Twice is harmless."""
    demand("reciprocity.take_duty", by, taking.person)
    with transaction.atomic():
        taking = taking_locked(taking)
        if taking.state == TakingState.CANCELLED:
            return
        refuse_late(taking)
        if taking.duty.day <= clock.today():
            works = _("Ask for a stand-in, or ring the house.")
            raise Refusal(Reason("today", _("The duty is today, so others count on it."), works))
        taking.state = TakingState.CANCELLED
        taking.save(update_fields=["state"])
        record("left_duty", taking.duty, by=by, on_behalf_of=taking.person, channel=channel)


def ask_stand_in(taking: Taking, *, by: Person, channel: str = Channel.WEB) -> Taking:
    """Others are told once. The place stays theirs until somebody steps in."""
    demand("reciprocity.take_duty", by, taking.person)
    with transaction.atomic():
        taking = taking_locked(taking)
        if taking.state == TakingState.LOOKING:
            return taking
        refuse_late(taking)
        taking.state = TakingState.LOOKING
        taking.save(update_fields=["state"])
        tell_stand_in_wanted(taking)
        record("asked_stand_in", taking.duty, by=by, on_behalf_of=taking.person, channel=channel)
    return taking


def taking_locked(taking: Taking) -> Taking:
    """The duty first, as everywhere, then the taking as it is now."""
    locked(taking.duty)
    return Taking.objects.select_for_update(of=("self",)).select_related("duty", "person").get(pk=taking.pk)


def refuse_late(taking: Taking) -> None:
    if taking.duty.has_begun or taking.state not in COMING:
        raise Refusal(Reason("begun", _("This duty has begun or is over."), _("Tell the host how it was.")))


def in_two_days() -> dt.datetime:
    return clock.now() + dt.timedelta(hours=48)
