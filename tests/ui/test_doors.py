"""Doors, stops of the phone bar and links of the foot."""

from types import SimpleNamespace

import pytest

from mam.ui import doors


@pytest.fixture
def house(monkeypatch):
    """An empty registry, given back as it was."""
    for name in ("_doors", "_stops", "_links"):
        monkeypatch.setattr(doors, name, {})
    doors.register(room="miejsce", label="Miejsce", about="", url_name="places:index", icon="door", order=20)
    doors.register(room="ludzie", label="Ludzie", about="", url_name="people:groups", icon="people", order=50)
    doors.register_stop(label="Dziś", url_name="home:town", icon="today", order=0)
    doors.register_stop(label="Tydzień", url_name="home:week", icon="calendar", order=25, pages=("places:week",))
    doors.register_stop(label="Więcej", url_name="home:pages", icon="more", order=99)
    return SimpleNamespace(open=["miejsce", "ludzie"])


def labels(bar) -> list[str]:
    return [one.label for one, _here in bar]


def here(bar) -> list[str]:
    return [one.label for one, is_here in bar if is_here]


def test_the_bar_stands_in_the_order_of_the_house(house):
    assert labels(doors.bar(house.open, "")) == ["Dziś", "Miejsce", "Tydzień", "Ludzie", "Więcej"]


def test_a_closed_room_has_no_door(house):
    assert labels(doors.bar(["ludzie"], "")) == ["Dziś", "Tydzień", "Ludzie", "Więcej"]


def test_a_stop_is_nearer_than_the_door_of_its_room(house):
    assert here(doors.bar(house.open, "places:week")) == ["Tydzień"]
    assert here(doors.bar(house.open, "places:book")) == ["Miejsce"]
    assert here(doors.bar(house.open, "ui:style_guide")) == []


def test_five_fit_and_the_last_one_stays(house):
    doors.register(room="program", label="Program", about="", url_name="programme:index", icon="calendar", order=10)
    assert labels(doors.bar([*house.open, "program"], "")) == ["Dziś", "Program", "Miejsce", "Tydzień", "Więcej"]


def test_the_open_door_is_known_by_the_page(house):
    assert doors.open_door("people:group") == "ludzie"
    assert doors.open_door("home:town") == ""
