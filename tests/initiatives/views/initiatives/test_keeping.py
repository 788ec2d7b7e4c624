from mam.initiatives.actions.initiatives.dates import tie_event
from mam.initiatives.models import Initiative
from mam.municipalities.scope import scope
from mam.programme.models import HeadCount, Occurrence
from tests.initiatives import scenes
from tests.programme import making

ONE = "/chrzanow/initiatives/1/"
SAID = {"title": "Cztery ławki", "summary": "Jednak cztery ławki, bo jest miejsce.", "kind": "grassroots"}


def test_somebody_else_changes_the_words_and_the_group_stays(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast, group=cast.group)
    client = sign_in(cast.coordinator)
    assert cast.group.name in client.get(f"{ONE}words/").content.decode()
    assert client.post(f"{ONE}words/", {**SAID, "group": str(cast.group.pk)})["Location"] == ONE
    with scope(cast.town):
        one = Initiative.objects.get()
        assert (one.title, one.group) == ("Cztery ławki", cast.group)


def test_a_person_without_groups_is_asked_for_none(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
        Initiative.objects.update(lead=cast.resident)
    client = sign_in(cast.resident)
    assert 'name="group"' not in client.get(f"{ONE}words/").content.decode()
    assert client.post(f"{ONE}words/", SAID)["Location"] == ONE


def test_the_result_begins_with_how_many_were_counted_at_its_events(cast, sign_in):
    with scope(cast.town):
        tie_event(scenes.initiative(cast), making.event(cast), by=cast.leader)
        date = Occurrence.objects.get()
        HeadCount.objects.create(occurrence=date, total=23, by=cast.host, at=date.ends)
    assert 'value="23"' in sign_in(cast.leader).get(f"{ONE}result/").content.decode()
