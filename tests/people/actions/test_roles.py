"""Roles of the whole town."""

import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import end_role, give_role
from mam.people.models import Person, Role
from mam.people.words import RoleKind


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def fresh(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


def test_a_coordinator_gives_a_role_and_the_journal_remembers(here):
    give_role(here.resident, RoleKind.ANIMATOR, by=here.coordinator)
    assert fresh(here.resident).is_staff_member
    assert Entry.objects.about(here.resident).get().facts["kind"] == "animator"


def test_a_role_from_tomorrow_is_not_in_force_today(here):
    give_role(here.resident, RoleKind.ANIMATOR, by=here.coordinator, since=clock.today() + dt.timedelta(days=1))
    assert not fresh(here.resident).is_staff_member


@pytest.mark.parametrize("kind", [RoleKind.ADMINISTRATOR, RoleKind.COORDINATOR])
def test_only_an_administrator_makes_administrators_and_coordinators(here, kind):
    assert codes(give_role, here.resident, kind, by=here.coordinator) == ["not_allowed"]
    assert give_role(here.resident, kind, by=here.administrator)


@pytest.mark.parametrize("who", ["resident", "animator", "official", "mentor", "host"])
def test_others_give_no_roles(here, who):
    assert codes(give_role, here.neighbour, RoleKind.MENTOR, by=getattr(here, who)) == ["not_allowed"]


def test_the_same_role_twice_is_said(here):
    assert codes(give_role, here.animator, RoleKind.ANIMATOR, by=here.coordinator) == ["has_it"]


def test_days_in_the_wrong_order_are_said(here):
    today = clock.today()
    yesterday = today - dt.timedelta(days=1)
    assert codes(give_role, here.resident, RoleKind.MENTOR, by=here.coordinator, since=today, until=yesterday) == [
        "days"
    ]


def test_an_unknown_role_is_refused(here):
    assert "kind" in codes(give_role, here.resident, "king", by=here.coordinator)


def test_a_role_ends_at_once_and_stays_in_the_history(here):
    role = Role.objects.get(person=here.animator)
    end_role(role, by=here.coordinator)
    assert not fresh(here.animator).is_staff_member
    assert Role.objects.filter(pk=role.pk).exists()


def test_a_coordinator_cannot_end_an_administrator(here):
    assert codes(end_role, Role.objects.get(person=here.administrator), by=here.coordinator) == ["not_allowed"]


def test_the_last_administrator_stays(here):
    role = Role.objects.get(person=here.administrator)
    assert codes(end_role, role, by=here.administrator) == ["last_administrator"]
    give_role(here.coordinator, RoleKind.ADMINISTRATOR, by=here.administrator)
    assert end_role(role, by=here.administrator).until


def test_an_administrator_for_a_time_does_not_count(here):
    role = Role.objects.get(person=here.administrator)
    give_role(here.coordinator, RoleKind.ADMINISTRATOR, by=here.administrator, until=clock.today())
    assert codes(end_role, role, by=here.administrator) == ["last_administrator"]


def test_a_role_may_be_given_again_after_it_ended(here):
    end_role(Role.objects.get(person=here.animator), by=here.coordinator)
    assert give_role(here.animator, RoleKind.ANIMATOR, by=here.coordinator)
