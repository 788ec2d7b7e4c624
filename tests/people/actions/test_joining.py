"""Coming into a group: who may ask, what is asked, who answers."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.actions import add_member, erase_person, leave
from mam.people.actions.agreements import accept_agreement, waits_for_acceptance, write_agreement
from mam.people.actions.joining import answer_request, ask_to_join, set_joining, withdraw_request
from mam.people.actions.quiet import archive_group
from mam.people.models import Group, JoinRequest, Membership


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def setting(cast, joining="open", **more) -> Group:
    cast.group = set_joining(cast.group, joining=joining, by=cast.leader, **more)
    return cast.group


def inside(cast, somebody) -> bool:
    return Membership.objects.standing().filter(group=cast.group, person=somebody).exists()


def test_into_an_open_group_one_comes_at_once_and_the_leader_hears(here):
    ask_to_join(setting(here), here.resident, by=here.resident)
    assert inside(here, here.resident)
    assert Notice.objects.get(to=here.leader.pk).kind == "joined-group"
    assert "joined_group" in Entry.objects.about(here.group).values_list("verb", flat=True)


def test_elsewhere_the_leader_answers_on_one_page_and_whoever_asked_hears(here):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    assert not inside(here, here.resident)
    assert f"/requests/{asked.pk}/" in Notice.objects.get(to=here.leader.pk).link
    answer_request(asked, True, by=here.leader)
    assert inside(here, here.resident)
    assert Notice.objects.get(to=here.resident.pk).kind == "join-answer"


def test_a_no_needs_a_reason_and_the_reason_is_told(here):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    assert codes(answer_request, asked, False, by=here.leader) == ["reason"]
    answer_request(asked, False, by=here.leader, reason="Sala jest pełna.")
    assert not inside(here, here.resident)
    assert "Sala jest pełna." in Notice.objects.get(to=here.resident.pk).text


def test_asking_and_answering_twice_is_harmless(here):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    assert ask_to_join(here.group, here.resident, by=here.resident) == asked
    answer_request(asked, True, by=here.leader)
    assert answer_request(asked, False, by=here.leader, reason="Nie").state == "accepted"
    assert Notice.objects.filter(to=here.resident.pk).count() == 1


def test_a_closed_group_invites_itself(here):
    group = setting(here, "invitation")
    assert codes(ask_to_join, group, here.resident, by=here.resident) == ["invitation"]
    assert add_member(group, here.resident, by=here.leader)


def test_questions_must_be_answered_and_stay_with_the_request(here):
    group = setting(here, questions="Co lubisz?\n\nSkąd o nas wiesz?")
    assert codes(ask_to_join, group, here.resident, by=here.resident, answers=["Szachy"]) == ["unanswered"]
    asked = ask_to_join(group, here.resident, by=here.resident, answers=["Szachy", "Z plakatu"])
    assert asked.answers[1] == {"question": "Skąd o nas wiesz?", "answer": "Z plakatu"}


def test_four_questions_are_too_many(here):
    assert codes(setting, here, questions="a\nb\nc\nd") == ["questions"]


def test_wrong_settings_are_said_at_once(here):
    assert codes(setting, here, "zzz", gathers="zzz", board_from=0) == ["joining", "gathers", "board_from"]


def test_the_agreement_is_accepted_on_joining_and_a_new_version_asks_again(here):
    first = write_agreement(here.group, "Słuchamy się.", by=here.leader)
    group = setting(here)
    assert codes(ask_to_join, group, here.resident, by=here.resident) == ["agreement"]
    ask_to_join(group, here.resident, by=here.resident, agreed=True)
    member = Membership.objects.standing().get(group=group, person=here.resident)
    assert waits_for_acceptance(group, member) is None
    second = write_agreement(group, "Słuchamy się i sprzątamy.", by=here.leader)
    assert waits_for_acceptance(group, member) == second
    assert Notice.objects.filter(to=here.resident.pk, kind="group-agreement").count() == 1
    assert codes(accept_agreement, member, first, by=here.resident) == ["older_version"]
    accept_agreement(member, second, by=here.resident)
    accept_agreement(member, second, by=here.resident)
    assert waits_for_acceptance(group, member) is None


def test_the_same_words_are_no_new_version(here):
    first = write_agreement(here.group, "Słuchamy się.", by=here.leader)
    assert write_agreement(here.group, " Słuchamy się. ", by=here.leader) == first


def test_the_house_asks_for_somebody_without_an_account_and_nobody_else_may(here):
    asked = ask_to_join(here.group, here.offline, by=here.host, channel="phone")
    assert (asked.by, asked.channel) == (here.host, "phone")
    assert codes(ask_to_join, here.group, here.neighbour, by=here.resident) == ["not_allowed"]


def test_only_those_who_lead_or_the_house_answer(here):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    assert codes(answer_request, asked, True, by=here.second) == ["not_allowed"]
    assert answer_request(asked, True, by=here.host, channel="desk").state == "accepted"


def test_a_request_is_taken_back_and_asked_anew(here):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    assert withdraw_request(asked, by=here.resident).state == "withdrawn"
    assert ask_to_join(here.group, here.resident, by=here.resident) != asked


def test_whoever_left_may_come_back(here):
    group = setting(here)
    ask_to_join(group, here.resident, by=here.resident)
    leave(Membership.objects.standing().get(group=group, person=here.resident), by=here.resident)
    ask_to_join(group, here.resident, by=here.resident)
    assert Membership.objects.filter(group=group, person=here.resident).count() == 2


def test_members_and_resting_groups_are_refused(here):
    assert codes(ask_to_join, here.group, here.second, by=here.second) == ["member"]
    archive_group(here.group, by=here.leader)
    assert codes(ask_to_join, here.group, here.resident, by=here.resident) == ["archived"]


def test_an_invitation_answers_what_was_asked(here):
    ask_to_join(here.group, here.resident, by=here.resident)
    add_member(here.group, here.resident, by=here.leader)
    assert not JoinRequest.objects.waiting().exists()


def test_an_erased_person_asks_no_more(here):
    ask_to_join(here.group, here.resident, by=here.resident)
    erase_person(here.resident, by=here.resident)
    assert JoinRequest.objects.get().state == "withdrawn"
