"""Messages on the screen in a real browser: the worker shows what is pushed, and a browser that refuses is told so.

Subscribing needs the push service of the browser's maker, which a test has not: the message is handed over by the developer
tools instead. How a message is locked and sent to a push service is tested in tests/journal/actions/test_pushing.py.
"""

import json

import pytest

from mam.core.vapid import new_key, vapid_public

from .conftest import PHONE

TOLD = {"title": "Sala czeka", "body": "Jutro o 17:00", "link": "/chrzanow/"}
SHOWN = """async () => {
  const worker = await navigator.serviceWorker.getRegistration(document.querySelector("[data-push]").dataset.pushWorker);
  for (let tries = 0; tries < 30; tries++) {
    const shown = await worker.getNotifications();
    if (shown.length) return shown.map((one) => ({ title: one.title, body: one.body, link: one.data }));
    await new Promise((again) => setTimeout(again, 100));
  }
  return [];
}"""
ACTIVE = """async () => {
  const worker = await navigator.serviceWorker.getRegistration(document.querySelector("[data-push]").dataset.pushWorker);
  return Boolean(worker && worker.active && worker.active.state === "activated");
}"""


@pytest.fixture
def messages(walk, cast, settings):
    """The page of messages on a phone that lets the house show notifications."""
    settings.MAM_VAPID_PUBLIC = vapid_public(new_key())
    page = walk(cast.resident, PHONE)
    page.context.grant_permissions(["notifications"])
    return page


def test_the_worker_shows_what_is_pushed(messages, house):
    tools = messages.context.new_cdp_session(messages)
    tools.send("ServiceWorker.enable")
    workers = []
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda event: workers.extend(event["registrations"]))
    messages.goto("/chrzanow/me/messages/")
    messages.get_by_role("button", name="Pokazuj wiadomości w tej przeglądarce").wait_for()
    while not messages.evaluate(ACTIVE):
        messages.wait_for_timeout(50)
    push, shown = {"origin": f"{house.url}/", "data": json.dumps(TOLD)}, []
    for _hand_over in range(5):  # the tools drop a message when they do not know the worker yet; a push service would keep it
        tools.send("ServiceWorker.deliverPushMessage", {**push, "registrationId": workers[-1]["registrationId"]})
        if shown := messages.evaluate(SHOWN):
            break
    assert shown == [TOLD]


def test_where_the_browser_refuses_the_page_says_what_to_do(messages, clean):
    messages.goto("/chrzanow/me/messages/")
    messages.get_by_role("button", name="Pokazuj wiadomości w tej przeglądarce").click()
    messages.get_by_text("Ta przeglądarka nie pozwala pokazywać wiadomości").wait_for()
    clean(messages)
