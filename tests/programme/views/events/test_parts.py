from django.urls import reverse

from mam.municipalities.scope import scope
from mam.programme.models import SignUpRole
from tests.programme import making

PAGE = reverse("programme:parts", args=["chrzanow", "kawiarenka"])


def test_parts_are_added_renamed_and_taken_away_on_one_page(cast, client, sign_in):
    with scope(cast.town):
        event = making.event(cast, dates=[making.soon()])
        cake, help_ = (SignUpRole.objects.create(event=event, name=name) for name in ("ciasto", "pomoc"))
    sign_in(cast.leader)
    lines = {"p0-name": "wypieki", "p0-capacity": "3", "p0-pk": cake.pk, "p1-name": "", "p1-pk": help_.pk, "p2-name": "muzyka"}
    assert client.post(PAGE, lines).status_code == 302
    with scope(cast.town):
        assert list(SignUpRole.objects.values_list("name", "capacity")) == [("wypieki", 3), ("muzyka", None)]


def test_what_cannot_be_saved_is_said_and_nothing_typed_is_lost(cast, client, sign_in):
    with scope(cast.town):
        event = making.event(cast, dates=[making.soon()])
        cake = SignUpRole.objects.create(event=event, name="ciasto", capacity=4)
        making.signed(making.only_date(event), cast.resident, role=cake, size=3)
    sign_in(cast.leader)
    said = client.post(PAGE, {"p0-name": "ciasto", "p0-capacity": "1", "p0-pk": cake.pk, "p1-name": "muzyka"}).content.decode()
    assert "refusal" in said and 'value="muzyka"' in said
