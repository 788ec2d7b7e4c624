"""Becoming the person the house already knows, and only after the address was proved."""

from allauth.account.models import EmailAddress

from mam.journal.models import Entry
from mam.municipalities.scope import scope
from mam.people.actions import claim, introduce, register_person
from mam.people.actions.claiming import claim_everywhere, homes
from mam.people.models import Account, Person


def proved(email: str) -> Account:
    account = Account.objects.create_user(email=email)
    EmailAddress.objects.create(user=account, email=email, verified=True, primary=True)
    return account


def test_a_proved_address_opens_the_person_known_by_it(here):
    known = register_person("Ewa", email="ewa@example.org", by=here.animator)
    assert claim(proved("ewa@example.org")) == known
    assert Entry.objects.about(known).filter(verb="claimed_person").count() == 1


def test_an_address_not_proved_opens_nobody(here):
    register_person("Ewa", email="ewa@example.org", by=here.animator)
    assert claim(Account.objects.create_user(email="ewa@example.org")) is None


def test_a_proved_number_does_too(here):
    known = register_person("Ewa", phone="600 000 007", by=here.animator)
    assert claim(Account.objects.create_user(phone="+48600000007")) == known


def test_a_person_with_an_account_is_never_taken(here):
    address = here.resident.email
    here.resident.account.delete()
    Person.objects.filter(pk=here.resident.pk).update(account=Account.objects.create_user(phone="+48600000008"))
    assert claim(proved(address)) is None


def test_two_people_with_one_address_are_left_to_the_host(here):
    register_person("Ewa", email="dom@example.org", by=here.animator)
    register_person("Jan", email="dom@example.org", by=here.animator, sure=True)
    assert claim(proved("dom@example.org")) is None


def test_somebody_without_any_contact_fits_nobody(here):
    assert claim(Account.objects.create_user(phone="+48600000001")) is None


def test_introducing_oneself_joins_the_known_person_instead_of_making_a_second(here):
    known = register_person("Ewa", email="ewa@example.org", by=here.animator)
    assert introduce(proved("ewa@example.org"), "Ewunia") == known
    assert Person.objects.filter(email="ewa@example.org").count() == 1


def test_twice_is_harmless(here):
    register_person("Ewa", email="ewa@example.org", by=here.animator)
    account = proved("ewa@example.org")
    assert claim(account)
    assert claim(account) is None


def test_after_signing_in_every_town_is_asked(cast):
    account = proved("ewa@example.org")
    for town in (cast.town, cast.other.town):
        with scope(town):
            register_person("Ewa", email="ewa@example.org", by=None)
    claim_everywhere(account)
    assert homes(account) == [cast.town, cast.other.town]
