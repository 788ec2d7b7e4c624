"""Groups: founded by an adult, checked, changed, closed."""

import datetime as dt

import pytest

from mam.core.refusal import Reason, Refusal
from mam.journal.models import Entry
from mam.people.actions import change_group, check_registration, close_group, found_group
from mam.people.actions import groups as deeds
from mam.people.models import Group, Membership, Person, Registration


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def test_the_founder_answers_for_the_group_and_leads_it(here):
    made = found_group("Rowerem przez Chechło", responsible=here.resident, by=here.resident, about="Jeździmy.")
    assert (made.slug, made.responsible) == ("rowerem-przez-chechlo", here.resident)
    assert Membership.objects.get(group=made).role == "leader"
    assert Entry.objects.about(made).get().verb == "founded_group"


def test_two_groups_of_one_name_have_two_addresses(here):
    slugs = [found_group("Nowi", responsible=here.resident, by=here.resident).slug for _time in range(3)]
    assert slugs == ["nowi", "nowi-2", "nowi-3"]


def test_no_group_takes_the_address_of_a_page(here):
    assert found_group("New", responsible=here.resident, by=here.resident).slug == "new-2"


@pytest.mark.parametrize(("year", "code"), [(None, "age_unknown"), (2015, "minor")])
def test_only_a_known_adult_answers_for_a_group(here, year, code):
    Person.objects.filter(pk=here.resident.pk).update(birth_year=year)
    here.resident.refresh_from_db()
    assert codes(found_group, "Młodzi", responsible=here.resident, by=here.resident) == [code]


def test_a_resident_cannot_make_somebody_else_answer(here):
    assert codes(found_group, "Cudza", responsible=here.neighbour, by=here.resident) == ["not_allowed"]


def test_the_host_founds_a_group_for_somebody_without_an_account(here):
    made = found_group("Szydełko", responsible=here.offline, by=here.animator, channel="phone")
    assert Entry.objects.about(made).get().channel == "phone"


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ({"krs": "0000123456"}, []),
        ({"regon": "192598184"}, []),
        ({}, ["krs"]),
        ({"krs": "12345678901"}, ["krs"]),
        ({"krs": "123", "nip": "1111111112", "regon": "1"}, ["nip", "regon"]),
    ],
)
def test_an_organisation_needs_numbers_of_the_right_form(here, numbers, wrong):
    if wrong:
        assert (
            codes(found_group, "Fundacja", kind="ngo", responsible=here.resident, by=here.resident, **numbers) == wrong
        )
    else:
        made = found_group("Fundacja", kind="ngo", responsible=here.resident, by=here.resident, **numbers)
        assert Registration.objects.filter(group=made, **numbers).exists()


def test_an_informal_group_keeps_no_numbers(here):
    made = found_group("Kółko", krs="0000123456", responsible=here.resident, by=here.resident)
    assert not Registration.objects.filter(group=made).exists()


def test_staff_check_the_register_and_a_new_number_must_be_checked_again(here):
    entry = check_registration(here.ngo, by=here.coordinator, on=dt.date(2026, 10, 6))
    assert entry.checked == dt.date(2026, 10, 6)
    change_group(here.ngo, by=here.ngo_leader, about="Nowy opis")
    assert Registration.objects.get(group=here.ngo).checked
    change_group(here.ngo, by=here.ngo_leader, krs="0000654321")
    assert Registration.objects.get(group=here.ngo).checked is None


def test_the_leader_cannot_check_their_own_register(here):
    assert codes(check_registration, here.ngo, by=here.ngo_leader) == ["not_allowed"]


def test_without_numbers_there_is_nothing_to_check(here):
    assert codes(check_registration, here.group, by=here.coordinator) == ["no_numbers"]


def test_a_leader_changes_the_group_and_a_member_does_not(here):
    assert change_group(here.group, by=here.leader, name="Kawiarenka").name == "Kawiarenka"
    assert codes(change_group, here.group, by=here.second, name="Moja") == ["not_allowed"]


def test_another_adult_takes_over(here):
    assert change_group(here.group, by=here.leader, responsible=here.second).responsible == here.second
    Person.objects.filter(pk=here.resident.pk).update(birth_year=2014)
    here.resident.refresh_from_db()
    assert codes(change_group, here.group, by=here.animator, responsible=here.resident) == ["minor"]


def test_closing_ends_memberships_and_twice_is_harmless(here):
    closed = close_group(here.group, by=here.leader)
    assert close_group(here.group, by=here.leader).closed == closed.closed
    assert not Membership.objects.standing().filter(group=here.group).exists()
    assert not Group.objects.bookable_by(here.leader).exists()
    assert Entry.objects.about(here.group).filter(verb="closed_group").count() == 1


def test_a_member_cannot_close_it(here):
    assert codes(close_group, here.group, by=here.second) == ["not_allowed"]


def test_a_closed_group_is_not_changed(here):
    close_group(here.group, by=here.coordinator)
    assert codes(change_group, here.group, by=here.coordinator, name="Znów") == ["closed"]


def test_a_higher_room_can_hold_a_group_back(here, monkeypatch):
    monkeypatch.setattr(deeds, "HOLDS", [lambda group: [Reason("key_out", "The key is out.")]])
    assert codes(close_group, here.group, by=here.leader) == ["key_out"]
