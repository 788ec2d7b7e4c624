"""Agreements with volunteers: written, signed on paper, prolonged, ended. What the law asks is computed from days (methods.agreements)."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.municipalities.models.dated_setting import setting_on
from mam.people.models import Group, Guardianship, Person
from mam.people.words import GroupKind
from mam.programme.models import LeaderCheck

from ...methods.agreements import DAYS, STATE, Crossing, Standing, may_be_minor, prolonging, standing
from ...models import Prolonging, VolunteerAgreement
from ...words.volunteers import AgreementState, EndedBy

SETTING = "volunteer-written-over-days"


@dataclass(frozen=True)
class AgreementAsk:
    """What is agreed. organiser: an NGO, none = the municipality; guardian and consented: for a minor."""

    person: Person
    tasks: str
    place: str
    begins: dt.date
    ends: dt.date
    termination: str
    organiser: Group | None = None
    benefits: str = ""
    with_children: bool = False
    guardian: Person | None = None
    consented: dt.date | None = None
    request_key: uuid.UUID | None = None


def line_on(day: dt.date) -> int:
    """The longest that is still short: the town's dated setting, else thirty days."""
    days = setting_on(SETTING, day)
    return days if isinstance(days, int) and days > 0 else DAYS


def standing_of(agreement: VolunteerAgreement) -> Standing:
    return standing(agreement.begins, agreement.ends, line_on(agreement.begins))


def write_agreement(ask: AgreementAsk, *, by: Person) -> VolunteerAgreement:
    """A draft; nothing holds before it is signed on paper. Refuses with every reason at once; the same form twice is one."""
    demand("reciprocity.write_agreement", by, ask)
    if reasons := list(against(ask)):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=ask.person.pk)

        def find(key):
            return VolunteerAgreement.objects.filter(request_key=key).first()

        if before := made_before(find, ask.request_key, ours=lambda row: row.by_id == by.pk):
            return before
        made = VolunteerAgreement.objects.create(
            person=ask.person, organiser=ask.organiser, tasks=clean_text(ask.tasks), place=clean_line(ask.place), begins=ask.begins,
            ends=ask.ends, first_ends=ask.ends, benefits=clean_text(ask.benefits), termination=clean_text(ask.termination),
            with_children=ask.with_children, guardian=ask.guardian, consented=ask.consented, by=by, request_key=ask.request_key,
        )  # fmt: skip
        record("wrote_agreement", made, by=by, on_behalf_of=ask.person)
    return made


def against(ask: AgreementAsk):
    if not 2 <= len(clean_text(ask.tasks)) <= 2000:
        works = _("Say what the volunteer will do; at most 2000 letters.")
        yield Reason("tasks", _("The tasks are empty or too long."), works, field="tasks")
    if not 2 <= len(clean_line(ask.place)) <= 200:
        yield Reason("place", _("It is not said where the work is."), _("At most 200 letters."), field="place")
    if not 2 <= len(clean_text(ask.termination)) <= 1000:
        works = _("For example: each side may end it with seven days' notice. At most 1000 letters.")
        yield Reason("termination", _("It is not said how the agreement may be ended."), works, field="termination")
    if len(clean_text(ask.benefits)) > 1000:
        yield Reason("benefits", _("This is too long."), _("At most 1000 letters."), field="benefits")
    if ask.ends < ask.begins:
        yield Reason("dates", _("The last day is before the first."), _("Choose a later last day."), field="ends")
    if ask.organiser and ask.organiser.kind == GroupKind.INFORMAL:
        works = _("Choose an NGO, or the municipality.")
        yield Reason("organiser", _("An informal group cannot sign an agreement with a volunteer."), works, field="organiser")
    yield from against_people(ask)


def against_people(agreement):
    """What law asks of a minor and of work with children. agreement: an ask or a row."""
    person = agreement.person
    if may_be_minor(person.birth_year, agreement.begins):
        guards = agreement.guardian and Guardianship.objects.filter(guardian=agreement.guardian, child=person).exists()
        if not guards or agreement.consented is None or agreement.consented > clock.today():
            works = _("Write down which guardian agreed and on what day. A guardian is added in the family's account or at the desk.")
            yield Reason("no_consent", _("The volunteer may be under 18, so a guardian has to agree first."), works, field="consented")
    if agreement.with_children:
        checks = LeaderCheck.objects.filter(person=person)
        if not all(checks.in_force(day).exists() for day in (agreement.begins, agreement.ends)):
            works = _("The coordinator looks the person up in the register and notes the day. The act of 13 May 2016 asks for it, art. 21.")
            sentence = _("Work with children needs a register check that holds for all these days.")
            yield Reason("no_check", sentence, works, field="with_children")


def sign_agreement(agreement: VolunteerAgreement, day: dt.date, signed_for: str, *, by: Person) -> VolunteerAgreement:
    """It was signed on paper. signed_for: who signed for the organiser. Consent and register check are looked at once more."""
    demand("reciprocity.write_agreement", by, agreement)
    name = clean_line(signed_for)
    with transaction.atomic():
        agreement = locked(agreement)
        if agreement.state == AgreementState.SIGNED and agreement.signed == day:
            return agreement
        reasons = list(against_people(agreement))
        if agreement.state != AgreementState.DRAFT:
            reasons.append(Reason("not_draft", _("This agreement is signed already."), _("It can be prolonged or ended.")))
        if day > clock.today():
            reasons.append(Reason("future", _("This day is still ahead."), _("Write the day on which it was signed."), field="signed"))
        if not 2 <= len(name) <= 120:
            reasons.append(Reason("name", _("It is not said who signed for the organiser."), _("First and last name."), field="signed_for"))
        if reasons:
            raise Refusal(reasons)
        agreement.state, agreement.signed, agreement.signed_for = AgreementState.SIGNED, day, name
        agreement.save(update_fields=["state", "signed", "signed_for"])
        record("signed_agreement", agreement, by=by, on_behalf_of=agreement.person, day=day.isoformat())
    return agreement


def prolong_agreement(agreement: VolunteerAgreement, until: dt.date, signed: dt.date, *, by: Person) -> Prolonging:
    """Goes on until a later day. Over the 30-day line form and insurer change from a named day (crossing_words). Twice is one."""
    demand("reciprocity.write_agreement", by, agreement)
    with transaction.atomic():
        agreement = locked(agreement)
        last = agreement.prolongings.last()
        if last and (last.until, last.signed) == (until, signed):
            return last
        if reasons := list(against_prolonging(agreement, until, signed)):
            raise Refusal(reasons)
        found = prolonging(agreement.begins, agreement.ends, until, signed, line_on(agreement.begins))
        made = Prolonging.objects.create(
            agreement=agreement, was=agreement.ends, until=until, signed=signed, changes_from=found.since, by=by
        )
        agreement.ends = until
        if reasons := list(against_people(agreement)):
            raise Refusal(reasons)
        agreement.save(update_fields=["ends"])
        record("prolonged_agreement", agreement, by=by, on_behalf_of=agreement.person, until=until.isoformat())
    return made


def against_prolonging(agreement: VolunteerAgreement, until: dt.date, signed: dt.date):
    if agreement.state != AgreementState.SIGNED:
        yield Reason("not_signed", _("Only a signed agreement can be prolonged."), _("Write a new one."))
    if until <= agreement.ends:
        yield Reason("until", _("The new last day is not later than the present one."), _("Choose a later day."), field="until")
    if signed > clock.today():
        yield Reason("future", _("This day is still ahead."), _("Write the day on which it was signed."), field="signed")
    if signed > agreement.ends:
        works = _("Write a new agreement from the next day of work.")
        yield Reason("too_late", _("The agreement had run out before it was prolonged."), works, field="signed")


def crossing_words(found: Crossing) -> str:
    """What prolonging changes, in one sentence; empty when the line is not crossed."""
    if found.since is None:
        return ""
    return _(
        "From %(day)s the agreement has %(n)s days, more than thirty: it must be in writing, and accidents are covered by the state"
        " instead of insurance bought by the organiser."
    ) % {"day": f"{found.since:%d.%m.%Y}", "n": found.after.days}


def insurer_words(found: Standing) -> str:
    """Who pays for accidents, and why."""
    if found.insurer == STATE:
        return _("%(n)s days: accidents are covered by the state, and the agreement must be in writing.") % {"n": found.days}
    return _("%(n)s days: the organiser buys accident insurance; a written certificate when the volunteer asks.") % {"n": found.days}


def end_agreement(agreement: VolunteerAgreement, day: dt.date, who: str, why: str, *, noticed: dt.date, by: Person) -> VolunteerAgreement:
    """Ended before its last day. who: EndedBy; noticed: the day on which the other side was told. Twice is harmless."""
    demand("reciprocity.write_agreement", by, agreement)
    why = clean_line(why)
    with transaction.atomic():
        agreement = locked(agreement)
        if agreement.state == AgreementState.ENDED:
            return agreement
        reasons = []
        if agreement.state != AgreementState.SIGNED:
            reasons.append(Reason("not_signed", _("Only a signed agreement can be ended.")))
        if not agreement.begins <= day <= agreement.ends:
            works = _("Choose a day between the first and the last one.")
            reasons.append(Reason("day", _("The agreement does not hold on this day."), works, field="ended"))
        if noticed > min(day, clock.today()):
            reasons.append(Reason("noticed", _("The other side is told before it ends."), _("Choose an earlier day."), field="noticed"))
        if who not in EndedBy.values or not 2 <= len(why) <= 600:
            reasons.append(Reason("why", _("It is not said who ends it and why."), _("One sentence, at most 600 letters."), field="why"))
        if reasons:
            raise Refusal(reasons)
        agreement.state, agreement.ended, agreement.ended_by = AgreementState.ENDED, day, who
        agreement.ended_why, agreement.noticed = why, noticed
        agreement.save(update_fields=["state", "ended", "ended_by", "ended_why", "noticed"])
        record("ended_agreement", agreement, by=by, on_behalf_of=agreement.person, who=who)
    return agreement


def locked(agreement: VolunteerAgreement) -> VolunteerAgreement:
    rows = VolunteerAgreement.objects.select_for_update(of=("self",)).select_related("person", "organiser", "guardian")
    return rows.get(pk=agreement.pk)
