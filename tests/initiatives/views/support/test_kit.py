from django.urls import reverse

from mam.initiatives.actions.initiatives.dates import tie_event
from mam.municipalities.scope import scope
from tests.initiatives import scenes
from tests.programme import making


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_without_a_date_the_kit_says_what_to_do_first(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
    client = sign_in(cast.leader)
    page = client.get(at("kit", 1)).content.decode()
    assert at("event_tie", 1) in page and at("plan_poster", 1, "a4") in page
    answer = client.get(at("plan_poster", 1, "a5"))
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert client.get(at("plan_poster", 1, "a9")).status_code == 404


def test_with_a_date_the_kit_leads_to_what_the_programme_prints(cast, sign_in):
    with scope(cast.town):
        one, event = scenes.initiative(cast), making.event(cast, title="Piknik sąsiedzki", dates=[making.soon()])
        tie_event(one, event, by=cast.leader)
        day = event.occurrences.first().day.isoformat()
    page = sign_in(cast.leader).get(at("kit", 1)).content.decode()
    for name in ("poster", "texts"):
        assert reverse(f"programme:{name}", args=["chrzanow", event.slug, day]) in page
