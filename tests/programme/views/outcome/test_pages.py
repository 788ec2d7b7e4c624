"""Questions, what came of it and opinions on the web."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.journal.models import Notice
from mam.programme.models import Feedback, MeetingQuestion, Outcome
from mam.programme.words import EventKind
from tests.programme.making import event, only_date, signed

BASE = "/chrzanow/programme"
BEFORE = dt.datetime(2026, 12, 1, 12, tzinfo=clock.WARSAW)
AFTER = dt.datetime(2026, 12, 2, 21, tzinfo=clock.WARSAW)


@pytest.fixture
def meeting(here):
    return event(here, kind=EventKind.CONSULTATION, title="Park przy Fabrycznej")


def path(page) -> str:
    return f"{BASE}/events/kawiarenka/2026-12-02/{page}/"


@time_machine.travel(BEFORE, tick=False)
def test_a_question_is_asked_answered_and_read_without_a_name(here, meeting, sign_in, client):
    sign_in(here.resident).post(f"{BASE}/questions/kawiarenka/", {"text": "Czy będą <b>ławki</b>?"})
    made = MeetingQuestion.objects.get()
    client.logout()
    page = client.get(f"{BASE}/questions/kawiarenka/").content.decode()
    assert "1 pytanie czeka" in page
    assert "ławki" not in page
    sign_in(here.leader).post(f"{BASE}/questions/{made.pk}/answer/", {"answer": "Tak, sześć."})
    client.logout()
    page = client.get(f"{BASE}/questions/kawiarenka/").content.decode()
    assert "&lt;b&gt;ławki&lt;/b&gt;" in page
    assert "Tak, sześć." in page
    assert here.resident.first_name not in page


@time_machine.travel(BEFORE, tick=False)
def test_a_visitor_is_led_in_or_to_the_desk(here, meeting, client):
    page = client.get(f"{BASE}/questions/kawiarenka/").content.decode()
    assert "Wejdź i zapytaj" in page
    client.post(f"{BASE}/questions/kawiarenka/", {"text": "Anonim?"})
    assert not MeetingQuestion.objects.exists()


@time_machine.travel(BEFORE, tick=False)
def test_the_host_writes_down_a_question_of_somebody_who_rang(here, meeting, sign_in):
    form = {"text": "Czy będą ławki?", "whose": here.offline.name, "channel": "phone"}
    client = sign_in(here.host)
    client.post(f"{BASE}/questions/kawiarenka/", form)
    assert MeetingQuestion.objects.get().person == here.offline
    page = client.post(f"{BASE}/questions/kawiarenka/", {**form, "whose": "Nikt Taki"}).content.decode()
    assert "Pasuje więcej niż jedna osoba albo żadna" in page


@time_machine.travel(AFTER, tick=False)
def test_the_organiser_tells_what_came_of_it(here, meeting, sign_in):
    signed(only_date(meeting), here.neighbour)
    client = sign_in(here.leader)
    assert "Dowie się 1 osoba" in client.get(path("outcome")).content.decode()
    client.post(path("outcome"), {"text": "Ławki staną w maju."})
    assert Outcome.objects.get().text == "Ławki staną w maju."
    letter = Notice.objects.get(kind="outcome")
    assert letter.link.endswith("/chrzanow/programme/events/kawiarenka/2026-12-02/")
    assert letter.text == "Ławki staną w maju."


@time_machine.travel(AFTER, tick=False)
def test_an_opinion_is_given_once_from_a_browser_without_a_name(here, meeting, client):
    for _again in range(2):
        page = client.post(
            path("feedback"), {"liked": "4", "again": "yes", "text": "Więcej krzeseł"}, follow=True
        ).content.decode()
    assert "Dziękujemy" in page
    made = Feedback.objects.get()
    assert (made.liked, made.again, made.text) == (4, True, "Więcej krzeseł")


@time_machine.travel(AFTER, tick=False)
def test_an_empty_sheet_says_what_is_missing(here, meeting, client):
    page = client.post(path("feedback"), {"liked": ""}).content.decode()
    assert "field--wrong" in page
    assert not Feedback.objects.exists()


@time_machine.travel(BEFORE, tick=False)
def test_before_the_start_nobody_is_asked(here, meeting, client):
    assert "zbieramy od początku spotkania" in client.get(path("feedback")).content.decode()


@time_machine.travel(AFTER, tick=False)
def test_paper_sheets_are_typed_in_and_the_sums_show_from_five_on(here, meeting, sign_in):
    client = sign_in(here.host)
    assert "Na razie 0 odpowiedzi" in client.get(path("feedback/sums")).content.decode()
    for _sheet in range(5):
        client.post(path("feedback/sums"), {"liked": "5", "again": "no", "text": "Cieplej"})
    page = client.get(path("feedback/sums")).content.decode()
    assert "„Cieplej”" in page
    assert Feedback.objects.filter(channel="paper").count() == 5
