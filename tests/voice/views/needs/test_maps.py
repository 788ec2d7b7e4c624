"""Pages with the town's map: pictures are let in from its source only, and only where there is a map."""

from django.urls import reverse

from mam.voice.actions.needs.maps import map_here, set_map
from mam.voice.models import Need
from tests.voice import needs

WORDS = {
    "tiles": "https://tiles.example.org/{z}/{x}/{y}.png", "credit": "© Powiat", "latitude": "50,135", "longitude": "19,402", "zoom": 14,
}  # fmt: skip


def with_map(here) -> None:
    set_map(**{**WORDS, "latitude": 50.135, "longitude": 19.402}, by=here.coordinator)


def test_the_coordinator_sets_the_map_and_takes_it_away(sign_in, here):
    browser, page = sign_in(here.coordinator), reverse("voice:town_map", args=[here.town.slug])
    assert "Nie wiadomo, czyja to mapa" in browser.post(page, {**WORDS, "credit": "x"}).content.decode()
    assert browser.post(page, WORDS).url == page and map_here().middle == "50.135,19.402"
    browser.post(reverse("voice:town_map_end", args=[here.town.slug]))
    assert map_here() is None


def test_pictures_come_in_from_the_source_of_the_map_and_only_on_pages_with_one(client, here):
    form, other = reverse("voice:need_new", args=[here.town.slug]), reverse("voice:topics", args=[here.town.slug])
    assert "tiles.example.org" not in client.get(form)["Content-Security-Policy"]
    with_map(here)
    assert "img-src 'self' data: https://tiles.example.org;" in client.get(form)["Content-Security-Policy"] + ";"
    assert "tiles.example.org" not in client.get(other)["Content-Security-Policy"]


def test_a_need_keeps_its_pin_and_the_list_and_its_page_show_it(client, sign_in, here):
    with_map(here)
    words = {"text": needs.TEXT, "point": "50.13512,19.40211", "name_shown": "house"}
    sign_in(here.leader).post(reverse("voice:need_new", args=[here.town.slug]), words)
    need = Need.objects.get()
    assert need.point == (50.13512, 19.40211)
    for page in (reverse("voice:needs", args=[here.town.slug]), reverse("voice:need", args=[here.town.slug, need.number])):
        assert client.get(page).context["pins"] == [
            {"at": need.point, "title": need.title, "href": reverse("voice:need", args=[here.town.slug, need.number])}
        ]


def test_the_house_moves_the_pin_and_takes_it_away(sign_in, here):
    need = needs.need(here)
    browser, page = sign_in(here.host), reverse("voice:need_place", args=[here.town.slug, need.number])
    for sent, kept in (("50.1,19.4", (50.1, 19.4)), ("", None)):
        browser.post(page, {"where": "przy targu", "point": sent})
        need.refresh_from_db()
        assert need.point == kept


def test_a_pin_off_the_map_is_said_and_nothing_is_lost(sign_in, here):
    with_map(here)
    words = {"text": needs.TEXT, "point": "999,19", "name_shown": "house"}
    page = sign_in(here.leader).post(reverse("voice:need_new", args=[here.town.slug]), words).content.decode()
    assert "Pinezka nie trafiła na mapę" in page and needs.TEXT in page and not Need.objects.exists()
