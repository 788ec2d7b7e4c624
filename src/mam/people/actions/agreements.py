"""The agreement of a group: written in versions, accepted by each member; a new version asks members again."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock, text
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Acceptance, Agreement, Group, Membership, Person
from .group_telling import tell_of_agreement

LONGEST = 3000


def agreement_of(group: Group) -> Agreement | None:
    """The version in force; a group need not have any."""
    return Agreement.objects.filter(group=group).first()


def write_agreement(group: Group, words: str, *, by: Person, channel: str = Channel.WEB) -> Agreement:
    """A new version, which members are asked to accept. The same words as in force change nothing."""
    demand("people.change_group", by, group)
    clean = text.clean_text(words)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        last = agreement_of(group)
        if last and last.text == clean:
            return last
        if reasons := _reasons(clean):
            raise Refusal(reasons)
        number = last.version + 1 if last else 1
        made = Agreement.objects.create(group=group, version=number, text=clean, since=clock.now(), by=by)
        own = Membership.objects.standing().filter(group=group, person=by).first()
        if own:
            accept(made, own, channel=channel)
        record("wrote_agreement", group, by=by, on_behalf_of=group, channel=channel, version=number)
        tell_of_agreement(group, by=by)
    return made


def accept_agreement(membership: Membership, agreement: Agreement, *, by: Person, channel: str = Channel.WEB) -> Acceptance:
    """The member says yes to what they read. A version that is no longer in force is refused; twice is harmless."""
    demand("people.accept_agreement", by, membership.person)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=membership.group_id)
        membership = Membership.objects.select_related("person").get(pk=membership.pk)
        newest = agreement_of(group)
        if membership.left or newest is None or newest.pk != agreement.pk:
            works = _("Read the agreement once more; it is on the page of the group.")
            raise Refusal(Reason("older_version", _("The group has changed its agreement meanwhile."), works))
        made, new = accept(agreement, membership, channel=channel)
        if new:
            record(
                "accepted_agreement", group, by=by, on_behalf_of=membership.person, channel=channel, version=agreement.version
            )
    return made


def accept(agreement: Agreement, membership: Membership, *, channel: str) -> tuple[Acceptance, bool]:
    """Writes the acceptance down once."""
    return Acceptance.objects.get_or_create(
        agreement=agreement, membership=membership, defaults={"at": clock.now(), "channel": channel}
    )


def waits_for_acceptance(group: Group, membership: Membership | None) -> Agreement | None:
    """The agreement the member has not accepted yet, if there is one."""
    newest = agreement_of(group) if membership else None
    if newest is None or Acceptance.objects.filter(agreement=newest, membership=membership).exists():
        return None
    return newest


def _reasons(words: str) -> list[Reason]:
    if words and len(words) <= LONGEST:
        return []
    works = _("From one sentence to 3,000 letters.")
    return [Reason("text", _("The agreement needs words that fit on one page."), works, field="text")]
