from mam.initiatives.actions.initiatives.stages import move
from mam.municipalities.scope import scope
from tests.initiatives import scenes

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
