from django.urls import reverse

from mam.core import clock
from mam.initiatives.models import AnimatorLeave
from mam.municipalities.scope import scope
from tests.initiatives import supports


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_the_board_and_the_pages_of_the_staff_say_how_many_are_late(cast, sign_in):
    with scope(cast.town):
        request = supports.asked(cast)
    client = sign_in(cast.animator)
    with clock.stopped(clock.now() + 10 * supports.DAY):
        page = client.get(at("support_board"))
        assert page.context["board"].late == 1
        assert at("support", request.pk) in page.content.decode()
        for address in (reverse("people:me", args=["chrzanow"]), at("index")):
            assert at("support_board") in client.get(address).content.decode()
    assert client.get(f"{at('support_board')}?kind=nonsense&mine=1").context["board"].lines == []


def test_days_away_are_written_and_taken_back(cast, sign_in):
    client, today = sign_in(cast.animator), clock.today().isoformat()
    client.post(at("leaves"), {"person": str(cast.animator.pk), "first": today, "last": today})
    with scope(cast.town):
        leave = AnimatorLeave.objects.get()
    assert cast.animator.name in client.get(at("leaves")).content.decode().replace("\xa0", " ")
    client.post(at("leave_end", leave.pk))
    with scope(cast.town):
        assert not AnimatorLeave.objects.exists()
