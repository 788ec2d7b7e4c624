from mam.initiatives.models import Pledge, Wanted
from mam.municipalities.scope import scope
from mam.people.models import Person
from tests.initiatives import scenes

ONE = "/chrzanow/initiatives/1/"


def desk(cast) -> str:
    with scope(cast.town):
        return f"{ONE}wanted/{scenes.wanted(cast, scenes.initiative(cast)).pk}/desk/"


def test_the_desk_finds_somebody_known_and_writes_their_promise_down(cast, sign_in):
    address, client = desk(cast), sign_in(cast.host)
    assert "Danuta Sikora" in client.get(address, {"q": "Danuta"}).content.decode()
    said = {"q": "Danuta", "person": str(cast.offline.pk), "amount": "2", "channel": "phone", "named": "on"}
    assert client.post(address, said)["Location"] == ONE
    with scope(cast.town):
        made = Pledge.objects.get()
        assert (made.person, made.by, made.channel, made.named) == (cast.offline, cast.host, "phone", True)


def test_the_desk_asks_whether_a_namesake_is_somebody_else(cast, sign_in):
    address, client = desk(cast), sign_in(cast.host)
    said = {"q": "Danuta", "person": "", "first_name": "Danuta", "last_name": "Sikora", "amount": "2", "channel": "desk"}
    again = client.post(address, said).content.decode()
    with scope(cast.town):
        assert not Pledge.objects.exists()
    assert 'name="sure"' in again
    assert client.post(address, {**said, "sure": "on"})["Location"] == ONE
    with scope(cast.town):
        assert Pledge.objects.get().person != cast.offline
        assert Person.objects.filter(last_name="Sikora").count() == 2


def test_taking_back_from_the_list_of_promises_comes_back_to_it(cast, sign_in):
    with scope(cast.town):
        promise = scenes.promise(cast, scenes.initiative(cast))
        listed = f"{ONE}wanted/{Wanted.objects.get().pk}/pledges/"
    pressed = f"{ONE}pledges/{promise.pk}/kept/"
    assert sign_in(cast.leader).post(pressed, {"from": "pledges"})["Location"] == listed
    assert sign_in(cast.coordinator).post(f"{ONE}pledges/{promise.pk}/back/", {"from": "pledges"})["Location"] == listed
