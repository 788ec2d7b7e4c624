"""What goes wrong at sign-up: each time one clear sentence, the form stays filled, and nothing is written."""

import datetime as dt
import uuid

import pytest

from mam.core import clock
from mam.people.models import Person
from mam.programme.models import Event, Occurrence, SignUp
from mam.programme.words import OccurrenceState, SignUpMode
from tests import cast as people

from ... import making
from ...signing import come

BOLD = "Chleb <b>razem</b> <script>alert(1)</script>"


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=3, dates=[making.soon()]))


def path(date, page="sign-up") -> str:
    return f"/chrzanow/programme/events/kawiarenka/{date.day}/{page}/"


def sent(**more) -> dict:
    return {
        "request_key": str(uuid.uuid4()), "rows": "1", "others": "0", "part": "together", "name": "Ewelina Sowa",
        "contact": "600 000 007", "note": "Będę z wózkiem", **more,
    }  # fmt: skip


def closed(date) -> None:
    Event.objects.update(closes_hours=24 * 14)


def called_off(date) -> None:
    Occurrence.objects.update(state=OccurrenceState.CANCELLED, reason="choroba")


def over(date) -> None:
    Occurrence.objects.update(during=(clock.now() - dt.timedelta(hours=3), clock.now() - dt.timedelta(hours=1)))


def nobody_signs_up(date) -> None:
    Event.objects.update(sign_up=SignUpMode.NONE)


WRONG = {
    closed: "Zapisy skończyły się", called_off: "Ten termin jest odwołany.", over: "To już się odbyło.",
    nobody_signs_up: "po prostu przyjdź",
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=lambda one: one.__name__)
def test_a_form_sent_too_late_says_why_and_stays_filled(client, date, wrong):
    wrong(date)
    page = client.post(path(date), sent()).content.decode()
    assert WRONG[wrong] in page
    assert wrong is nobody_signs_up or 'value="Będę z wózkiem"' in page
    assert not SignUp.objects.exists() and not Person.objects.filter(first_name="Ewelina").exists()


@pytest.mark.parametrize("wrong", WRONG, ids=lambda one: one.__name__)
def test_whoever_opens_the_page_then_reads_why_before_filling_anything_in(client, date, wrong):
    wrong(date)
    page = client.get(path(date)).content.decode()
    assert WRONG[wrong] in page
    assert 'name="contact"' not in page


def test_twice_from_two_forms_is_one_sign_up_and_a_sentence(client, date):
    client.post(path(date), sent())
    page = client.post(path(date), sent()).content.decode()
    assert 'class="refusal"' in page and 'value="Ewelina Sowa"' in page
    assert SignUp.objects.count() == 1


@pytest.mark.parametrize("others", ["12", "499", "-1", "dwa", "1" * 30])
def test_a_party_that_cannot_be_is_refused_and_stays_filled(client, date, others):
    page = client.post(path(date), sent(others=others)).content.decode()
    assert 'value="Ewelina Sowa"' in page and "open" in page
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("name", ["<b>Ola</b>", "Ola\x00Zła", "x" * 161, " "])
def test_names_are_shown_as_typed_or_refused_and_never_run(client, here, sign_in, date, name):
    client.post(path(date), sent(name=name))
    if SignUp.objects.exists():
        page = sign_in(here.host).get(path(date, "people")).content.decode()
        assert "<b>Ola</b>" not in page.replace("<p><b>", "")


def test_html_in_a_title_is_text_on_every_page(client, here, sign_in, date):
    Event.objects.update(title=BOLD)
    row = come(date, here.resident)
    pages = [path(date), f"/chrzanow/programme/sign-ups/{row.token}/", f"/chrzanow/programme/sign-ups/{row.token}/change/"]
    of_house = [path(date, page) for page in ("people", "people/add", "attendance", "attendance/count", "attendance/wall")]
    for page in [*pages, *(of_house if sign_in(here.host) else [])]:
        said = client.get(page).content.decode()
        assert "<script>alert(1)" not in said and "<b>razem</b>" not in said, page
        assert "&lt;b&gt;razem&lt;/b&gt;" in said, page


def test_a_child_of_somebody_else_is_not_signed_up_by_its_number(here, sign_in, date):
    stranger = people.person("Hania", "Obca", account=False)
    client = sign_in(here.resident)
    page = client.post(path(date), sent(whom=str(stranger.pk), wards=[str(stranger.pk)]))
    assert not SignUp.objects.filter(person=stranger).exists()
    assert page.status_code in (200, 302)


@pytest.mark.parametrize("key", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_a_missing_or_broken_key_of_the_form_does_no_harm(client, date, key):
    assert client.post(path(date), sent(request_key=key)).status_code in (200, 302)
    assert SignUp.objects.count() <= 1
