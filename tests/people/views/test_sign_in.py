"""Coming in by e-mail code: for somebody known, somebody new and a guesser."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse

from mam.people.actions import register_person
from mam.people.models import Account, Person

LOGIN, CONFIRM = reverse("account_login"), reverse("account_confirm_login_code")


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


def code_in(letter) -> str:
    return re.search(r"\b\d{6}\b", letter.body).group()


def ask(client, email: str, **more):
    return client.post(LOGIN, {"login": email, **more})


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_a_known_person_comes_in_with_a_code_to_their_own_page(cast, client):
    assert ask(client, cast.resident.email).url == CONFIRM
    response = client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
    assert response.url == "/chrzanow/me/"
    assert int(client.session["_auth_user_id"].replace("-", ""), 16) == cast.resident.account.pk.int


def test_one_code_is_enough(cast, client):
    """The code proves the address, so no second letter asks to confirm it."""
    ask(client, cast.resident.email)
    client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
    assert len(mail.outbox) == 1
    assert EmailAddress.objects.get(user=cast.resident.account).verified


def test_the_reader_lands_where_they_were_going(cast, client):
    assert client.post(f"{LOGIN}?next=/chrzanow/groups/", {"login": cast.resident.email}).url.endswith(
        "next=%2Fchrzanow%2Fgroups%2F"
    )
    response = client.post(f"{CONFIRM}?next=/chrzanow/groups/", {"code": code_in(mail.outbox[0])})
    assert response.url == "/chrzanow/groups/"


def test_no_foreign_page_is_ever_the_way_on(cast, client):
    ask(client, cast.resident.email)
    response = client.post(f"{CONFIRM}?next=https://evil.example/", {"code": code_in(mail.outbox[0])})
    assert response.url == "/chrzanow/me/"


def test_a_new_address_gets_its_code_like_a_known_one_and_an_account(cast, client):
    known, new = ask(Client(), cast.resident.email), ask(client, "nowa.osoba@example.org")
    assert (known.status_code, known.url) == (new.status_code, new.url)
    client.post(CONFIRM, {"code": code_in(mail.outbox[1])})
    account = Account.objects.get(email="nowa.osoba@example.org")
    assert int(client.session["_auth_user_id"].replace("-", ""), 16) == account.pk.int
    assert EmailAddress.objects.get(user=account).verified


def test_a_closed_account_is_not_made_anew(cast, client):
    Account.objects.filter(pk=cast.resident.account.pk).update(is_active=False)
    ask(client, cast.resident.email)
    assert client.get(CONFIRM).status_code == 200
    assert Account.objects.filter(email=cast.resident.email).count() == 1
    assert not re.search(r"\b\d{6}\b", mail.outbox[0].body)


def test_five_wrong_guesses_end_the_try(cast, client):
    ask(client, cast.resident.email)
    code = code_in(mail.outbox[0])
    for _guess in range(4):
        assert client.post(CONFIRM, {"code": other_than(code)}).status_code == 200
    assert client.post(CONFIRM, {"code": other_than(code)}).url == reverse("account_request_login_code")
    assert client.post(CONFIRM, {"code": code}).url == reverse("account_request_login_code")
    assert "_auth_user_id" not in client.session


def test_a_code_does_not_open_a_second_time(cast, client):
    ask(client, cast.resident.email)
    code = code_in(mail.outbox[0])
    client.post(CONFIRM, {"code": code})
    client.post(reverse("account_logout"))
    assert client.post(CONFIRM, {"code": code}).url == reverse("account_request_login_code")


def test_a_code_asked_in_one_browser_does_not_open_in_another(cast, client):
    ask(client, cast.resident.email)
    assert Client().post(CONFIRM, {"code": code_in(mail.outbox[0])}).url == reverse("account_request_login_code")


def test_a_slip_in_the_address_can_be_put_right(cast, client):
    ask(client, "wrnoa@example.org")
    client.post(reverse("account_logout"), {"next": LOGIN})
    assert client.get(LOGIN).status_code == 200
    assert ask(client, cast.resident.email).url == CONFIRM


def test_codes_asked_too_often_get_a_clear_sentence(cast, client):
    for _time in range(3):
        ask(Client(), cast.resident.email)
    page = ask(client, cast.resident.email)
    assert page.status_code == 200
    assert page.context["form"].errors["login"]
    assert len(mail.outbox) == 3


def test_counts_are_kept_in_the_database_for_all_workers(cast, client, settings):
    assert settings.CACHES["default"]["BACKEND"] == "django.core.cache.backends.db.DatabaseCache"
    ask(client, cast.resident.email)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_shared_cache WHERE cache_key LIKE '%request_login_code%'")
        assert cursor.fetchone()[0] > 0


def test_somebody_new_makes_an_account_and_introduces_themself(cast, client):
    response = client.post(reverse("account_signup"), {"email": "nowa@example.org"})
    confirm = reverse("account_email_verification_sent")
    assert response.url == confirm
    response = client.post(confirm, {"code": code_in(mail.outbox[0]), "action": "verify"})
    assert Account.objects.get(email="nowa@example.org").has_usable_password() is False
    assert client.get("/chrzanow/me/").url.startswith("/chrzanow/join/")
    client.post("/chrzanow/join/?next=/chrzanow/groups/", {"first_name": "Nowa"})
    assert client.get("/chrzanow/me/").status_code == 200


def test_signing_up_twice_makes_no_second_account_and_says_so_only_in_the_letter(cast, client):
    response = client.post(reverse("account_signup"), {"email": cast.resident.email})
    assert response.url == reverse("account_email_verification_sent")
    assert Account.objects.filter(email=cast.resident.email).count() == 1
    assert reverse("account_login") in mail.outbox[0].body


def test_whom_the_desk_knew_by_the_address_is_recognised_at_once(here, client):
    known = register_person("Nowa", email="nowa@example.org", by=here.animator)
    client.post(reverse("account_signup"), {"email": "nowa@example.org"})
    confirm = reverse("account_email_verification_sent")
    client.post(confirm, {"code": code_in(mail.outbox[0]), "action": "verify"})
    assert Person.objects.get(pk=known.pk).account.email == "nowa@example.org"


def test_the_second_step_is_asked_of_those_who_turned_it_on(cast, client):
    Authenticator.objects.create(user=cast.resident.account, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    ask(client, cast.resident.email)
    response = client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
    assert response.url == reverse("mfa_authenticate")
    assert client.post(response.url, {"code": "000000"}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_a_passkey_alone_never_locks_anybody_out(cast, client):
    Authenticator.objects.create(
        user=cast.resident.account, type="webauthn", data={"name": "telefon", "credential": {}}
    )
    ask(client, cast.resident.email)
    assert client.post(CONFIRM, {"code": code_in(mail.outbox[0])}).url == "/chrzanow/me/"


def test_a_closed_account_is_told_so(cast, client):
    Account.objects.filter(pk=cast.resident.account.pk).update(is_active=False)
    ask(client, cast.resident.email)
    assert "_auth_user_id" not in client.session


def test_when_the_mail_server_is_away_the_page_says_what_to_do(cast, client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    response = ask(client, cast.resident.email)
    assert response.status_code == 503
    assert reverse("account_sms") in response.content.decode()


@pytest.mark.parametrize(
    "typed", ["", "x", "a" * 10_000 + "@example.org", "\x00@example.org", "🌻@example.org", "<script>"]
)
def test_bad_addresses_get_a_sentence(cast, client, typed):
    page = ask(client, typed)
    assert page.status_code == 200
    assert page.context["form"].errors


def test_there_is_no_password_anywhere(cast, client, sign_in):
    pages = [client.get(LOGIN), client.get(reverse("account_signup"))]
    client = sign_in(cast.resident)
    pages += [
        client.get(reverse(name)) for name in ("account_email", "account_phone", "mfa_index", "usersessions_list")
    ]
    assert [page.status_code for page in pages] == [200] * 6
    assert not any('type="password"' in page.content.decode() for page in pages)
    for path in ("password/change/", "password/set/", "password/reset/"):
        assert client.get(f"/accounts/{path}").status_code == 404


def test_a_fresh_sign_in_may_change_keys_without_proving_it_twice(cast, client):
    ask(client, cast.resident.email)
    client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
    Authenticator.objects.create(
        user=cast.resident.account, type="webauthn", data={"name": "telefon", "credential": {}}
    )
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_an_old_sign_in_must_prove_it_once_more(cast, sign_in):
    Authenticator.objects.create(user=cast.resident.account, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    response = sign_in(cast.resident).get(reverse("mfa_deactivate_totp"))
    assert response.url.startswith(reverse("mfa_reauthenticate"))


def test_a_key_of_another_account_is_no_page(cast, client, sign_in):
    foreign = Authenticator.objects.create(
        user=cast.neighbour.account, type="webauthn", data={"name": "x", "credential": {}}
    )
    for name in ("mfa_remove_webauthn", "mfa_edit_webauthn"):
        assert sign_in(cast.resident).get(reverse(name, args=[foreign.pk])).status_code == 404


def test_every_page_of_keys_opens(cast, client):
    ask(client, cast.resident.email)
    client.post(CONFIRM, {"code": code_in(mail.outbox[0])})
    key = Authenticator.objects.create(
        user=cast.resident.account, type="webauthn", data={"name": "telefon", "credential": {}}
    )
    RecoveryCodes.activate(cast.resident.account)
    names = [
        "mfa_index",
        "mfa_list_webauthn",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    ]
    names += ["mfa_download_recovery_codes", "mfa_reauthenticate"]
    pages = [client.get(reverse(name)) for name in names]
    pages += [client.get(reverse(name, args=[key.pk])) for name in ("mfa_remove_webauthn", "mfa_edit_webauthn")]
    assert [page.status_code for page in pages] == [200] * len(pages)
