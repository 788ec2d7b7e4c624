"""Every address of people, asked by everybody who matters: who gets in, who is sent to the door, who is told there is no such page."""

import pytest
from django.urls import reverse

from mam.core import clock
from mam.people.actions import add_child
from mam.people.models import Membership, Role

HERE, DOOR, NOTHING = 200, 302, 404
# address, arguments by name, then the answer for: visitor, stranger, resident, group leader, host of the house (animator), coordinator
PAGES = [
    ("groups", (), HERE, HERE, HERE, HERE, HERE, HERE),
    ("group", ("group",), HERE, HERE, HERE, HERE, HERE, HERE),
    ("me", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("me_edit", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("consents", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("me_messages", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("second_step", (), DOOR, DOOR, DOOR, DOOR, DOOR, DOOR),
    ("child_new", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("child", ("child",), DOOR, DOOR, HERE, NOTHING, HERE, HERE),
    ("child_guardians", ("child",), DOOR, DOOR, HERE, NOTHING, HERE, HERE),
    ("export", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("export_json", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("erasure", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("join", (), DOOR, HERE, DOOR, DOOR, DOOR, DOOR),
    ("group_new", (), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("group_edit", ("group",), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("group_members", ("group",), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("group_closing", ("group",), DOOR, DOOR, NOTHING, HERE, NOTHING, HERE),
    ("group_join", ("group",), DOOR, DOOR, HERE, HERE, HERE, HERE),
    ("group_joining", ("group",), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("join_requests", ("group",), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("group_agreement", ("group",), HERE, HERE, HERE, HERE, HERE, HERE),
    ("agreement_edit", ("group",), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("group_rest", ("group",), DOOR, DOOR, NOTHING, HERE, NOTHING, HERE),
    ("reports", (), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("membership", ("group", "membership"), DOOR, DOOR, NOTHING, HERE, HERE, HERE),
    ("persons", (), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("register_person", (), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person", ("person",), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person_edit", ("person",), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person_child", ("person",), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person_consents", ("person",), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person_messages", ("person",), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("person_export", ("person",), DOOR, DOOR, NOTHING, NOTHING, NOTHING, HERE),
    ("person_erasure", ("person",), DOOR, DOOR, NOTHING, NOTHING, NOTHING, HERE),
    ("roles", (), DOOR, DOOR, NOTHING, NOTHING, NOTHING, HERE),
    ("role_end", ("role",), DOOR, DOOR, NOTHING, NOTHING, NOTHING, HERE),
    ("calls", (), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
    ("notices", (), DOOR, DOOR, NOTHING, NOTHING, HERE, HERE),
]
POSTS_ONLY = {"group_check", "membership_end", "call_done", "notice_retry", "join_withdraw", "me_push"}
NEEDS_A_STORY = {"join_request", "appeal_answer"}  # somebody asks, somebody appeals: tests/house/addresses asks them


def address(name: str, needs: tuple, cast) -> str:
    values = {
        "group": cast.group.slug,
        "person": cast.offline.pk,
        "child": add_child(cast.resident, "Hania", clock.today().year - 8, by=cast.resident).pk,
        "membership": Membership.objects.get(group=cast.group, person=cast.second).pk,
        "role": Role.objects.get(person=cast.animator).pk,
    }
    return reverse(f"people:{name}", args=[cast.town.slug, *[values[need] for need in needs]])


@pytest.mark.parametrize(
    ("name", "needs", "visitor", "stranger", "resident", "leader", "animator", "coordinator"), PAGES
)
def test_who_gets_in(here, client, name, needs, visitor, stranger, resident, leader, animator, coordinator):
    page = address(name, needs, here)
    asking = [(None, visitor), (here.other.stranger, stranger), (here.resident, resident)]
    asking += [(here.leader, leader), (here.animator, animator), (here.coordinator, coordinator)]
    answers = []
    for somebody, _expected in asking:
        client.logout()
        if somebody:
            client.force_login(somebody.account, backend="allauth.account.auth_backends.AuthenticationBackend")
        answers.append(client.get(page).status_code)
    assert answers == [expected for _somebody, expected in asking]


def test_no_address_of_people_is_forgotten():
    from mam.people.urls import mine, of_groups, of_persons, urlpatterns

    named = {path.name for path in [*mine, *of_groups, *of_persons, *urlpatterns] if getattr(path, "name", None)}
    assert named == {row[0] for row in PAGES} | POSTS_ONLY | NEEDS_A_STORY


def test_deeds_cannot_be_done_by_opening_an_address(here, sign_in):
    client = sign_in(here.coordinator)
    own = Membership.objects.get(group=here.group, person=here.second)
    for name, arguments in [("group_check", [here.ngo.slug]), ("membership_end", [here.group.slug, own.pk])]:
        assert client.get(reverse(f"people:{name}", args=[here.town.slug, *arguments])).status_code == 405


@pytest.mark.parametrize("name", ["group", "person"])
def test_what_belongs_to_the_other_town_is_not_here(here, sign_in, name):
    client = sign_in(here.coordinator)
    foreign = {"group": here.other.group.slug, "person": here.other.stranger.pk}[name]
    assert client.get(reverse(f"people:{name}", args=[here.town.slug, foreign])).status_code == 404
