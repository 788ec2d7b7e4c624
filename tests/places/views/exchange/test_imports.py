"""The pages that take a calendar over: choose, look, take over, undo."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from mam.places.actions.importing import keep_file
from mam.places.methods.files.rows import MOST_BYTES
from mam.places.models import Booking, CalendarImport, ImportDraft

from ...actions.importing.files import DATA, sheet

PAGE = "/chrzanow/places/mam/imports/"
LINES = (
    "Sala mała;2026-12-02;12:00;13:00;Szachy <b>i herbata</b>",
    "Kominkowa;2026-12-03;12:00;13:00;Gdzie to",
    "Sala mała;2026-12-06;9;10;Niedziela",
)


def file(data: bytes, name: str = "wykaz.csv") -> dict:
    return {"file": SimpleUploadedFile(name, data)}


@pytest.fixture
def host(here, sign_in):
    return sign_in(here.host)


@pytest.fixture
def draft(here):
    return keep_file(here.centre, "wykaz.csv", sheet(*LINES), by=here.host)


def preview(draft) -> str:
    return f"{PAGE}files/{draft.pk}/"


def test_a_file_is_looked_at_then_taken_over_and_undone(here, host):
    answer = host.post(PAGE, file(sheet(*LINES)))
    draft = ImportDraft.objects.get()
    assert answer.status_code == 302 and answer["Location"] == preview(draft)
    shown = host.get(preview(draft)).content.decode()
    assert "Szachy &lt;b&gt;" in shown and "Kominkowa" in shown and Booking.objects.count() == 0
    answer = host.post(preview(draft), {"deed": "take"})
    taken = CalendarImport.objects.get()
    assert answer["Location"] == f"{PAGE}{taken.pk}/"
    assert Booking.objects.get().title == "Szachy <b>i herbata</b>"
    page = host.get(answer["Location"]).content.decode()
    assert "Kominkowa" in page
    assert host.post(f"{PAGE}{taken.pk}/undoing/").status_code == 302
    assert Booking.objects.get().state == "cancelled"
    assert host.get(answer["Location"]).status_code == host.get(PAGE).status_code == 200


def test_pressing_twice_takes_over_once(host, draft):
    first = host.post(preview(draft), {"deed": "take"})
    second = host.post(preview(draft), {"deed": "take"})
    assert first["Location"] == second["Location"]
    assert CalendarImport.objects.count() == Booking.objects.count() == 1


def test_unknown_rooms_are_said_once_and_remembered(here, host, draft):
    answer = host.post(preview(draft), {"deed": "rooms", "name-0": "Kominkowa", "room-0": "sala-duza"})
    assert answer.status_code == 302
    assert ImportDraft.objects.get().rooms == {"Kominkowa": "sala-duza"}
    assert host.get(preview(draft)).content.decode().count("Kominkowa") >= 1
    host.post(preview(draft), {"deed": "rooms", "name-0": "Kominkowa", "room-0": "-"})
    assert ImportDraft.objects.get().rooms == {"Kominkowa": ""}
    host.post(preview(draft), {"deed": "rooms", "name-0": "Kominkowa", "room-0": "obca-sala"})
    assert ImportDraft.objects.get().rooms == {"Kominkowa": ""}


@pytest.mark.parametrize(("show", "seen", "hidden"), [("fits", "Szachy", "Niedziela"), ("refused", "Niedziela", "Szachy")])
def test_rows_are_filtered(host, draft, show, seen, hidden):
    page = host.get(preview(draft), {"show": show}).content.decode()
    assert seen in page and hidden not in page


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (90 * 1024 * 1024))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff" * 99, b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"PK\x03\x04", "a;b\n1;2".encode("utf-16"), bomb()]
)
def test_a_file_that_cannot_be_read_is_answered_with_a_sentence(host, data):
    answer = host.post(PAGE, file(data))
    assert answer.status_code == 422
    assert ImportDraft.objects.count() == 0


def test_a_file_of_fifty_megabytes_is_refused_while_it_arrives_and_nothing_is_kept(host):
    answer = host.post(PAGE, file(b"x" * (MOST_BYTES * 5), "duzy.ics"))
    assert answer.status_code == 422
    assert 'class="refusal"' in answer.content.decode() and "10" in answer.content.decode()
    assert ImportDraft.objects.count() == 0


def test_the_form_is_guarded_against_other_sites(here, client):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(here.host.account, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert strict.post(PAGE, file(sheet(*LINES))).status_code == 403
    assert ImportDraft.objects.count() == 0


@pytest.mark.parametrize("who", ["resident", "leader", "official"])
def test_for_others_there_is_no_such_address(here, sign_in, draft, who):
    client = sign_in(getattr(here, who))
    for address in (PAGE, preview(draft), "/chrzanow/places/mam/export/"):
        assert client.get(address).status_code == 404


def test_a_draft_of_somebody_else_and_of_the_other_town_is_not_there(here, sign_in, draft):
    client = sign_in(here.coordinator)
    assert client.get(PAGE).status_code == 200
    assert client.get(preview(draft)).status_code == 404
    stranger = sign_in(here.other.host)
    assert stranger.get(preview(draft).replace("chrzanow", "nowy-sacz")).status_code == 404


def test_visitors_sign_in_first(client, here, draft):
    for address in (PAGE, preview(draft)):
        assert client.get(address).status_code == 302


def test_a_real_calendar_goes_all_the_way(host):
    answer = host.post(PAGE, {**file((DATA / "google.ics").read_bytes(), "sala.ics"), "until": "2027-03-31"})
    assert answer.status_code == 302
    host.post(answer["Location"], {"deed": "take"})
    assert Booking.objects.count() == 13


def test_the_page_costs_the_same_for_one_file_and_for_three(here, host, django_assert_num_queries, django_assert_max_num_queries):
    for name in ("a", "b", "c"):
        CalendarImport.objects.create(centre=here.centre, file_name=name, by=here.host, at="2026-11-25T09:00Z")
        if name == "a":
            host.get(PAGE)
            with django_assert_max_num_queries(30) as one:
                host.get(PAGE)
    with django_assert_num_queries(len(one)):
        host.get(PAGE)


def test_the_address_of_an_import_is_named(here):
    assert reverse("places:import_", args=["chrzanow", "mam", 7]) == f"{PAGE}7/"
