"""A pin on the town's map, by hand and by keyboard; without a map, or without JavaScript, words are enough."""

from mam.municipalities.scope import scope
from mam.voice.actions.needs.maps import set_map
from mam.voice.models import Need
from tests.journeys.conftest import PHONE, go

NEW = "/chrzanow/voice/needs/new/"
TILES = "/static/ui/favicon.svg?z={z}&x={x}&y={y}"


def a_map(cast) -> None:
    with scope(cast.town):
        set_map(tiles=TILES, credit="© <b>Powiat</b>", latitude=50.135, longitude=19.402, zoom=14, by=cast.coordinator)


def said(cast) -> Need:
    with scope(cast.town):
        return Need.objects.get()


def test_a_pin_is_put_where_the_map_is_pressed_and_stands_on_the_page_of_the_need(cast, walk, clean):
    a_map(cast)
    page = walk(cast.resident, PHONE)
    page.goto(NEW)
    page.locator("textarea[name=text]").fill("Przy targu nie ma gdzie usiąść w cieniu.")
    page.locator("[data-map-sheet]").scroll_into_view_if_needed()
    page.locator("[data-map-sheet]").click(position={"x": 60, "y": 60})
    page.locator(".map__pin").wait_for()
    clean(page)
    go(page.get_by_role("button", name="Powiedz", exact=True))
    latitude, longitude = said(cast).point
    assert 0 < latitude - 50.135 < 0.02 and 0 < 19.402 - longitude < 0.02
    page.goto("/chrzanow/voice/needs/1/")
    page.get_by_role("button", name=said(cast).title).press("Enter")
    page.locator(".leaflet-popup a").wait_for()
    assert page.locator(".leaflet-control-attribution").inner_text() == "© <b>Powiat</b>"
    clean(page)


def test_by_keyboard_the_pin_stands_in_the_middle_and_can_be_taken_away(cast, walk):
    a_map(cast)
    page = walk(cast.resident)
    page.goto(NEW)
    page.get_by_role("button", name="Postaw pinezkę na środku mapy").press("Enter")
    assert page.locator("#id_point").input_value() == "50.13500,19.40200"
    page.get_by_role("button", name="Zabierz pinezkę").press("Enter")
    assert page.locator("#id_point").input_value() == "" and page.locator(".map__pin").count() == 0


def test_without_javascript_the_form_is_whole(cast, walk):
    a_map(cast)
    page = walk(cast.resident, javascript=False)
    page.goto(NEW)
    assert not page.locator("[data-map]").is_visible()
    page.locator("textarea[name=text]").fill("Przy targu nie ma gdzie usiąść w cieniu.")
    go(page.get_by_role("button", name="Powiedz", exact=True))
    assert said(cast).point is None
