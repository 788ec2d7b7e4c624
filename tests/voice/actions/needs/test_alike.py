import datetime as dt

from mam.municipalities.scope import scope
from mam.voice.actions.needs.alike import stems_of, suggestions, telling, themes_proposed, within
from mam.voice.models import Theme
from tests.voice import needs


def said(here, title: str, **fields):
    return needs.need(here, title=title, text=title, stems=stems_of(title, ""), **fields)


def test_other_words_for_the_same_thing_are_found_likest_first(here):
    bench = said(here, "Brakuje ławek przy przystanku na targu")
    said(here, "Ciemno na schodach przy przystanku")
    said(here, "Kino plenerowe w wakacje")
    found = suggestions("Na przystankach przy targu nie ma ławki, nie ma gdzie usiąść")
    assert found[0] == bench and len(found) == 2


def test_at_most_five_and_never_what_waits_is_joined_or_taken_back(here):
    first = said(here, "Ławki w parku")
    said(here, "Ławki przy stawie", shown=None)
    said(here, "Ławki przy szkole", joined_to=first)
    for number in range(6):
        said(here, f"Ławki przy bloku {number}")
    assert len(suggestions("Ławki")) == 5
    assert {one.joined_to_id for one in suggestions("ławki przy szkole i przy stawie")} == {None}


def test_the_other_town_is_never_proposed(cast):
    with scope(cast.other.town):
        needs.need(cast.other, raiser=None, title="Ławki w parku", stems=stems_of("Ławki w parku", ""))
    with scope(cast.town):
        assert suggestions("Ławki w parku") == []


def test_words_that_say_nothing_propose_nothing(here):
    said(here, "Ławki w parku")
    assert suggestions("i na do 🙂") == []


def test_what_lies_near_comes_first(here):
    said(here, "Ławki przy skwerze", latitude=50.2, longitude=19.5)
    near = said(here, "Ławki przy skwerze miejskim", latitude=50.1353, longitude=19.4023)
    assert suggestions("Ławki przy skwerze", near=(50.135, 19.402))[0] == near
    assert within((50.135, 19.402), near) and not within((50.2, 19.5), near)


def test_up_to_three_themes_of_the_likest_are_proposed(here):
    rest, move = (Theme.objects.create(name=name, since=dt.date(2019, 1, 1)) for name in ("odpoczynek", "ruch"))
    for title, theme in (("Ławki w parku", rest), ("Ławki przy stawie", rest), ("Ławki na peronie", move)):
        said(here, title, theme=theme)
    assert themes_proposed(suggestions("ławki")) == [rest, move]


def test_rare_words_are_asked_for_first(here, monkeypatch):
    monkeypatch.setattr("mam.voice.actions.needs.alike.common_stems", lambda: {"miast": 9_000, "lawk": 40})
    assert telling(["miast", "lawk", "toster"]) == ["toster", "lawk"]
