from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.initiatives.actions.initiatives.pledging import PledgeAsk, pledge
from mam.initiatives.models import Initiative, Wanted
from mam.municipalities.scope import scope
from tests.initiatives import scenes
from tests.voice import topics


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_an_initiative_begun_from_a_need_keeps_the_thread_both_ways(cast, sign_in):
    with scope(cast.town):
        need = topics.need(cast, cast.resident)
    client = sign_in(cast.resident)
    said = {"title": "Ławki", "summary": "Postawimy trzy ławki w cieniu.", "kind": "grassroots"}
    page = client.post(f"{at('initiative_new')}?need={need.number}", said)
    assert page["Location"] == at("initiative", 1)
    assert need.title in client.get(at("initiative", 1)).content.decode()
    assert at("initiative", 1) in client.get(reverse("voice:need", args=["chrzanow", need.number])).content.decode()
    with scope(cast.town):
        assert Initiative.objects.get().lead == cast.resident


def test_three_and_thirty_promises_ask_the_same_number_of_questions(cast, sign_in):
    client = sign_in(cast.leader)
    with scope(cast.town):
        one = scenes.initiative(cast)
        need = scenes.wanted(cast, one, amount=100)
    counts = []
    client.get(at("initiative", 1))
    for number in (3, 27):
        with scope(cast.town):
            for _n in range(number):
                pledge(need, PledgeAsk(1), person=cast.resident, by=cast.resident)
        with CaptureQueriesContext(connection) as found:
            assert client.get(at("initiative", 1)).status_code == 200
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_a_refused_step_keeps_its_words(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
    page = sign_in(cast.leader).post(at("step_new", 1), {"title": "Kupić deski", "due": "2020-01-01"})
    assert "Kupić deski" in page.content.decode()


def test_names_of_those_who_promised_are_for_whoever_leads(cast, client, sign_in):
    with scope(cast.town):
        scenes.promise(cast, scenes.initiative(cast), words="przyniosę")
    assert "przyniosę" not in client.get(at("initiative", 1)).content.decode()
    with scope(cast.town):
        wanted = Wanted.objects.get()
    assert "przyniosę" in sign_in(cast.leader).get(at("pledges", 1, wanted.pk)).content.decode()
    assert "przyniosę" in sign_in(cast.resident).get(at("initiative", 1)).content.decode()
    assert sign_in(cast.resident).get(at("pledges", 1, wanted.pk)).status_code == 404
