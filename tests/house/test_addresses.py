"""Who gets which answer at which address: a table for the whole project, so that no door is left open by accident.

The tables stand in tests/house/addresses/, one for each room: the name of an address, then what a GET gives to
a visitor who is not signed in, the owner (whose booking, group and feed the address is about), another resident, the host,
the coordinator, an official, and a stranger who is signed in but belongs to the other town only.

  page    the page or file                    hidden  there is no such thing for this person (404)
  enter   sign in first                       no      not for this person, said openly (403)
  join    introduce yourself in this town     post    answers only to a sent form (405)
  on      goes on to another page
"""

import pytest
from django.urls import reverse

from tests.house import front_door, scene

ROWS = front_door.rows()


def answer(response) -> str:
    """The response in the words of the table; anything else (500, an unknown redirect) is told as its number."""
    if response.status_code in (301, 302):
        target = response["Location"]
        if target.startswith("/accounts/login/"):
            return "enter"
        return "join" if "/join/" in target else "on"
    return {200: "page", 403: "no", 404: "hidden", 405: "post"}.get(response.status_code, str(response.status_code))


def test_every_address_has_exactly_one_row():
    named = [row.name for row in ROWS]
    known = front_door.addresses()
    assert not set(known) - set(named), "these addresses have no row"
    assert not set(named) - set(known), "these rows have no address"
    assert len(named) == len(set(named)), "a row stands twice"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_everyone_gets_the_answer_of_the_table(row, cast, client, sign_in, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    made = scene.make(cast, row.name)
    names = front_door.addresses()[row.name]
    address = reverse(row.name, kwargs={name: made.values[name] for name in names}) + row.query
    got = {}
    for who in front_door.CAST:
        client.logout()
        if somebody := made.people[who]:
            sign_in(somebody)
        got[who] = answer(client.get(address))
    assert got == row.answers, address
