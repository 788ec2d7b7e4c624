"""The accessibility statement and the privacy notice."""

import re

import pytest

from mam.home.actions import add_page, show_page, write_page
from mam.municipalities.scope import scope

IDS = [
    "a11y-wstep", "a11y-podmiot", "a11y-url", "a11y-data-publikacja", "a11y-data-aktualizacja", "a11y-status",
    "a11y-data-sporzadzenie", "a11y-data-przeglad", "a11y-audytor", "a11y-kontakt", "a11y-osoba", "a11y-email",
    "a11y-telefon", "a11y-procedura", "a11y-architektura", "a11y-aplikacje",
]  # fmt: skip


@pytest.fixture
def page(client, cast, story):
    cast.town.office_name, cast.town.office_email = "Urząd Miejski w Chrzanowie", "urzad@example.org"
    cast.town.office_phone = "32 758 51 44"
    cast.town.save()
    return client.get("/chrzanow/accessibility/").content.decode()


@pytest.mark.parametrize("identifier", IDS)
def test_every_part_stands_once_under_its_official_identifier(page, identifier):
    assert page.count(f'id="{identifier}"') == 1


def test_dates_are_written_for_machines_too(page):
    for identifier in IDS:
        if "data" in identifier:
            assert re.search(rf'<time id="{identifier}" datetime="\d{{4}}-\d\d-\d\d">', page)


def test_the_statement_says_who_how_and_how_long(page):
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page).replace("\N{NO-BREAK SPACE}", " "))
    for part in ("Gmina Chrzanów", "częściowo zgodna", "7 dni", "2 miesiące", "Rzecznika Praw Obywatelskich", "urzad@example.org"):
        assert part in text


def test_the_statement_is_linked_from_the_front_page_and_every_foot(client, cast, story):
    for address in ("/chrzanow/", "/chrzanow/pages/kontakt/"):
        assert 'href="/chrzanow/accessibility/"' in client.get(address).content.decode()


def test_what_is_to_confirm_is_shown_to_people_of_the_house_only(client, cast, story, sign_in):
    hint = "Do potwierdzenia przed uruchomieniem"
    for address in ("/chrzanow/accessibility/", "/chrzanow/pages/twoje-dane/"):
        client.logout()
        assert hint not in client.get(address).content.decode()
        assert hint in sign_in(cast.administrator).get(address).content.decode()


def test_coordinators_add_the_description_of_the_building(client, cast, story):
    with scope(cast.town):
        page = add_page("Dostępność", by=cast.coordinator)
        write_page(page, by=cast.coordinator, title=page.title, text="Winda od podwórka.")
        show_page(page, by=cast.coordinator)
    assert "Winda od podwórka." in client.get("/chrzanow/accessibility/").content.decode()


def test_the_privacy_notice_has_one_short_address(client, cast, story):
    response = client.get("/chrzanow/privacy/", follow=True)
    assert "RODO" in response.content.decode()
