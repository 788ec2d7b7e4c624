"""A consultation walked as the office, a resident and the host walk it; nobody needs an account to speak."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.voice.models import Comment, Consultation
from tests.voice import consultations

pytestmark = pytest.mark.django_db


def at(here, name: str, *more) -> str:
    return reverse(f"voice:{name}", args=[here.town.slug, *more])


def test_the_office_prepares_announces_and_publishes(here, client, sign_in):
    sign_in(here.official)
    facts = {name: value for name, value in consultations.ask().values().items() if value is not None}
    client.post(at(here, "consultation_new"), facts)
    row = Consultation.objects.get()
    assert "Zanim będzie można ogłosić" in client.get(at(here, "consultation_desk", 1)).content.decode()
    client.post(at(here, "consultation_text", 1), {"text": consultations.TEXT})
    client.post(at(here, "consultation_announcement", 1))
    row.refresh_from_db()
    assert row.is_open
    one = consultations.said(row, here.leader)
    with consultations.closed(row):
        client.post(
            at(here, "consultation_replies", 1), {"comments": [one.number], "verdict": "partly", "text": "Drzewa zostaną, ławki nie."}
        )
        client.post(at(here, "consultation_publication", 1), {"changed": "Drzewa wpisaliśmy do planu."})
        page = client.get(at(here, "consultation_report", 1)).content.decode()
        assert client.get(at(here, "consultation_report_file", 1, "pdf")).content.startswith(b"%PDF")
        assert client.get(at(here, "consultation_report_file", 1, "docx")).content.startswith(b"PK")
        assert client.get(at(here, "consultation_report_file", 1, "exe")).status_code == 404
    assert "uwzględniona w części" in page.lower() and "Drzewa wpisaliśmy do planu." in page


def test_somebody_without_an_account_comments_once_however_often_it_is_sent(here, client):
    row = consultations.open_one(here)
    page = client.get(at(here, "comment_new", row.number))
    filled = {
        "request_key": page.context["form"]["request_key"].value(), "text": "Potrzebny jest cień.", "name_shown": "house",
        "name": "Zofia Próba",
        "contact": "600 000 009",
    }  # fmt: skip
    for _press in range(2):
        assert client.post(at(here, "comment_new", row.number), filled).status_code == 302
    assert Comment.objects.count() == 1


def test_a_refused_comment_stays_in_the_form(here, client, sign_in):
    row = consultations.open_one(here)
    sign_in(here.leader)
    page = client.post(at(here, "comment_new", row.number), {"text": "x" * 9000, "name_shown": "house"})
    assert page.status_code == 200 and "x" * 100 in page.content.decode() and not Comment.objects.exists()


def test_the_host_writes_down_a_paper(here, client, sign_in):
    row = consultations.open_one(here)
    sign_in(here.host)
    client.post(
        at(here, "comment_desk", row.number), {"text": "Ławki z oparciem.", "name_shown": "nobody", "channel": "paper", "person": ""}
    )
    made = Comment.objects.get()
    assert made.channel == "paper" and made.scribe == here.host


def test_words_of_people_are_words_and_never_html(here, client):
    row = consultations.open_one(here)
    consultations.said(row, here.leader, "<script>alert(1)</script> drzewa")
    assert "<script>alert(1)" not in client.get(at(here, "consultation", row.number)).content.decode()


def test_the_page_asks_the_same_for_one_comment_and_for_three(here, client):
    row, counts = consultations.open_one(here), []
    for more in (1, 2):
        for number in range(more):
            consultations.said(row, here.leader, f"Uwaga kolejna {more} {number}.")
        client.get(at(here, "consultation", row.number))
        with CaptureQueriesContext(connection) as seen:
            client.get(at(here, "consultation", row.number))
        counts.append(len(seen))
    assert counts[0] == counts[1]
