"""Writing people down, and changing what is known about them."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions.persons import Data, change_person, introduce, lookalikes, register_person
from mam.people.models import Account, Person


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


def test_somebody_without_email_and_phone_is_a_full_member(here):
    made = register_person("  Genowefa ", "Śnieżko", by=here.animator)
    assert (made.name, made.email, made.phone, made.account) == ("Genowefa Śnieżko", "", "", None)
    assert Person.objects.present().filter(pk=made.pk).exists()


def test_contacts_are_kept_in_one_form(here):
    made = register_person("Ewa", phone="600 111 222", email="EWA@Example.org", by=here.animator)
    assert (made.phone, made.email) == ("+48600111222", "ewa@example.org")


def test_the_journal_says_who_wrote_down_whom_and_how(here):
    made = register_person("Ewa", by=here.animator, channel="phone")
    entry = Entry.objects.about(made).get()
    assert (entry.verb, entry.by, entry.on_behalf_of, entry.channel) == (
        "registered_person",
        here.animator.pk,
        made.pk,
        "phone",
    )
    assert "Ewa" not in str(entry.facts)


def test_a_resident_cannot_write_others_down(here):
    assert codes(register_person, "Ewa", by=here.resident) == ["not_allowed"]


def test_everything_wrong_is_said_at_once(here):
    wrong = codes(register_person, " ", phone="12", email="x", birth_year=1700, prefers="email", by=here.animator)
    assert set(wrong) == {"name", "phone", "email", "birth_year"}


def test_a_way_of_telling_needs_an_address(here):
    assert codes(register_person, "Ewa", prefers="sms", by=here.animator) == ["prefers"]


@pytest.mark.parametrize(
    "again", [{"first_name": "danuta", "last_name": "SIKORA"}, {"first_name": "D", "phone": "600000009"}]
)
def test_somebody_alike_is_shown_before_a_second_row_is_made(here, again):
    Person.objects.filter(pk=here.offline.pk).update(phone="+48600000009")
    assert codes(register_person, **again, by=here.animator) == ["looks_known"]
    assert [person.pk for person in lookalikes(Data(**again))] == [here.offline.pk]
    assert register_person(**again, by=here.animator, sure=True).pk != here.offline.pk


def test_a_lookalike_in_the_other_town_does_not_matter(here):
    stranger = here.other.stranger
    assert register_person(stranger.first_name, stranger.last_name, email=stranger.email, by=here.animator)


def test_words_of_ten_thousand_letters_are_refused(here):
    assert codes(register_person, "E" * 10_000, by=here.animator) == ["name"]


def test_right_to_left_tricks_are_cleaned_and_emoji_kept(here):
    assert register_person("Ola\u202e", "🌻", by=here.animator).name == "Ola 🌻"


def test_an_account_introduces_itself_with_its_own_address(here):
    account = Account.objects.create_user(email="nowy@example.org")
    made = introduce(account, "Nowy")
    assert (made.account, made.email) == (account, "nowy@example.org")
    assert introduce(account, "Nowy") == made


def test_a_person_changes_their_own_data(here):
    changed = change_person(here.resident, by=here.resident, phone="600 000 003", prefers="sms")
    assert changed.phone == "+48600000003"
    assert Entry.objects.about(here.resident).get().facts == {"fields": ["phone", "prefers"]}


def test_nothing_changed_writes_nothing(here):
    change_person(here.resident, by=here.resident, first_name="Maria")
    assert not Entry.objects.about(here.resident).exists()


def test_a_neighbour_cannot_change_it(here):
    assert codes(change_person, here.resident, by=here.neighbour, phone="") == ["not_allowed"]


def test_the_people_of_the_house_can(here):
    assert change_person(here.offline, by=here.animator, phone="600000005", channel="phone").phone == "+48600000005"
