"""Taking data out, and erasing them."""

import pytest
from allauth.account.models import EmailAddress

from mam.core import personal
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import notify
from mam.journal.models import Entry, Notice
from mam.municipalities.scope import scope
from mam.people.actions import answer, close_group, erase_person, export_person, introduce
from mam.people.models import Account, Consent, Membership, Person, Role


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def told(person, by=None) -> dict[str, list[dict]]:
    chapters = export_person(person, by=by or person)
    return {
        chapter.table: [{name: value for name, _label, value in row} for row in chapter.rows] for chapter in chapters
    }


def test_the_export_holds_what_the_house_knows(here):
    answer(here.second, "image", True, by=here.second)
    notify(here.second.as_recipient(), "hello", "Cześć", "Przyjdź jutro.")
    chapters = told(here.second)
    assert chapters["people.person"][0]["email"] == here.second.email
    assert chapters["people.membership"][0]["group"] == here.group.name
    assert chapters["people.consent"][0]["given"] is True
    assert chapters["journal.notice"][0]["text"] == "Przyjdź jutro."


def test_the_export_is_in_words_of_the_place(here):
    chapters = export_person(here.second, by=here.second)
    labels = {label for chapter in chapters for row in chapter.rows for _name, label, _value in row}
    assert "zapisano" in labels and not labels & {"created", "created_at", "account", "group", "centre"}


def test_the_export_names_nobody_else(here):
    assert here.leader.last_name not in str(told(here.second))


def test_taking_data_out_is_remembered(here):
    told(here.resident)
    assert Entry.objects.about(here.resident).get().verb == "exported_person"


def test_a_neighbour_and_a_host_take_nothing_out(here):
    assert codes(export_person, here.resident, by=here.neighbour) == ["not_allowed"]
    assert codes(export_person, here.resident, by=here.animator) == ["not_allowed"]


def test_erasure_leaves_no_name_address_or_account(here):
    answer(here.second, "image", True, by=here.second)
    notify(here.second.as_recipient(), "hello", "Marku", "Przyjdź, Marku.")
    account = here.second.account
    EmailAddress.objects.create(user=account, email=account.email, verified=True)
    erase_person(here.second, by=here.second)
    gone = Person.objects.get(pk=here.second.pk)
    assert (gone.last_name, gone.email, gone.phone, gone.birth_year, gone.account) == ("", "", "", None, None)
    assert gone.first_name != "Marek"
    assert not Account.objects.filter(pk=account.pk).exists()
    assert not EmailAddress.objects.filter(email=account.email).exists()
    assert not Membership.objects.standing().filter(person=gone).exists()
    assert not Consent.objects.standing().filter(person=gone).exists()
    assert not Notice.objects.exclude(text="").filter(to=gone.pk).exists()
    assert Person.objects.visible_to(here.coordinator).filter(pk=gone.pk).count() == 0


def test_the_journal_stays_true_and_nameless(here):
    erase_person(here.second, by=here.second)
    entry = Entry.objects.about(here.second).get()
    assert (entry.verb, entry.by) == ("erased_person", here.second.pk)


def test_twice_is_harmless(here):
    erase_person(here.offline, by=here.coordinator, channel="desk")
    erase_person(here.offline, by=here.coordinator, channel="desk")
    assert Entry.objects.about(here.offline).filter(verb="erased_person").count() == 1


def test_whoever_answers_for_a_group_first_hands_it_over(here):
    assert codes(erase_person, here.leader, by=here.leader) == ["answers_for_group"]
    close_group(here.group, by=here.leader)
    erase_person(here.leader, by=here.leader)


def test_the_last_administrator_stays(here):
    assert codes(erase_person, here.administrator, by=here.administrator) == ["last_administrator"]


def test_roles_end_with_the_person(here):
    erase_person(here.animator, by=here.animator)
    assert Role.objects.get(person=here.animator).until


def test_reasons_of_higher_rooms_are_said_too(here, monkeypatch):
    monkeypatch.setattr(personal, "_holds", [lambda person: [Reason("key_out", "A key is out.")]])
    assert codes(erase_person, here.second, by=here.second) == ["key_out"]


def test_others_cannot_erase(here):
    assert codes(erase_person, here.resident, by=here.neighbour) == ["not_allowed"]
    assert codes(erase_person, here.resident, by=here.animator) == ["not_allowed"]


def test_an_account_that_is_somebody_in_another_town_stays_there(cast):
    with scope(cast.other.town):
        elsewhere = introduce(cast.resident.account, "Maria")
    with scope(cast.town):
        erase_person(cast.resident, by=cast.resident)
    with scope(cast.other.town):
        assert Person.objects.get(pk=elsewhere.pk).account == cast.resident.account
