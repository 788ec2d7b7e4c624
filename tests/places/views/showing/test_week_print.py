from mam.places.actions.booking import book
from tests.places.asking import DAY, asked, at

from .reading import page, words


def test_the_paper_week_tells_each_meeting_once(client, here):
    book(asked(here, here.hall, title="Bal", open_to_all=True), at("17:00-18:00"))
    book(asked(here, here.left, title="Szachy", open_to_all=True), at("18:00-19:00"))
    said = words(page(client, here, "week_print", "mam", week=str(DAY)))
    assert said.count("Bal") == 1 and said.count("Szachy") == 1
    assert "Bal Sala duża" in said and "Szachy Sala duża, połowa przy oknach" in said


def test_the_paper_for_a_door_tells_of_that_room_only(client, here):
    book(asked(here, here.hall, title="Bal", open_to_all=True), at("17:00-18:00"))
    book(asked(here, here.small, title="Tajne"), at("17:00-18:00"))
    html = page(client, here, "week_print", "mam", week=str(DAY), thing="polowa-okna", large="1")
    assert "Bal" in html and "Tajne" not in html and "paper--large" in html


def test_the_paper_carries_a_code_to_the_living_page_and_no_names(client, sign_in, here):
    book(asked(here, here.small, group=here.group, title="Tajne"), at("17:00-18:00"))
    html = page(client, here, "week_print", "mam", week=str(DAY))
    assert '<svg' in html and 'class="qr"' in html and "style=" not in html
    assert here.group.name not in html and "Tajne" not in html
    assert here.group.name in page(sign_in(here.host), here, "week_print", "mam", week=str(DAY), names="1")
