"""What of a group is shown to whom: the public never sees private contacts, nor names without a consent."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ..actions.agreements import agreement_of, waits_for_acceptance
from ..actions.board import board_opens
from ..actions.consents import WORDINGS
from ..actions.memberships import may_manage
from ..models import Consent, Group, JoinRequest, Membership, Post, Registration
from ..words import ConsentPurpose, MemberRole

ON_THE_PAGE = 6


def group_here(request, slug: str, *, verb: str = "") -> Group:
    """The group by its address; with a verb, only for those who may do it."""
    found = get_object_or_404(Group.objects.visible_to(request.person).select_related("responsible"), slug=slug)
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def shown(group: Group, person) -> dict:
    members = list(Membership.objects.standing().filter(group=group).select_related("person"))
    own = next((one for one in members if person and one.person_id == person.pk), None)
    inside = own is not None or (person is not None and (person.knows_everybody or person.pk == group.responsible_id))
    return {
        "group": group,
        "registration": Registration.objects.filter(group=group).first(),
        "own": own,
        "inside": inside,
        "members": members if inside else [],
        "count": len(members),
        "leaders": _named(members, inside),
        "manages": may_manage(group, person),
        "may_change": group.closed is None and allowed("people.change_group", person, group),
        "may_close": group.closed is None and allowed("people.close_group", person, group),
        "may_check": allowed("people.check_registration", person),
        **_life(group, person, own),
    }


def _life(group: Group, person, own: Membership | None) -> dict:
    """The board, the agreement and the way in, as this person finds them."""
    awake = group.closed is None and group.archived is None
    leads = group.closed is None and allowed("people.answer_request", person, group)
    notes = Post.objects.visible_to(person).hanging().filter(group=group).select_related("author")
    waiting = JoinRequest.objects.waiting().filter(group=group)
    return {
        "notes": notes[:ON_THE_PAGE],
        "opens": board_opens(group),
        "may_hang": awake and allowed("people.hang_note", person, group),
        "has_agreement": agreement_of(group),
        "waits": waits_for_acceptance(group, own),
        "asked": waiting.filter(person=person).first() if person and own is None else None,
        "waiting": waiting.count() if leads else 0,
        "may_rest": group.closed is None and allowed("people.archive_group", person, group),
    }


def is_inside(group: Group, person) -> bool:
    """Whether names of the group's people may be shown to the person."""
    if person is None:
        return False
    answers = person.knows_everybody or person.pk == group.responsible_id
    return answers or Membership.objects.standing().filter(group=group, person=person).exists()


def _named(members: list[Membership], inside: bool) -> list[str]:
    """Who leads: by the first name; by the whole name to those inside, and to everyone when the person agreed."""
    leading = [one.person for one in members if one.role == MemberRole.LEADER]
    version = WORDINGS[ConsentPurpose.DIRECTORY].version
    agreed = Consent.objects.standing().filter(person__in=leading, purpose=ConsentPurpose.DIRECTORY, version=version)
    keys = set(agreed.values_list("person", flat=True))
    return [person.name if inside or person.pk in keys else person.first_name for person in leading]
