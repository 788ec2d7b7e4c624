"""A code typed too late is explained, and leads on."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from .test_sign_in import CONFIRM, LOGIN, code_in


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


def test_a_code_typed_too_late_says_so_and_keeps_the_way_on(cast, client, settings):
    client.post(f"{LOGIN}?next=/chrzanow/groups/", {"login": cast.resident.email})
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    answer = client.post(f"{CONFIRM}?next=/chrzanow/groups/", {"code": code_in(mail.outbox[0])}, follow=True)
    assert answer.request["PATH_INFO"] == reverse("account_request_login_code") and "next" in answer.request["QUERY_STRING"]
    assert "Ten kod już nie działa" in answer.content.decode()
    assert "_auth_user_id" not in client.session
