"""A town that demands a second step: roles of coordinators, officials and administrators rest until a session has shown one."""

import datetime as dt

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse

from mam.core import clock
from mam.municipalities.models import DatedSetting
from mam.people.actions.second_step import ask_second_step
from mam.people.words import SECOND_STEP

STEP = "/chrzanow/me/second-step/"
ROLES = "/chrzanow/roles/"


@pytest.fixture
def strict(here):
    ask_second_step(True, source="RODO art. 32")
    return here


def digits(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def give_app(account) -> str:
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def show_app(browser, secret: str, way_on: str = ""):
    address = reverse("mfa_reauthenticate") + (f"?next={way_on}" if way_on else "")
    return browser.post(address, {"code": digits(secret)})


def test_without_the_setting_nothing_is_demanded(here, sign_in):
    assert sign_in(here.coordinator).get(ROLES).status_code == 200


@pytest.mark.parametrize("who", ["coordinator", "administrator"])
def test_a_guarded_role_rests_and_its_pages_lead_to_the_second_step(strict, sign_in, who):
    answer = sign_in(getattr(strict, who)).get(ROLES)
    assert answer.url == f"{STEP}?next=%2Fchrzanow%2Froles%2F"


def test_a_deed_is_refused_too_and_leads_to_the_second_step(strict, sign_in):
    answer = sign_in(strict.coordinator).post(ROLES, {})
    assert answer.url == STEP


def test_the_page_says_which_role_waits_and_offers_two_ways(strict, sign_in):
    page = sign_in(strict.coordinator).get(STEP).content.decode()
    assert "koordynacj" in page or "koordynator" in page
    assert reverse("mfa_add_webauthn") in page and reverse("mfa_activate_totp") in page


def test_ones_own_account_works_and_tells_about_it(strict, sign_in):
    answer = sign_in(strict.coordinator).get("/chrzanow/me/")
    assert answer.status_code == 200 and STEP in answer.content.decode()


@pytest.mark.parametrize("who", ["resident", "host", "animator"])
def test_others_are_not_asked(strict, sign_in, who):
    browser = sign_in(getattr(strict, who))
    assert STEP not in browser.get("/chrzanow/me/").content.decode()
    assert browser.get(STEP).url == "/chrzanow/me/"
    assert browser.get(ROLES).status_code == 404


def test_digits_of_the_app_open_the_work_and_lead_back(strict, sign_in):
    secret = give_app(strict.coordinator.account)
    browser = sign_in(strict.coordinator)
    assert reverse("mfa_reauthenticate") in browser.get(STEP).content.decode()
    assert show_app(browser, secret, ROLES).url == ROLES
    assert browser.get(ROLES).status_code == 200


def test_an_app_that_was_not_shown_in_this_session_opens_nothing(strict, sign_in):
    give_app(strict.coordinator.account)
    assert sign_in(strict.coordinator).get(ROLES).status_code == 302


def test_turning_the_app_on_is_showing_it(strict, sign_in):
    browser = sign_in(strict.coordinator)
    browser.get(reverse("mfa_activate_totp"))
    secret = browser.session["mfa.totp.secret"]
    browser.post(reverse("mfa_activate_totp"), {"code": digits(secret)})
    assert browser.get(ROLES).status_code == 200


def test_the_last_key_cannot_be_taken_away(strict, sign_in):
    secret = give_app(strict.coordinator.account)
    browser = sign_in(strict.coordinator)
    show_app(browser, secret)
    page = browser.post(reverse("mfa_deactivate_totp")).content.decode()
    assert "tylko z drugim kluczem" in page
    assert Authenticator.objects.filter(user=strict.coordinator.account, type="totp").exists()


def test_who_has_no_guarded_role_takes_the_key_away(strict, sign_in):
    secret = give_app(strict.resident.account)
    browser = sign_in(strict.resident)
    show_app(browser, secret)
    browser.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=strict.resident.account, type="totp").exists()


def test_the_last_passkey_stays_too(strict, sign_in):
    secret = give_app(strict.coordinator.account)
    key = Authenticator.objects.create(user=strict.coordinator.account, type="webauthn", data={"name": "Telefon"})
    browser = sign_in(strict.coordinator)
    show_app(browser, secret)
    Authenticator.objects.filter(type="totp").delete()
    browser.post(reverse("mfa_remove_webauthn", args=[key.pk]))
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_a_later_value_turns_it_off_from_its_day(strict, sign_in):
    DatedSetting.objects.create(key=SECOND_STEP, value=False, valid_from=clock.today() + dt.timedelta(days=1), source="decyzja")
    browser = sign_in(strict.coordinator)
    assert browser.get(ROLES).status_code == 302
    with clock.stopped(clock.now() + dt.timedelta(days=1)):
        assert browser.get(ROLES).status_code == 200


def test_asking_twice_keeps_the_first_answer(strict):
    assert ask_second_step(False, source="inna decyzja").value is True


def test_whoever_turned_the_app_on_sees_the_spare_codes_without_another_proof(strict, sign_in):
    browser = sign_in(strict.coordinator)
    secret = browser.get(reverse("mfa_activate_totp")).context["form"].secret
    answer = browser.post(reverse("mfa_activate_totp"), {"code": digits(secret)}, follow=True)
    assert answer.redirect_chain == [(reverse("mfa_view_recovery_codes"), 302)]


def test_wrong_digits_are_said_to_be_wrong_and_nothing_is_turned_on(strict, sign_in):
    browser = sign_in(strict.coordinator)
    secret = browser.get(reverse("mfa_activate_totp")).context["form"].secret
    wrong = "000000" if digits(secret) != "000000" else "111111"
    assert "To inne cyfry" in browser.post(reverse("mfa_activate_totp"), {"code": wrong}).content.decode()
    assert not Authenticator.objects.exists()
