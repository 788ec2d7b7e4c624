from django.urls import reverse

from mam.initiatives.actions.initiatives.dates import tie_event
from mam.initiatives.actions.initiatives.stages import move
from mam.municipalities.scope import scope
from tests.initiatives import scenes
from tests.programme import making

FRONT = "/chrzanow/initiatives/"


def test_the_list_is_narrowed_by_a_stage_and_shows_first_what_one_can_join(cast, client):
    with scope(cast.town):
        resting = scenes.initiative(cast, title="Drzewa na rynku")
        scenes.initiative(cast, title="Kino pod chmurką")
        latest = scenes.initiative(cast, title="Boisko za torami")
        for one in (resting, latest):
            move(one, "resting", "Czekamy na wiosnę.", by=cast.leader)
    page = client.get(FRONT).content.decode()
    assert page.index("Kino") < page.index("Boisko") < page.index("Drzewa")
    only = client.get(FRONT, {"stage": "resting"}).content.decode()
    assert "Boisko" in only and "Kino" not in only
    assert "Kino" in client.get(FRONT, {"stage": "no such"}).content.decode()


def test_a_visitor_may_begin_and_is_asked_to_sign_in(cast, client):
    assert "/chrzanow/initiatives/new/" in client.get(FRONT).content.decode()
    assert client.get(f"{FRONT}new/").status_code == 302


def test_the_page_of_an_event_leads_to_its_initiative(cast, client):
    with scope(cast.town):
        event = making.event(cast, title="Piknik nad rzeką", slug="piknik")
        tie_event(scenes.initiative(cast), event, by=cast.leader)
    assert f"{FRONT}1/" in client.get("/chrzanow/programme/events/piknik/").content.decode()


def test_one_finds_ones_initiatives_and_promises_on_ones_own_page(cast, sign_in):
    with scope(cast.town):
        scenes.promise(cast, scenes.initiative(cast))
    for person in (cast.leader, cast.resident):
        assert f"{FRONT}1/" in sign_in(person).get(reverse("people:me", args=["chrzanow"])).content.decode()
    assert f"{FRONT}1/" not in sign_in(cast.second).get(reverse("people:me", args=["chrzanow"])).content.decode()
