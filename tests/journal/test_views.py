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


def test_a_letter_is_found_by_its_address_or_words_and_an_empty_answer_leads_back(client, letters, settings):
    settings.MAM_DEMO = True
    page = client.get(reverse("journal:mailbox"), {"q": "drug"}).content.decode()
    assert "Drugi" in page and "Pierwszy" not in page
    assert "Nie ma listu z tymi słowami" in client.get(reverse("journal:mailbox"), {"q": "kogut"}).content.decode()


def test_older_letters_are_folded_and_the_oldest_stand_on_the_next_page(client, db, settings):
    settings.MAM_DEMO = True
    Letter.objects.bulk_create(
        Letter(to="ola@example.org", subject=f"Numer {number}", text="x", written=clock.now()) for number in range(201)
    )
    page = client.get(reverse("journal:mailbox"))
    ((_to, newest, rest),) = page.context["boxes"]
    assert (len(newest), len(rest)) == (3, 197) and "?q=&amp;page=2" in page.content.decode()
    ((_to, oldest, _none),) = client.get(reverse("journal:mailbox"), {"page": 2}).context["boxes"]
    assert [letter.subject for letter in oldest] == ["Numer 0"]
