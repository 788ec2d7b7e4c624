import datetime as dt
import io

import pytest
import time_machine
from PIL import Image

from mam.people.actions import consents
from mam.people.models import Guardianship, Person
from mam.people.words import ConsentPurpose
from mam.programme.actions.printing.attendance import attendance_sheet, badges_sheet
from mam.programme.actions.printing.event import PICTURES, SHAPES, event_sheet
from mam.programme.actions.printing.programme import SHEETS
from mam.programme.models import Companion, Occurrence
from mam.programme.words import AgeBand, EventState, OccurrenceState, SignUpMode, SignUpState
from tests import reading
from tests.programme import making

AT = "/chrzanow/programme/events/kawiarenka/2026-12-02/"
LONG = f"{'Bardzodługiesłowo' * 6} na końcu"


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def date(here) -> Occurrence:
    here.centre.phone = "000 000 004"
    here.centre.save()
    return making.only_date(making.event(here, fee_note="5 zł", age_from=60))


def poster(client, **query) -> bytes:
    answer = client.get(f"{AT}poster.pdf", query)
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    return answer.content


def test_the_poster_says_what_when_where_and_how_to_come(date, client):
    text = reading.text(poster(client))
    wanted = ("Kawiarenka seniora", "Kawa i rozmowa.", "środa, 2 grudnia", "17:30–19:30", "ul. Próbna 1", "5 zł", "000 000 004")
    places = [text.index(word) for word in wanted]
    assert places == sorted(places)
    assert text.index(date.code) > places[-1]


def test_the_poster_is_tagged_and_named(date, client):
    reading.assert_accessible(poster(client), "Kawiarenka seniora, środa, 2 grudnia")
    assert "Figure" in reading.roles(poster(client))


@pytest.mark.parametrize("shape", [*SHAPES, *PICTURES])
def test_the_code_on_the_rendered_page_leads_to_the_date(date, settings, shape):
    settings.MAM_ADDRESS = "https://mam.example.org"
    assert reading.codes(SHEETS / "event.typ", event_sheet(date, shape)) == [f"https://mam.example.org{AT}"]


@pytest.mark.parametrize(("size", "points"), [("a3", (842, 1191)), ("a4", (595, 842)), ("a5", (420, 595))])
def test_each_size_is_one_page_even_with_long_words(here, date, client, size, points):
    type(date.event).objects.update(title=LONG, summary="żółć " * 40, access="pętla indukcyjna " * 17)
    content = poster(client, size=size, strips="1")
    page = reading.opened(content).pages[0].mediabox
    assert (round(page.width), round(page.height)) == points
    assert len(reading.opened(content).pages) == 1
    assert "na końcu" in reading.text(content) and date.code in reading.text(content)


def test_strips_to_tear_off_carry_the_phone_and_are_not_read_aloud(date, client):
    plain, strips = poster(client), poster(client, strips="1")
    assert reading.text(strips).count("000 000 004") == reading.text(plain).count("000 000 004") + 8
    assert reading.roles(strips) == reading.roles(plain)


def test_a_date_called_off_says_so_and_asks_nobody_to_come(date, client):
    Occurrence.objects.update(state=OccurrenceState.CANCELLED, reason="Awaria ogrzewania.")
    before, after = event_sheet(date, "a4"), event_sheet(making.only_date(date.event), "a4")
    text = reading.text(poster(client))
    assert after["slip"]["words"] in text and "Awaria ogrzewania." in text
    assert before["come"] not in text


def test_where_nobody_signs_up_the_poster_says_just_come(here, date):
    date.event.sign_up = SignUpMode.NONE
    assert "000" not in event_sheet(date, "a4")["come"]


def test_a_draft_is_printed_for_its_makers_only(here, date, sign_in, client):
    type(date.event).objects.update(state=EventState.DRAFT)
    assert client.get(f"{AT}poster.pdf").status_code == 404
    assert sign_in(here.leader).get(f"{AT}poster.pdf").status_code == 200


@pytest.mark.parametrize(("shape", "size"), [("square", (1080, 1080)), ("story", (1080, 1920))])
def test_pictures_have_the_size_networks_ask_for(date, client, shape, size):
    answer = client.get(f"{AT}{shape}.png")
    assert answer["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == size


@pytest.mark.parametrize("path", ["round.png", "../x/poster.pdf"])
def test_other_pictures_and_dates_are_not_found(date, client, path):
    assert client.get(AT + path).status_code == 404


def test_the_texts_are_ready_to_copy(date, client, settings):
    settings.MAM_ADDRESS = "https://mam.example.org"
    answer = client.get(f"{AT}texts/")
    texts = answer.context["texts"]
    assert texts.long.startswith("Kawiarenka seniora") and texts.long.endswith(f"https://mam.example.org{AT}")
    assert "\N{NO-BREAK SPACE}" not in texts.long + texts.short
    assert texts.segments == 1 and texts.message.isascii() and "sroda, 2 grudnia, 17:30" in texts.message


def test_a_long_name_still_fits_one_text_message(date, client):
    type(date.event).objects.update(title=("Żółte " * 20).strip())
    texts = client.get(f"{AT}texts/").context["texts"]
    assert texts.segments == 1 and "..." in texts.message and "000 000 004" in texts.message


def test_a_text_about_a_date_called_off_says_it_first(date, client):
    Occurrence.objects.update(state=OccurrenceState.CANCELLED, reason="Awaria ogrzewania.")
    texts = client.get(f"{AT}texts/").context["texts"]
    slip = event_sheet(making.only_date(date.event), "a4")["slip"]["words"]
    assert texts.long.startswith(slip) and texts.short.startswith(slip) and "Awaria" in texts.short


@pytest.fixture
def family(here, date) -> Person:
    """Ewa signs up with a child the house knows and one it only knows the age of; a walk-in may come too."""
    mother = Person.objects.create(first_name="Ewelina", last_name="Sowa", phone="600 000 007")
    child = Person.objects.create(first_name="Hania", last_name="Sowa", birth_year=2019)
    Guardianship.objects.create(child=child, guardian=mother, since=making.DAY)
    made = making.signed(date, mother, size=3)
    Companion.objects.create(sign_up=made, person=child)
    Companion.objects.create(sign_up=made, name="Tymek", age_band=AgeBand.CHILD)
    return child


def test_the_list_has_numbers_names_and_the_phone_of_a_childs_guardian(here, date, family, sign_in):
    making.signed(date, here.resident)
    answer = sign_in(here.leader).get(f"{AT}attendance-list.pdf")
    text = reading.text(answer.content)
    for words in ("1 Ewelina Sowa", "2 Hania Sowa", "3 Tymek", f"4 {here.resident.name}", date.code):
        assert words in text
    assert text.count("600 000 007") == 2
    assert {"Table", "TH", "TD", "H1"} <= set(reading.roles(answer.content))


def test_adults_have_no_phone_on_the_list(here, date):
    here.resident.phone = "600 000 001"
    here.resident.save()
    making.signed(date, here.resident)
    sheet = attendance_sheet(date, by=here.leader)
    assert not sheet["children"] and "600" not in str(sheet["rows"])


def test_the_code_on_the_list_leads_back_to_quick_entry(here, date, settings):
    settings.MAM_ADDRESS = "https://mam.example.org"
    sheet = attendance_sheet(date, by=here.leader)
    assert reading.codes(SHEETS / "attendance.typ", sheet) == [f"https://mam.example.org/chrzanow/programme/a/{date.code}/"]


def test_the_list_says_yes_no_or_nothing_about_photos(here, date):
    for person, answer in ((here.resident, True), (here.second, False), (here.host, None)):
        making.signed(date, person)
        if answer is not None:
            consents.answer(person, ConsentPurpose.IMAGE, answer, by=person)
    words = [row["photo"] for row in attendance_sheet(date, by=here.leader)["rows"]]
    assert words[0] and words[1] and words[0] != words[1] and words[2] == ""


def test_who_left_is_not_on_the_list(here, date):
    making.signed(date, here.resident, SignUpState.CANCELLED)
    assert attendance_sheet(date, by=here.leader)["rows"] == []


def test_a_list_of_a_hundred_is_printed_whole(here, date, sign_in):
    for number in range(100):
        making.signed(date, Person.objects.create(first_name=f"Osoba{number:03}"), size=1, beyond_limit=True)
    content = sign_in(here.leader).get(f"{AT}attendance-list.pdf").content
    assert all(f"Osoba{number:03}" in reading.text(content) for number in range(100))
    assert len(reading.opened(content).pages) in (4, 5, 6)


def test_badges_carry_only_first_names_ten_to_a_page(here, date, family, sign_in):
    making.signed(date, here.resident)
    answer = sign_in(here.leader).get(f"{AT}badges.pdf")
    text = reading.text(answer.content)
    assert all(name in text for name in ("Ewelina", "Hania", "Tymek", here.resident.first_name))
    assert "Sowa" not in text and here.resident.last_name not in text
    assert len(badges_sheet(date, by=here.leader)["names"]) == 10
    assert len(reading.opened(answer.content).pages) == 1


def test_an_empty_list_gives_a_page_of_badges_to_write_on(here, date):
    assert badges_sheet(date, by=here.leader)["names"] == [""] * 10


@pytest.mark.parametrize("sheet", ["attendance-list.pdf", "badges.pdf"])
def test_who_comes_is_printed_for_organisers_and_the_house_only(here, date, sign_in, client, sheet):
    assert client.get(AT + sheet).status_code == 302
    for somebody, status in ((here.resident, 404), (here.leader, 200), (here.host, 200), (here.other.stranger, 302)):
        assert sign_in(somebody).get(AT + sheet).status_code == status
