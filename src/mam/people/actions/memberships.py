"""Who belongs to a group and what they may do for it."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Group, JoinRequest, Membership, Person
from ..words import MemberRole, RequestState
from .finding import one_person
from .group_telling import to_group
from .telling import tell


def add_member(
    group: Group, person: Person, *, by: Person | None, role: str = MemberRole.MEMBER, channel: str = Channel.WEB
) -> Membership:
    """Somebody joins the group and is told so. Somebody who is in it already stays as they are."""
    if by is not None:
        demand("people.change_members", by, group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if reasons := [*_closed(group), *_too_young(person, role)]:
            raise Refusal(reasons)
        try:
            with transaction.atomic():
                made = Membership.objects.create(group=group, person=person, role=role, joined=clock.now())
        except IntegrityError:
            return Membership.objects.standing().get(group=group, person=person)
        JoinRequest.objects.waiting().filter(group=group, person=person).update(
            state=RequestState.ACCEPTED, answered=made.joined, answered_by=by
        )
        record("added_member", group, by=by, on_behalf_of=person, channel=channel, role=role)
        if by is not None and by.pk != person.pk:
            _tell(group, person)
    return made


def change_role(membership: Membership, role: str, *, by: Person, channel: str = Channel.WEB) -> Membership:
    """Another part in the group. The last leader cannot stop leading."""
    demand("people.change_members", by, membership.group)
    with transaction.atomic():
        Group.objects.select_for_update().get(pk=membership.group_id)
        membership = Membership.objects.select_related("group", "person").get(pk=membership.pk)
        reasons = _too_young(membership.person, role)
        if membership.left:
            reasons.append(Reason("left", _("This person has already left the group."), _("Add them once more.")))
        if role != MemberRole.LEADER:
            reasons += _last_leader(membership)
        if reasons:
            raise Refusal(reasons)
        if membership.role != role:
            membership.role = role
            membership.save(update_fields=["role"])
            record(
                "changed_member_role",
                membership.group,
                by=by,
                on_behalf_of=membership.person,
                channel=channel,
                role=role,
            )
    return membership


def leave(membership: Membership, *, by: Person, channel: str = Channel.WEB) -> Membership:
    """A member leaves, or is taken out by those who lead. Twice is harmless. Who answers for the group must first hand it over."""
    if by.pk != membership.person_id:
        demand("people.change_members", by, membership.group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=membership.group_id)
        membership = Membership.objects.select_related("group", "person").get(pk=membership.pk)
        if membership.left:
            return membership
        if reasons := [*_answers(group, membership), *_last_leader(membership)]:
            raise Refusal(reasons)
        membership.left = clock.now()
        membership.save(update_fields=["left"])
        record("member_left", group, by=by, on_behalf_of=membership.person, channel=channel)
    return membership


def find_person(words: str, *, by: Person, group: Group) -> Person:
    """Whom those who lead the group mean (finding.one_person)."""
    demand("people.change_members", by, group)
    return one_person(words)


def may_manage(group: Group, person: Person | None) -> bool:
    return group.closed is None and allowed("people.change_members", person, group)


def _closed(group: Group) -> list[Reason]:
    if group.closed is None:
        return []
    return [Reason("closed", _("This group is closed."), _("Found a new one, or ask the coordinator of the house."))]


def _too_young(person: Person, role: str) -> list[Reason]:
    if role != MemberRole.LEADER or person.is_adult is not False:
        return []
    return [
        Reason(
            "minor",
            _("Only an adult can lead a group."),
            _("They can be a member or book for the group."),
            field="role",
        )
    ]


def _answers(group: Group, membership: Membership) -> list[Reason]:
    if group.responsible_id != membership.person_id:
        return []
    works = _("In the group's data choose another adult who answers for it, or close the group.")
    return [Reason("responsible", _("This person answers for the group."), works)]


def _last_leader(membership: Membership) -> list[Reason]:
    others = (
        Membership.objects.standing()
        .filter(group=membership.group_id, role=MemberRole.LEADER)
        .exclude(pk=membership.pk)
    )
    if membership.role != MemberRole.LEADER or others.exists():
        return []
    return [
        Reason(
            "last_leader",
            _("A group needs somebody who leads it."),
            _("First give the lead to somebody else."),
            field="role",
        )
    ]


def _tell(group: Group, person: Person) -> None:
    def words():
        known = {"group": group.name}
        line = _("You were added to the group %(group)s. If this is not right, leave the group on its page or tell the host.")
        return _("You belong to the group %(group)s") % known, [line % known, to_group(group)]

    tell(person, "added-to-group", words)
