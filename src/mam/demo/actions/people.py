"""The people of a town come in, get their roles and found their groups."""

from allauth.account.models import EmailAddress

from mam.people.actions import add_member, found_group, give_role, introduce, register_person
from mam.people.actions.second_step import ask_second_step
from mam.people.models import Account, Group, Person
from mam.people.words import MemberRole

from ..cast import Member
from ..catalogue.shapes import GroupPlan


def come_in(cast: dict[str, Member]) -> dict[str, Person]:
    """Everybody of the town by their key: with an account when they have one, else written down by the house."""
    ask_second_step(False, source="pokaz: wystarczy jedno kliknięcie")
    people = {key: _person(member) for key, member in cast.items()}
    for key, member in cast.items():
        if member.role:
            give_role(people[key], member.role, by=None)
    return people


def _person(member: Member) -> Person:
    known = {"birth_year": member.birth_year, "language": member.language}
    if not member.account:
        return register_person(member.first, member.last, by=None, sure=True, large_print=True, **known)
    account, new = Account.objects.get_or_create(email=member.email)
    if new:
        account.set_unusable_password()
        account.save()
        EmailAddress.objects.create(user=account, email=member.email, verified=True, primary=True)
    return introduce(account, member.first, member.last, **known)


def found_groups(plans: tuple[GroupPlan, ...], people: dict[str, Person]) -> dict[str, Group]:
    """The groups by name, with those who may book for them."""
    groups = {}
    for plan in plans:
        leader = people[plan.leader]
        group = found_group(plan.name, responsible=leader, by=leader, kind=plan.kind, about=plan.about, **plan.numbers)
        for key in plan.others:
            add_member(group, people[key], by=leader, role=MemberRole.BOOKER)
        groups[plan.name] = group
    return groups
