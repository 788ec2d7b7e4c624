"""The mailbox of the demo."""

import re

import pytest
from django.urls import reverse

from mam.core import clock
from mam.journal.models import Letter


@pytest.fixture
def letters(db):
    for to, subject, text in [
        ("ola@example.org", "Pierwszy", "a"),
        ("jan@example.org", "Drugi", "b"),
        ("ola@example.org", "Trzeci", "c"),
    ]:
        Letter.objects.create(to=to, subject=subject, text=text, written=clock.now())


def test_a_real_town_has_no_mailbox(client, letters):
    assert client.get(reverse("journal:mailbox")).status_code == 404


def test_letters_hang_by_receiver_the_newest_first(client, letters, settings):
    settings.MAM_DEMO = True
    page = client.get(reverse("journal:mailbox")).content.decode()
    assert re.findall(r"<h2[^>]*>(\S+@\S+)</h2>", page) == ["ola@example.org", "jan@example.org"]
    assert page.index("Trzeci") < page.index("Pierwszy") < page.index("Drugi")


def test_what_is_in_a_letter_is_only_text(client, db, settings):
    settings.MAM_DEMO = True
    Letter.objects.create(
        to="a@example.org", subject="<b>x</b>", text="<script>x</script> https://mam.example", written=clock.now()
    )
    page = client.get(reverse("journal:mailbox")).content.decode()
    assert "<script>x" not in page
    assert '<a href="https://mam.example" rel="nofollow">' in page


def test_a_letter_stands_alone_in_a_closed_box(client, db, settings):
    settings.MAM_DEMO = True
    kept = Letter.objects.create(to="a@example.org", text="x", html="<h1>Sala</h1>", written=clock.now())
    answer = client.get(reverse("journal:letter", args=[kept.pk]))
    assert answer.content == b"<h1>Sala</h1>"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert "allow-scripts" not in answer["Content-Security-Policy"]
