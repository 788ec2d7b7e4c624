"""Support asked with a slip of paper at the desk, taken by an animator, answered, and read by the team; on a phone."""

from playwright.sync_api import expect

from mam.core import clock
from mam.initiatives.models import SupportRequest
from mam.municipalities.scope import scope
from tests.initiatives import scenes, supports

from .conftest import PHONE, go

ROOM = "/chrzanow/initiatives"
HELP = "Plakaty leżą przy ladzie, 20 sztuk."


def test_support_asked_at_the_desk_is_taken_and_answered(cast, walk, clean):
    with scope(cast.town):
        scenes.initiative(cast)
    desk = walk(cast.host, PHONE)
    desk.goto(f"{ROOM}/support/desk/")
    clean(desk)
    desk.locator("[name=first_name]").fill("Genowefa")
    desk.get_by_label("na papierze").check()
    desk.get_by_label("promocja: plakaty, ulotki, teksty").check()
    desk.get_by_label("Czego potrzebujesz i do czego?").fill("Prosi o plakat o ławkach, 20 sztuk.")
    desk.locator("[name=number]").fill("1")
    go(desk.get_by_role("button", name="Zapisz", exact=True))
    expect(desk.get_by_text("nikt się tym jeszcze nie zajął")).to_be_visible()
    clean(desk)
    take_and_answer(walk(cast.animator, PHONE), clean)
    team = walk(cast.leader, PHONE)
    team.goto(f"{ROOM}/1/")
    go(team.get_by_role("link", name="Prosi o plakat o ławkach"))
    expect(team.get_by_text(HELP)).to_be_visible()
    clean(team)


def take_and_answer(page, clean) -> None:
    page.goto(f"{ROOM}/support/")
    clean(page)
    go(page.get_by_role("link", name="Prosi o plakat o ławkach"))
    go(page.get_by_role("link", name="Zajmij się prośbą"))
    clean(page)
    page.get_by_label("Do kiedy będzie odpowiedź?").fill((clock.today() + 2 * supports.DAY).isoformat())
    go(page.get_by_role("button", name="Zajmę się tym"))
    expect(page.get_by_text("Obiecana odpowiedź")).to_be_visible()
    go(page.get_by_role("link", name="Odpowiedz: pomoc jest"))
    page.get_by_label("Jak pomogliśmy?").fill(HELP)
    go(page.get_by_role("button", name="Wyślij odpowiedź"))
    expect(page.get_by_text(HELP)).to_be_visible()
    assert SupportRequest._base_manager.get().state == "answered"
