from django.urls import reverse

from mam.programme.words import EventKind
from tests.programme import making
from tests.voice import needs


def test_the_front_page_shows_figures_the_newest_and_whom_to_ask(client, here):
    needs.need(here, title="Ławka przy targu")
    making.event(here, kind=EventKind.INFORMATION, title="Dyżur radnej", dates=[making.soon()])
    page = client.get(reverse("voice:index", args=[here.town.slug])).content.decode()
    assert "Ławka przy targu" in page and "Dyżur radnej" in page


def test_ones_own_page_shows_what_one_said_and_the_house_what_waits(sign_in, here):
    needs.need(here, title="Ławka przy targu", shown=None)
    me = reverse("people:me", args=[here.town.slug])
    assert "Ławka przy targu" in sign_in(here.leader).get(me).content.decode()
    assert reverse("voice:needs_waiting", args=[here.town.slug]) in sign_in(here.host).get(me).content.decode()
    assert reverse("voice:board", args=[here.town.slug]) in sign_in(here.official).get(me).content.decode()
