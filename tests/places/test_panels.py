"""What other pages show from the place."""

import pytest

DESK = "/chrzanow/places/mam/desk/"


@pytest.mark.parametrize("address", ["/chrzanow/", "/chrzanow/me/", "/chrzanow/places/mam/"])
@pytest.mark.parametrize("who", ["host", "animator", "coordinator"])
def test_people_of_the_house_find_the_desk(cast, sign_in, who, address):
    assert DESK in sign_in(getattr(cast, who)).get(address).content.decode()


@pytest.mark.parametrize("who", ["resident", "official", "leader"])
def test_others_see_no_desk(cast, sign_in, who):
    client = sign_in(getattr(cast, who))
    for address in ("/chrzanow/", "/chrzanow/me/", "/chrzanow/places/mam/"):
        assert DESK not in client.get(address).content.decode()


def test_visitors_see_no_desk_and_a_host_of_the_other_town_neither(cast, client, sign_in):
    assert DESK not in client.get("/chrzanow/").content.decode()
    assert DESK not in sign_in(cast.other.host).get("/chrzanow/").content.decode()
