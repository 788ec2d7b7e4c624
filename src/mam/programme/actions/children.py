"""Children: who was looked up in the register before leading them, who may collect a child, and that a child comes with a guardian.

Act of 13 May 2016, art. 21 and 22b-22c: whoever is admitted to work with minors is checked first, volunteers too.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models.dated_setting import setting_on
from mam.people.methods.contacts import clean_phone, phone_words
from mam.people.models import Guardianship, Person

from ..models import Collector, Event, LeaderCheck, Occurrence

ADULT = 18
ALONE_FROM = 16  # when the town set nothing: sign-up-alone-from


def is_for_children(event: Event) -> bool:
    """Whether its leader works with minors: children stay without their guardians, or only people under 18 are meant."""
    return event.for_children or (event.age_to is not None and event.age_to < ADULT)


def reasons_against_children(event: Event) -> list[Reason]:
    """Why an event for children may not be shown yet: no leader, or no check of the leader in force today and on the last date."""
    if not is_for_children(event):
        return []
    if event.leader is None:
        works = _("Say who leads it; that person is looked up in the register first.")
        return [Reason("no_leader", _("Nobody is named who will lead the children."), works, field="leader")]
    days = [
        clock.today(),
        *Occurrence.objects.filter(event=event).planned().upcoming().order_by("-day").values_list("day", flat=True)[:1],
    ]
    checks = LeaderCheck.objects.filter(person=event.leader)
    uncovered = next((day for day in days if not checks.in_force(day).exists()), None)
    if uncovered is None:
        return []
    sentence = _("There is no register check of %(name)s that holds for this event.") % {"name": event.leader.name}
    works = _(
        "The coordinator looks the person up in the register and notes the day. The act of 13 May 2016 asks for it, art. 21."
    )
    return [Reason("no_check", sentence, works, field="leader")]


def reasons_without_guardian(person: Person, event: Event) -> list[Reason]:
    """Why a child may not be signed up: nobody answers for it. Older ones and people of unknown age sign up alone."""
    if not under(person, alone_from()) or Guardianship.objects.filter(child=person).exists():
        return []
    sentence = _("%(name)s is a child, and we do not know any adult who answers for it.") % {"name": person.first_name}
    works = _("A parent or guardian adds the child in their account, or tells the host, and signs the family up.")
    return [Reason("no_guardian", sentence, works)]


def asks_guardian(person: Person, by: Person | None) -> bool:
    """Whether a child signs itself up, so that a guardian has to say yes; asks the settings only about people under age."""
    return by == person and person.is_adult is False and under(person, alone_from())


def alone_from() -> int:
    """From what age somebody signs up without a guardian: a dated setting of the town."""
    return int(setting_on("sign-up-alone-from", clock.today()) or ALONE_FROM)


def under(person: Person, age: int) -> bool:
    """Whether the person may still be younger than so many full years; only the year of birth is known, so the doubt counts as yes."""
    return person.birth_year is not None and clock.today().year - person.birth_year <= age


def note_check(person: Person, checked: dt.date, proof: str, *, by, valid_until: dt.date | None = None) -> LeaderCheck:
    """Notes that somebody was looked up in the register: the day and the proof (number of the print-out, where it lies).

    The same day again corrects the proof and the end. Refuses a day ahead, an end before it, and a check without a proof.
    """
    demand("programme.check_leader", by)
    proof = clean_line(proof)[:200]
    reasons = []
    if checked > clock.today():
        reasons.append(
            Reason("ahead", _("This day has not come yet."), _("Write the day on the print-out."), field="checked")
        )
    if not proof:
        works = _("For example: print-out 12/2026, binder in the office.")
        reasons.append(Reason("no_proof", _("It is not said what proves it."), works, field="proof"))
    if valid_until and valid_until < checked:
        works = _("Choose a later day, or leave it empty.")
        reasons.append(Reason("ends_before", _("It would end before it began."), works, field="valid_until"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        values = {"proof": proof, "valid_until": valid_until, "by": by}
        check, _new = LeaderCheck.objects.update_or_create(person=person, checked=checked, defaults=values)
        record("checked_leader", check, by=by, on_behalf_of=person, channel=Channel.DESK, checked=checked.isoformat())
    return check


def name_collector(child: Person, name: str, *, by, phone: str = "", channel: str = Channel.WEB) -> Collector:
    """A guardian says who else may collect the child. The same name twice is one."""
    demand("programme.name_collector", by, child)
    name, number = clean_line(name)[:120], clean_phone(phone) if phone.strip() else ""
    reasons = []
    if len(name.split()) < 2:
        example = _("For example: Anna Kowalska. The host will ask for a document.")
        reasons.append(Reason("name", _("We need the first and the last name."), example, field="name"))
    if number is None:
        reasons.append(
            Reason("phone", _("This is not a phone number."), _("Nine digits, for example 600 000 001."), field="phone")
        )
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=child.pk)
        known = Collector.objects.filter(child=child, name__iexact=name, until=None).first()
        if known and known.phone == number:
            return known
        if known:
            known.phone = number
            known.save(update_fields=["phone"])
        collector = known or Collector.objects.create(
            child=child, name=name, phone=number, said_by=by, since=clock.today()
        )
        record("named_collector", child, by=by, on_behalf_of=child, channel=channel, collector=collector.pk)
    return collector


def end_collector(collector: Collector, *, by, channel: str = Channel.WEB) -> Collector:
    """From now on this person may no longer collect the child. Twice is harmless."""
    demand("programme.name_collector", by, collector.child)
    with transaction.atomic():
        collector = Collector.objects.select_for_update(of=("self",)).select_related("child").get(pk=collector.pk)
        if collector.until is None:
            collector.until = clock.today()
            collector.save(update_fields=["until"])
            record(
                "ended_collector",
                collector.child,
                by=by,
                on_behalf_of=collector.child,
                channel=channel,
                collector=collector.pk,
            )
    return collector


def collectors_of(people: Iterable[Person]) -> dict[object, tuple[str, ...]]:
    """For each child among the people (by pk): its guardians, then whom they named, as the door list says them. Two queries."""
    young = [person.pk for person in people if under(person, ADULT)]
    found: dict[object, list[str]] = {pk: [] for pk in young}
    if young:
        for link in Guardianship.objects.filter(child__in=young).select_related("guardian"):
            found[link.child_id].append(_said(link.guardian.name, link.guardian.phone))
        for one in Collector.objects.filter(child__in=young).filter(Q(until=None) | Q(until__gt=clock.today())):
            found[one.child_id].append(_said(one.name, one.phone))
    return {pk: tuple(names) for pk, names in found.items()}


def _said(name: str, phone: str) -> str:
    return f"{name}, {phone_words(phone)}" if phone else name
