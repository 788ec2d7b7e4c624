"""Taking one's data out and having them erased; both walk the register of personal fields (RODO art. 15, 17 and 20)."""

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from mam.core import clock, personal
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..models import Account, Consent, Group, Membership, Person, Role
from ..words import RoleKind


def export_person(person: Person, *, by: Person, channel: str = Channel.WEB) -> list[personal.Chapter]:
    """Everything the house knows about the person, chapter by chapter; the journal remembers that it was taken out."""
    demand("people.export_person", by, person)
    record("exported_person", person, by=by, on_behalf_of=person, channel=channel)
    return personal.gather(person)


def erase_person(person: Person, *, by: Person, channel: str = Channel.WEB) -> None:
    """Replaces or deletes all personal data, ends memberships, roles and consents, and deletes the account.

    An account that is somebody in another town only loses this one. What was done stays in the journal, without a name.
    Refuses with every room's reasons (personal.hold_back). Twice is harmless.
    """
    demand("people.erase_person", by, person)
    with transaction.atomic():
        person = Person.objects.select_for_update().get(pk=person.pk)
        if person.erased:
            return
        if reasons := personal.reasons_to_stay(person):
            raise Refusal(reasons)
        _end_everything(person)
        account = person.account
        with translation.override(settings.LANGUAGE_CODE):
            personal.erase(person)
        Person.objects.filter(pk=person.pk).update(account=None, erased=clock.now())
        if account and not _somebody_elsewhere(account):
            account.delete()
        record("erased_person", person, by=by, on_behalf_of=person, channel=channel)


def _end_everything(person: Person) -> None:
    now, today = clock.now(), clock.today()
    Membership.objects.standing().filter(person=person).update(left=now)
    Consent.objects.standing().filter(person=person).update(withdrawn=now)
    Role.objects.filter(person=person, since__gt=today).delete()
    Role.objects.filter(person=person).exclude(until__lte=today).update(until=today)


def _somebody_elsewhere(account: Account) -> bool:
    for municipality in Municipality.objects.all():
        with scope(municipality):
            if Person.objects.filter(account=account).exists():
                return True
    return False


def people_reasons(person: Person) -> list[Reason]:
    """People's own reasons to keep a person: a group that nobody else answers for, the last administrator."""
    reasons = [
        Reason(
            "answers_for_group",
            _("This person answers for the group %(group)s.") % {"group": group.name},
            _("In the group's data choose another adult, or close the group."),
        )
        for group in Group.objects.standing().filter(responsible=person)
    ]
    administrators = Role.objects.in_force(clock.today()).filter(kind=RoleKind.ADMINISTRATOR)
    if administrators.filter(person=person).exists() and not administrators.exclude(person=person).exists():
        works = _("First make somebody else an administrator.")
        reasons.append(Reason("last_administrator", _("The town needs an administrator."), works))
    return reasons
