"""The town's map: set, changed, taken away; an address that could let in more than pictures is refused."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.needs.maps import map_here, set_map, take_map_away

CHRZANOW = {"credit": "© Powiat", "latitude": 50.135, "longitude": 19.402, "zoom": 14}
TILES = "https://tiles.example.org/{z}/{x}/{y}.png"


def test_a_town_has_one_map_and_the_same_again_changes_nothing(here):
    first = set_map(tiles=TILES, **CHRZANOW, by=here.coordinator)
    set_map(tiles=TILES, **CHRZANOW, by=here.coordinator)
    again = set_map(tiles=TILES, **{**CHRZANOW, "zoom": 15}, by=here.coordinator)
    assert again == first and map_here().zoom == 15
    assert Entry.objects.filter(verb="set_map").count() == 2


def test_a_page_lets_pictures_in_from_the_source_alone(here):
    assert set_map(tiles=TILES, **CHRZANOW, by=here.coordinator).origin == "https://tiles.example.org"
    assert set_map(tiles="/media/map/{z}/{x}/{y}.png", **CHRZANOW, by=here.coordinator).origin == ""


@pytest.mark.parametrize(
    "tiles",
    [
        "", "http://tiles.example.org/{z}/{x}/{y}.png", "https://tiles.example.org/{z}/{x}.png", "javascript:{z}{x}{y}",
        "https://a.example; script-src */{z}/{x}/{y}.png", "https://a.example\n/{z}/{x}/{y}.png", "//a.example/{z}/{x}/{y}", "x" * 400,
    ],
)  # fmt: skip
def test_what_is_no_address_of_tiles_is_refused_with_an_example(here, tiles):
    with pytest.raises(Refusal) as refusal:
        set_map(tiles=tiles, **CHRZANOW, by=here.coordinator)
    assert refusal.value.codes == ["tiles"] and map_here() is None


def test_a_map_of_nobody_and_a_middle_off_earth_are_refused_together(here):
    with pytest.raises(Refusal) as refusal:
        set_map(tiles=TILES, credit="", latitude=120, longitude=0, zoom=30, by=here.coordinator)
    assert refusal.value.codes == ["credit", "middle", "zoom"]


def test_taken_away_it_is_gone_and_twice_is_harmless(here):
    set_map(tiles=TILES, **CHRZANOW, by=here.coordinator)
    for _press in range(2):
        take_map_away(by=here.coordinator)
    assert map_here() is None and Entry.objects.filter(verb="took_map_away").count() == 1


def test_only_staff_set_the_map(here):
    for person in (here.host, here.official, here.resident):
        with pytest.raises(Refusal):
            set_map(tiles=TILES, **CHRZANOW, by=person)
