"""Coming in by text message."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from mam.people.models import Account, Person, SmsCode

ASK, CONFIRM = reverse("account_sms"), reverse("account_sms_confirm")
PHONE = "600 000 001"


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


@pytest.fixture
def code(client, capsys):
    """Asks for a code and reads the message."""

    def read(phone: str = PHONE, by=client, page: str = ASK) -> str:
        by.post(page, {"phone": phone})
        return re.search(r"\b(\d{6})\b", capsys.readouterr().err).group(1)

    return read


def test_a_new_number_gets_an_account(client, code):
    response = client.post(CONFIRM, {"code": code()})
    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(Account.objects.get(phone="+48600000001").pk)


def test_a_known_number_comes_to_its_own_page(cast, client, code):
    Account.objects.filter(pk=cast.resident.account.pk).update(phone="+48600000001")
    assert client.post(CONFIRM, {"code": code()}).url == "/chrzanow/me/"


def test_known_and_unknown_numbers_look_the_same(cast, client):
    Account.objects.filter(pk=cast.resident.account.pk).update(phone="+48600000001")
    answers = [client.post(ASK, {"phone": phone}) for phone in (PHONE, "600 000 002")]
    assert {(answer.status_code, answer.url) for answer in answers} == {(302, CONFIRM)}
    assert SmsCode.objects.count() == 2


def test_whom_the_desk_knew_by_the_number_is_recognised_at_once(here, client, code):
    Person.objects.filter(pk=here.offline.pk).update(phone="+48600000001")
    client.post(CONFIRM, {"code": code()})
    assert Person.objects.get(pk=here.offline.pk).account.phone == "+48600000001"


def test_a_wrong_code_leaves_the_form_and_says_how_many_are_left(client, code):
    right = code()
    page = client.post(CONFIRM, {"code": f"{(int(right) + 1) % 1_000_000:06}"})
    assert page.context["refusal"].codes == ["wrong"]
    assert "_auth_user_id" not in client.session


def test_fast_guessing_ends_in_a_clear_sentence(client, code):
    right = int(code())
    for step in range(1, 7):
        page = client.post(CONFIRM, {"code": f"{(right + step) % 1_000_000:06}"})
    assert page.context["refusal"].codes == ["too_many_tries"]
    assert client.post(CONFIRM, {"code": f"{right:06}"}).context["refusal"].codes == ["too_many_tries"]


def test_a_browser_that_asked_for_nothing_cannot_guess(client):
    assert client.post(CONFIRM, {"code": "000000"}).url == ASK


def test_a_used_code_opens_nothing_in_another_browser(client, code):
    right = code()
    thief = Client()
    thief.post(ASK, {"phone": "600 000 009"})
    assert client.post(CONFIRM, {"code": right}).status_code == 302
    assert thief.post(CONFIRM, {"code": right}).status_code == 200
    assert "_auth_user_id" not in thief.session


def test_asking_too_often_gets_a_sentence_with_the_time(client):
    for _time in range(4):
        page = client.post(ASK, {"phone": PHONE})
    assert page.context["refusal"].codes == ["too_often"]
    assert page.context["refusal"].reasons[0].works


@pytest.mark.parametrize("typed", ["", "12", "abc", "6" * 10_000, "\x00", "🌻"])
def test_what_is_no_number_gets_a_sentence(client, typed):
    page = client.post(ASK, {"phone": typed})
    assert page.status_code == 200
    assert page.context["form"].errors["phone"]


def test_an_account_of_an_address_adds_a_phone_as_another_key(cast, sign_in, code):
    client = sign_in(cast.resident)
    right = code(by=client, page=reverse("account_phone"))
    client.post(reverse("account_phone_confirm"), {"code": right})
    assert Account.objects.get(pk=cast.resident.account.pk).phone == "+48600000001"


def test_a_phone_of_another_account_is_refused_only_after_the_code(cast, sign_in, code):
    Account.objects.filter(pk=cast.neighbour.account.pk).update(phone="+48600000001")
    client = sign_in(cast.resident)
    right = code(by=client, page=reverse("account_phone"))
    page = client.post(reverse("account_phone_confirm"), {"code": right})
    assert page.context["refusal"].codes == ["taken"]
    assert Account.objects.get(pk=cast.resident.account.pk).phone is None


def test_the_second_step_guards_the_text_message_too(cast, client, code):
    Account.objects.filter(pk=cast.resident.account.pk).update(phone="+48600000001")
    Authenticator.objects.create(user=cast.resident.account, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    assert client.post(CONFIRM, {"code": code()}).url == reverse("mfa_authenticate")


def test_the_way_on_is_kept_and_stays_in_the_house(cast, client, code):
    Account.objects.filter(pk=cast.resident.account.pk).update(phone="+48600000001")
    assert client.post(f"{CONFIRM}?next=https://evil.example/", {"code": code()}).url == "/chrzanow/me/"


@pytest.mark.parametrize("page", ["account_login", "account_signup"])
def test_without_a_gateway_there_is_no_button_and_the_page_says_another_way(client, settings, page):
    assert ASK in client.get(reverse(page)).content.decode()
    settings.MAM_SMS = "mam.journal.sms.NoSms"
    assert ASK not in client.get(reverse(page)).content.decode()
    assert "e-mail" in client.get(ASK).context["refusal"].reasons[0].works
    assert client.post(ASK, {"phone": PHONE}).context["refusal"].codes == ["no_gateway"]
    assert not SmsCode.objects.exists()
