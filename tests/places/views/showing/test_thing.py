import datetime as dt

from django.urls import reverse

from mam.places.models import Thing

from .reading import page, words


def test_a_thing_says_its_terms_in_words(client, here):
    settings = {"needs_approval": True, "notice_days": 2, "horizon_days": 60, "max_minutes": 240, "buffer_after": 30}
    Thing.objects.filter(pk=here.hall.pk).update(**settings)
    html = page(client, here, "thing", "mam", "sala-duza")
    said = words(html)
    assert "60" in said and "30 min" in said
    assert "polowa-okna" in html and "polowa-drzwi" in html
    assert html.count('scope="row"') == 7 and f"{reverse('places:book', args=[here.town.slug, 'mam'])}?thing=sala-duza" in html


def test_a_withdrawn_thing_is_seen_only_by_the_people_of_the_house(client, sign_in, here):
    Thing.objects.filter(pk=here.small.pk).update(withdrawn=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    page(client, here, "thing", "mam", "sala-mala", status=404)
    page(sign_in(here.resident), here, "thing", "mam", "sala-mala", status=404)
    page(sign_in(here.animator), here, "thing", "mam", "sala-mala")


def test_an_unknown_thing_is_not_found(client, here):
    page(client, here, "thing", "mam", "nie-ma", status=404)
    page(client, here, "week_print", "mam", status=404, thing="nie-ma")
