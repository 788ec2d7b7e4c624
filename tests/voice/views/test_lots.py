from django.urls import reverse

from mam.core import clock
from mam.voice.models import PanelLot
from tests.voice.actions.test_lots import drawn


def form(**changes) -> dict:
    day = clock.today().replace(year=clock.today().year + 1, day=1)
    pool = "\n".join(f"{number}; age={'60+' if number % 2 else '18-34'}" for number in range(1, 13))
    return {"title": "Panel", "seats": "4", "pool": pool, "quotas": "age=60+; 2-2", "number_on": day, "number_source": "Lotto", **changes}


def test_a_draw_is_announced_and_drawn_on_its_page(sign_in, here):
    client, page = sign_in(here.host), reverse("voice:lot_new", args=[here.town.slug])
    client.post(page, form())
    lot = PanelLot.objects.get()
    shown = client.get(reverse("voice:lot", args=[here.town.slug, lot.slug])).content.decode()
    assert lot.pool_hash in shown and "2000 prób" in shown
    drawn(lot, here)
    shown = client.get(reverse("voice:lot", args=[here.town.slug, lot.slug])).content.decode()
    assert "draw_lot" in shown and PanelLot.objects.get().seed in shown


def test_a_line_that_cannot_be_read_is_told_beside_its_field(sign_in, here):
    client, page = sign_in(here.host), reverse("voice:lot_new", args=[here.town.slug])
    for changes in ({"pool": "1\n2; wiek"}, {"quotas": "coś"}, {"pool": "x" * 50_000}):
        assert "field--wrong" in client.post(page, form(**changes)).content.decode()
    assert PanelLot.objects.count() == 0


def test_only_those_who_keep_the_place_draw(client, sign_in, here):
    sign_in(here.host).post(reverse("voice:lot_new", args=[here.town.slug]), form())
    page = reverse("voice:lot", args=[here.town.slug, PanelLot.objects.get().slug])
    assert sign_in(here.resident).post(page, {"number": "1"}).status_code == 404
    assert "nie jest jeszcze znana" in sign_in(here.host).post(page, {"number": "1"}).content.decode()


def test_a_seat_is_given_on_from_the_page_and_everybody_reads_why(client, sign_in, here):
    sign_in(here.host).post(reverse("voice:lot_new", args=[here.town.slug]), form())
    lot = drawn(PanelLot.objects.get(), here)
    page = reverse("voice:lot_replacement", args=[here.town.slug, lot.slug])
    assert sign_in(here.resident).get(page).status_code == 404
    sign_in(here.host).post(page, {"gone": lot.taken[0], "why": "choroba"})
    client.logout()
    shown = client.get(reverse("voice:lot", args=[here.town.slug, lot.slug])).content.decode()
    row = lot.replacements.get()
    assert "choroba" in shown and f"--gone {lot.taken[0]}" in shown and row.came in shown
