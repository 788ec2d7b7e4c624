"""Who may do what among people: one line per deed."""

from collections.abc import Callable

import rules

from .models import Decision, Group, Guardianship, Membership, Person, Post
from .models.person import WIDER
from .words import MemberRole, RoleKind

ADMINISTERING = {RoleKind.ADMINISTRATOR, RoleKind.COORDINATOR}


def widen(says: Callable[[Person], bool]) -> None:
    """A higher room names its own people of the house (hosts), who may know everybody like staff. Called in apps.py."""
    if says not in WIDER:
        WIDER.append(says)


@rules.predicate
def of_the_house(person, about=None):
    return person is not None and person.knows_everybody


@rules.predicate
def themself(person, about=None):
    return person is not None and about is not None and person.pk == about.pk


@rules.predicate
def guards(person, about=None):
    """The adult answers for this child."""
    return person is not None and about is not None and Guardianship.objects.filter(guardian=person, child=about).exists()


@rules.predicate
def staff(person, about=None):
    return person is not None and person.is_staff_member


@rules.predicate
def coordinates(person, about=None):
    return person is not None and person.has_role(*ADMINISTERING)


@rules.predicate
def gives_this_role(person, kind=None):
    """Coordinators give roles; administrator and coordinator are given by an administrator only."""
    needed = {RoleKind.ADMINISTRATOR} if kind in ADMINISTERING else ADMINISTERING
    return person is not None and person.has_role(*needed)


@rules.predicate
def leads(person, group=None):
    """Answers for the group or leads it."""
    if person is None or group is None:
        return False
    if group.responsible_id == person.pk:
        return True
    return Membership.objects.standing().filter(group=group, person=person, role=MemberRole.LEADER).exists()


@rules.predicate
def belongs(person, group=None):
    """Is in the group today."""
    return person is not None and group is not None and Membership.objects.standing().filter(group=group, person=person).exists()


@rules.predicate
def wrote(person, post=None):
    return person is not None and isinstance(post, Post) and post.author_id == person.pk


@rules.predicate
def leads_its_group(person, post=None):
    return isinstance(post, Post) and leads(person, Group.objects.get(pk=post.group_id))


@rules.predicate
def wrote_what_was_judged(person, decision=None):
    return person is not None and isinstance(decision, Decision) and decision.post.author_id == person.pk


@rules.predicate
def decided(person, decision=None):
    return person is not None and isinstance(decision, Decision) and decision.by_id == person.pk


@rules.predicate
def present(person, about=None):
    return person is not None and person.erased is None


rules.add_rule("people.register_person", of_the_house)
rules.add_rule("people.see_persons", of_the_house)
rules.add_rule("people.change_person", themself | of_the_house)
rules.add_rule("people.answer_consent", themself | of_the_house | guards)
rules.add_rule("people.add_child", themself | of_the_house)
rules.add_rule("people.answer_for", guards | of_the_house)
rules.add_rule("people.export_person", themself | coordinates)
rules.add_rule("people.erase_person", themself | coordinates)
rules.add_rule("people.see_roles", coordinates)
rules.add_rule("people.give_role", gives_this_role)
rules.add_rule("people.found_group", present)
rules.add_rule("people.change_group", leads | of_the_house)
rules.add_rule("people.change_members", leads | of_the_house)
rules.add_rule("people.close_group", leads | coordinates)
rules.add_rule("people.join_group", themself | guards | of_the_house)
rules.add_rule("people.accept_agreement", themself | guards | of_the_house)
rules.add_rule("people.answer_request", leads | of_the_house)
rules.add_rule("people.archive_group", leads | coordinates)
rules.add_rule("people.hang_note", belongs | of_the_house)
rules.add_rule("people.hang_note_for", of_the_house)
rules.add_rule("people.change_note", wrote | of_the_house)
rules.add_rule("people.pin_note", leads_its_group | of_the_house)
rules.add_rule("people.report_note", present)
rules.add_rule("people.judge_note", ~wrote & (leads_its_group | of_the_house))
rules.add_rule("people.see_board_log", belongs | leads | of_the_house)
rules.add_rule("people.see_reports", of_the_house)
rules.add_rule("people.appeal", wrote_what_was_judged)
rules.add_rule("people.answer_appeal", staff & ~decided & ~wrote_what_was_judged)
rules.add_rule("people.check_registration", staff)
rules.add_rule("people.see_notices", of_the_house)
rules.add_rule("people.mark_called", of_the_house)
