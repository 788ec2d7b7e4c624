"""Accounts of addresses typed at the entrance."""

import datetime as dt

import time_machine

from mam.core import clock
from mam.people.actions.new_accounts import account_for, forget_unproved
from mam.people.models import Account

LATER = dt.timedelta(days=2)


def test_a_new_address_gets_one_account(cast):
    made = account_for("Nowa.Osoba@example.org")
    assert made.email == "nowa.osoba@example.org"
    assert account_for("nowa.osoba@example.org") is None


def test_a_known_address_gets_none(cast):
    assert account_for(cast.resident.email.upper()) is None


def test_addresses_nobody_proved_are_forgotten_after_a_day(cast):
    account_for("pomylka@example.org")
    assert forget_unproved() == 0
    with time_machine.travel(clock.now() + LATER, tick=False):
        assert forget_unproved() == 1


def test_people_and_phones_stay_though_they_never_came_in(cast):
    phone = Account.objects.create_user(phone="+48600000001")
    with time_machine.travel(clock.now() + LATER, tick=False):
        assert forget_unproved() == 0
    assert Account.objects.filter(pk__in=[phone.pk, cast.resident.account.pk]).count() == 2
