import datetime as dt

from django.urls import reverse

from mam.voice.models import Following, Theme
from tests.voice import needs


def test_one_need_is_followed_and_let_go_with_the_same_button(sign_in, here):
    need = needs.need(here)
    client, address = sign_in(here.resident), reverse("voice:need_following", args=[here.town.slug, need.number])
    client.post(address)
    assert Following.objects.get().need == need
    client.post(address)
    assert not Following.objects.exists()


def test_a_theme_is_followed_from_the_list(sign_in, here):
    theme = Theme.objects.create(name="ruch", since=dt.date(2019, 1, 1))
    client, address = sign_in(here.resident), reverse("voice:list_following", args=[here.town.slug])
    client.post(address, {"theme": theme.pk})
    assert Following.objects.get().theme == theme
    page = client.get(reverse("voice:needs", args=[here.town.slug]) + f"?theme={theme.pk}").content.decode()
    assert "Nie mów mi o nowych takich" in page
    client.post(address, {"theme": theme.pk})
    assert not Following.objects.exists()


def test_nothing_chosen_follows_nothing(sign_in, here):
    sign_in(here.resident).post(reverse("voice:list_following", args=[here.town.slug]), {"theme": "999999"})
    assert not Following.objects.exists()
