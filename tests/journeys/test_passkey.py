"""A passkey in a real browser: added once, then it opens the account by itself."""

import re

from django.core import mail
from django.core.cache import cache

from .conftest import PHONE

DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def with_device(page):
    """Gives the window an authenticator that always says yes."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def test_a_passkey_is_added_and_opens_the_account(cast, browser_page):
    cache.clear()
    page = with_device(browser_page(PHONE))
    page.goto("/accounts/login/")
    page.fill("input[name=login]", cast.resident.email)
    page.click("main form:first-of-type button.button--main")
    page.fill("input[name=code]", re.search(r"\b\d{6}\b", mail.outbox[0].body).group())
    page.click("button[value=verify]")
    page.goto("/accounts/keys/webauthn/add/")
    page.click("[data-passkey-button]")
    page.wait_for_url("**/accounts/keys/")
    page.goto("/accounts/logout/")
    page.click("main button.button--main")
    page.goto("/accounts/login/")
    page.click("[data-passkey-button]")
    page.wait_for_url("**/chrzanow/me/")
    assert cast.resident.name in page.inner_text("h1")
