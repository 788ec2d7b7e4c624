"""Reading and writing public pages in the browser's terms."""

import pytest

from mam.home.actions import write_page
from mam.municipalities.scope import scope

EDIT = "/chrzanow/pages/kontakt/edit/"


def filled(**changes):
    return {"title": "Kontakt", "text": "## Urząd\n\nAleja Henryka 20", "why": "krócej", "seen": "1", **changes}


def test_anyone_reads_the_story_and_its_contents(client, story):
    assert client.get("/chrzanow/pages/").status_code == 200
    for slug in story:
        assert client.get(f"/chrzanow/pages/{slug}/").status_code == 200


def test_only_coordinators_see_the_way_to_the_writing_table(client, cast, story, sign_in):
    assert EDIT.encode() not in client.get("/chrzanow/pages/kontakt/").content
    assert EDIT.encode() in sign_in(cast.coordinator).get("/chrzanow/pages/kontakt/").content


@pytest.mark.parametrize("page", ["edit/", "versions/", "versions/1/"])
def test_nobody_else_finds_the_writing_table(client, cast, story, sign_in, page):
    address = f"/chrzanow/pages/kontakt/{page}"
    assert client.get(address).status_code == 302
    for somebody in (cast.resident, cast.host, cast.animator, cast.official):
        assert sign_in(somebody).get(address).status_code == 404


def test_the_preview_shows_the_text_and_saves_nothing(cast, story, sign_in):
    response = sign_in(cast.coordinator).post(EDIT, filled(preview="1", text="## Nowy *początek*"))
    assert "<h2>Nowy <em>początek</em></h2>" in response.content.decode()
    with scope(cast.town):
        assert story["kontakt"].newest.number == 1


def test_saving_shows_the_page_to_everyone(cast, story, sign_in, client):
    response = sign_in(cast.coordinator).post(EDIT, filled(save="1"), follow=True)
    assert "Tak teraz widzą stronę wszyscy" in response.content.decode()
    client.logout()
    assert "Aleja Henryka 20" in client.get("/chrzanow/pages/kontakt/").content.decode()


def test_a_clash_keeps_the_writers_words_and_shows_the_others(cast, story, sign_in):
    with scope(cast.town):
        write_page(story["kontakt"], by=cast.administrator, title="Kontakt", text="Tekst drugiej osoby.")
    page = sign_in(cast.coordinator).post(EDIT, filled(save="1", text="Moje słowa.")).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "W czasie Twojego pisania ktoś zapisał tę stronę." in page
    assert "Moje słowa." in page and "Tekst drugiej osoby." in page


def test_an_empty_text_is_told_beside_the_field(cast, story, sign_in):
    response = sign_in(cast.coordinator).post(EDIT, filled(save="1", text=""))
    assert response.status_code == 200
    assert 'aria-invalid="true"' in response.content.decode()


def test_html_and_scripts_in_a_page_stay_words(cast, story, sign_in):
    evil = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>'
    page = sign_in(cast.coordinator).post(EDIT, filled(save="1", text=evil), follow=True).content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page and 'href="javascript' not in page


def test_a_version_says_what_changed_and_comes_back(cast, story, sign_in):
    with scope(cast.town):
        write_page(story["kontakt"], by=cast.coordinator, title="Kontakt", text="Zupełnie inny tekst.")
    client = sign_in(cast.coordinator)
    assert b"<ins>" in client.get("/chrzanow/pages/kontakt/versions/2/").content
    client.post("/chrzanow/pages/kontakt/versions/1/")
    with scope(cast.town):
        assert story["kontakt"].newest.number == 3
        assert "Aleja Henryka 20" in story["kontakt"].newest.text
    assert client.get("/chrzanow/pages/kontakt/versions/").status_code == 200
    assert client.get("/chrzanow/pages/kontakt/versions/99/").status_code == 404


def test_a_coordinator_adds_a_page_writes_it_and_shows_it(cast, story, sign_in, client):
    client = sign_in(cast.coordinator)
    response = client.post("/chrzanow/pages/new/", {"title": "Nasz ogród"})
    assert response["Location"] == "/chrzanow/pages/nasz-ogrod/edit/"
    shown = client.post("/chrzanow/pages/nasz-ogrod/visibility/", {"show": "1"}, follow=True)
    assert "jeszcze pusta" in shown.content.decode()
    client.post(response["Location"], {"title": "Nasz ogród", "text": "Sześć grządek.", "seen": "0", "save": "1"})
    client.post("/chrzanow/pages/nasz-ogrod/visibility/", {"show": "1"})
    client.logout()
    assert "Sześć grządek." in client.get("/chrzanow/pages/nasz-ogrod/").content.decode()


def test_a_hidden_page_is_gone_for_visitors(cast, story, sign_in, client):
    sign_in(cast.coordinator).post("/chrzanow/pages/kontakt/visibility/", {"hide": "1"})
    client.logout()
    assert client.get("/chrzanow/pages/kontakt/").status_code == 404
    assert "Kontakt" not in client.get("/chrzanow/pages/").content.decode().split("<footer")[0]


@pytest.mark.parametrize("page", ["new/", "kontakt/visibility/"])
def test_the_contents_are_changed_by_coordinators_only(client, cast, story, sign_in, page):
    address = f"/chrzanow/pages/{page}"
    assert client.post(address).status_code == 302
    for somebody in (cast.resident, cast.host, cast.animator):
        assert sign_in(somebody).post(address, {"title": "Ogród"}).status_code == 404


def test_a_page_of_the_other_town_is_not_ours(client, cast, story):
    assert client.get("/nowy-sacz/pages/kontakt/").status_code == 404
