"""Groups on the web: what the public sees, and what those who lead do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.people.actions import answer, close_group
from mam.people.models import Group, Membership, Person


def page(name: str, cast, *arguments) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug, *arguments])


@pytest.fixture
def contacts(here):
    Group.objects.filter(pk=here.group.pk).update(email="grupa@example.org", phone="+48600000030")
    return here


def test_the_public_sees_the_group_and_no_contact_or_name(contacts, client):
    text = client.get(page("group", contacts, contacts.group.slug)).content.decode()
    assert contacts.group.name in text
    for hidden in ("grupa@example.org", "600", contacts.leader.name, contacts.second.name, contacts.leader.email):
        assert hidden not in text.replace("16000", "")


def test_the_first_name_of_who_leads_is_enough_for_the_public(contacts, client):
    text = client.get(page("group", contacts, contacts.group.slug)).content.decode()
    assert contacts.leader.first_name in text
    assert contacts.leader.last_name not in text


def test_a_leader_who_agreed_is_named(contacts, client):
    answer(contacts.leader, "directory", True, by=contacts.leader)
    text = client.get(page("group", contacts, contacts.group.slug)).content.decode()
    assert contacts.leader.name in text
    assert contacts.leader.email not in text


def test_members_see_who_belongs_and_the_contact(contacts, sign_in):
    text = sign_in(contacts.second).get(page("group", contacts, contacts.group.slug)).content.decode()
    assert contacts.leader.name in text
    assert "grupa@example.org" in text


def test_a_hidden_group_is_for_its_people_only(here, client, sign_in):
    Group.objects.filter(pk=here.group.pk).update(listed=False)
    address = page("group", here, here.group.slug)
    assert client.get(address).status_code == 404
    assert here.group.name not in client.get(page("groups", here)).content.decode()
    assert sign_in(here.second).get(address).status_code == 200
    assert sign_in(here.resident).get(address).status_code == 404


def test_the_list_is_searched_and_turned_page_by_page(here, client):
    Group.objects.bulk_create(
        Group(name=f"Klub {n:02}", slug=f"klub-{n}", kind="informal", responsible=here.leader) for n in range(30)
    )
    assert client.get(page("groups", here)).context["page"].paginator.num_pages == 2
    assert client.get(page("groups", here), {"page": "zzz", "q": "KLUB 07"}).context["page"].paginator.count == 1
    assert client.get(page("groups", here), {"page": 99}).status_code == 200


@pytest.mark.parametrize(
    "asked", [{"kind": "public_body"}, {"tag": "szachy"}, {"gathers": "theme"}, {"q": "debiuty", "kind": "public_body"}]
)
def test_the_list_is_narrowed_by_kind_tag_and_what_brings_people_together(here, client, asked):
    Group.objects.create(
        name="Gambit", slug="gambit", about="Debiuty i końcówki.", kind="public_body", responsible=here.leader, gathers="theme",
        tags=["szachy", "młodzież"],
    )  # fmt: skip
    text = client.get(page("groups", here), asked)
    assert [group.name for group in text.context["page"]] == ["Gambit"]
    assert here.group.name not in text.content.decode()


def test_a_filter_that_does_not_exist_asks_for_nothing(here, client):
    shown = client.get(page("groups", here), {"kind": "zzz", "tag": "zzz"}).context
    assert shown["page"].paginator.count == Group.objects.count()
    assert shown["chips"] == []


def test_tags_of_groups_that_are_not_shown_are_not_told(here, client):
    Group.objects.create(name="Cisi", slug="cisi", kind="informal", responsible=here.leader, listed=False, tags=["sekret"])
    assert "sekret" not in client.get(page("groups", here)).content.decode()


def test_the_list_asks_as_much_for_three_as_for_one(here, client):
    counts = []
    for words in ("Kawiarenka", "a"):
        client.get(page("groups", here), {"q": words})
        with CaptureQueriesContext(connection) as queries:
            client.get(page("groups", here), {"q": words})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_resident_founds_a_group(here, sign_in):
    typed = {"name": "Rowery", "kind": "informal", "about": "Jeździmy.", "listed": "on"}
    assert sign_in(here.resident).post(page("group_new", here), typed).url == page("group", here, "rowery")


def test_the_year_of_birth_is_asked_once_and_a_child_is_refused(here, sign_in):
    Person.objects.filter(pk=here.resident.pk).update(birth_year=None)
    client = sign_in(here.resident)
    assert "birth_year" in client.get(page("group_new", here)).context["form"].fields
    response = client.post(page("group_new", here), {"name": "Rowery", "kind": "informal", "birth_year": "2014"})
    assert response.context["refusal"].codes == ["minor"]
    assert Person.objects.get(pk=here.resident.pk).birth_year is None
    assert (
        client.post(page("group_new", here), {"name": "Rowery", "kind": "informal", "birth_year": "1980"}).status_code
        == 302
    )


def test_a_wrong_number_stands_beside_its_field_and_the_rest_stays(here, sign_in):
    typed = {"name": "Fundacja", "kind": "ngo", "krs": "12345678901"}
    response = sign_in(here.resident).post(page("group_new", here), typed)
    assert response.context["form"].errors["krs"]
    assert response.context["form"]["name"].value() == "Fundacja"


def test_the_host_founds_a_group_for_somebody_and_a_resident_cannot(here, sign_in):
    address = f"{page('group_new', here)}?for={here.offline.pk}"
    assert sign_in(here.resident).get(address).status_code == 404
    sign_in(here.animator).post(address, {"name": "Szydełko", "kind": "informal", "listed": "on"})
    assert Group.objects.get(slug="szydelko").responsible == here.offline


@pytest.mark.parametrize("wrong", ["zzz", "00000000-0000-0000-0000-000000000000"])
def test_founding_for_nobody_is_no_page(here, sign_in, wrong):
    assert sign_in(here.animator).get(f"{page('group_new', here)}?for={wrong}").status_code == 404


def test_a_leader_adds_changes_and_takes_out(here, sign_in):
    client = sign_in(here.leader)
    members = page("group_members", here, here.group.slug)
    assert client.post(members, {"who": "Maria Wrona", "role": "member"}).status_code == 302
    added = Membership.objects.get(group=here.group, person=here.resident)
    client.post(page("membership", here, here.group.slug, added.pk), {"role": "booker"})
    added.refresh_from_db()
    assert added.role == "booker"
    client.post(page("membership_end", here, here.group.slug, added.pk))
    added.refresh_from_db()
    assert added.left


def test_an_unknown_name_is_said_beside_the_field(here, sign_in):
    response = sign_in(here.leader).post(
        page("group_members", here, here.group.slug), {"who": "Nikt Taki", "role": "member"}
    )
    assert response.context["form"].errors["who"]


def test_a_member_leaves_alone_and_a_stranger_cannot_push_them_out(here, sign_in):
    own = Membership.objects.get(group=here.group, person=here.second)
    address = page("membership_end", here, here.group.slug, own.pk)
    assert sign_in(here.resident).post(address).status_code == 409
    assert sign_in(here.second).post(address).url == page("me", here)


def test_a_membership_of_another_group_is_not_reached_through_this_one(here, sign_in):
    other = Membership.objects.get(group=here.ngo)
    assert (
        sign_in(here.leader).post(page("membership", here, here.group.slug, other.pk), {"role": "member"}).status_code
        == 404
    )


def test_the_data_and_the_responsible_person_are_changed(here, sign_in):
    typed = {"name": "Kawiarenka", "kind": "informal", "responsible": str(here.second.pk), "listed": "on"}
    sign_in(here.leader).post(page("group_edit", here, here.group.slug), typed)
    changed = Group.objects.get(pk=here.group.pk)
    assert (changed.name, changed.responsible) == ("Kawiarenka", here.second)


def test_staff_check_the_register_with_one_button(here, sign_in):
    sign_in(here.coordinator).post(page("group_check", here, here.ngo.slug))
    assert Group.objects.get(pk=here.ngo.pk).registration.checked
    assert sign_in(here.ngo_leader).post(page("group_check", here, here.ngo.slug)).status_code == 404


def test_a_group_is_closed_and_vanishes_from_the_list(here, client, sign_in):
    sign_in(here.leader).post(page("group_closing", here, here.group.slug))
    client.logout()
    assert here.group.name not in client.get(page("groups", here)).content.decode()
    assert client.get(page("group", here, here.group.slug)).status_code == 404


def test_a_closed_group_can_still_be_read_by_the_house(here, sign_in):
    close_group(here.group, by=here.leader)
    assert sign_in(here.coordinator).get(page("group", here, here.group.slug)).status_code == 200
