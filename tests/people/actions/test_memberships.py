"""Who belongs to a group."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.actions import add_member, change_role, close_group, leave
from mam.people.actions.memberships import find_person
from mam.people.models import Membership, Person


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def standing(cast, somebody) -> Membership:
    return Membership.objects.standing().get(group=cast.group, person=somebody)


def test_a_leader_adds_somebody_and_they_are_told(here):
    add_member(here.group, here.resident, by=here.leader, role="booker")
    assert standing(here, here.resident).role == "booker"
    assert Notice.objects.get(to=here.resident.pk).kind == "added-to-group"
    assert Entry.objects.about(here.group).get().on_behalf_of == here.resident.pk


def test_twice_is_harmless(here):
    first = add_member(here.group, here.resident, by=here.leader)
    assert add_member(here.group, here.resident, by=here.leader) == first
    assert Notice.objects.filter(to=here.resident.pk).count() == 1


def test_a_member_who_only_books_adds_nobody(here):
    assert codes(add_member, here.group, here.resident, by=here.second) == ["not_allowed"]


def test_a_stranger_to_the_group_adds_nobody(here):
    assert codes(add_member, here.group, here.neighbour, by=here.resident) == ["not_allowed"]


def test_a_child_may_belong_and_never_lead(here):
    Person.objects.filter(pk=here.resident.pk).update(birth_year=2014)
    here.resident.refresh_from_db()
    assert codes(add_member, here.group, here.resident, by=here.leader, role="leader") == ["minor"]
    member = add_member(here.group, here.resident, by=here.leader)
    assert codes(change_role, member, "leader", by=here.leader) == ["minor"]


def test_the_last_leader_cannot_stop_leading(here):
    assert codes(change_role, standing(here, here.leader), "member", by=here.leader) == ["last_leader"]


def test_another_leader_makes_room(here):
    change_role(standing(here, here.second), "leader", by=here.leader)
    assert change_role(standing(here, here.leader), "member", by=here.second).role == "member"


def test_whoever_answers_for_the_group_first_hands_it_over(here):
    assert set(codes(leave, standing(here, here.leader), by=here.leader)) == {"responsible", "last_leader"}


def test_a_member_leaves_alone_and_twice_is_harmless(here):
    left = leave(standing(here, here.second), by=here.second)
    assert leave(left, by=here.second).left == left.left
    assert Entry.objects.about(here.group).filter(verb="member_left").count() == 1


def test_a_member_cannot_take_another_out(here):
    assert codes(leave, standing(here, here.leader), by=here.second) == ["not_allowed"]


def test_nobody_joins_a_closed_group(here):
    close_group(here.group, by=here.leader)
    assert codes(add_member, here.group, here.resident, by=here.coordinator) == ["closed"]


@pytest.mark.parametrize("words", ["Maria Wrona", "maria WRONA", "maria.wrona@example.org", "600 000 011"])
def test_somebody_is_found_by_exact_words(here, words):
    Person.objects.filter(pk=here.resident.pk).update(phone="+48600000011")
    assert find_person(words, by=here.leader, group=here.group) == here.resident


@pytest.mark.parametrize("words", ["Maria", "Wrona", "", "%", "zofia.dzieciol@example.org"])
def test_nobody_is_found_by_a_part_of_a_name_or_in_the_other_town(here, words):
    assert codes(find_person, words, by=here.leader, group=here.group) == ["nobody"]


def test_two_of_one_name_are_told_apart_by_address(here):
    Person.objects.create(first_name="Maria", last_name="Wrona")
    assert codes(find_person, "Maria Wrona", by=here.leader, group=here.group) == ["several"]


def test_only_those_who_lead_may_look(here):
    assert codes(find_person, "Maria Wrona", by=here.second, group=here.group) == ["not_allowed"]
