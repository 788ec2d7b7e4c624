"""A passkey in a real browser: added once, then it opens the account by itself."""

import re
from pathlib import Path

import pytest
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import sync_playwright

from tests import cast as people

CHROMIUM = Path("/usr/bin/chromium")
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def browser_page(monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM))
        page = browser.new_page(viewport={"width": 390, "height": 844})
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page
        browser.close()


@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs /usr/bin/chromium")
def test_a_passkey_is_added_and_opens_the_account(transactional_db, live_server, browser_page, settings):
    cache.clear()
    resident = people.chrzanow().resident
    page = browser_page
    page.goto(f"{live_server.url}/accounts/login/")
    page.fill("input[name=login]", resident.email)
    page.click("main form:first-of-type button.button--main")
    page.fill("input[name=code]", re.search(r"\b\d{6}\b", mail.outbox[0].body).group())
    page.click("button[value=verify]")
    page.goto(f"{live_server.url}/accounts/keys/webauthn/add/")
    page.click("[data-passkey-button]")
    page.wait_for_url("**/accounts/keys/")
    page.goto(f"{live_server.url}/accounts/logout/")
    page.click("main button.button--main")
    page.goto(f"{live_server.url}/accounts/login/")
    page.click("[data-passkey-button]")
    page.wait_for_url("**/chrzanow/me/")
    assert resident.name in page.inner_text("h1")
