import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.places.actions.booking import book
from mam.places.models import Centre, Closure, HoursException
from tests.cast import part, thing
from tests.places.asking import asked, at

from .reading import page, words


def test_one_house_opens_at_once(client, here):
    answer = client.get(reverse("places:index", args=[here.town.slug]))
    assert answer.status_code == 302 and answer.url == reverse("places:centre", args=[here.town.slug, "mam"])


def test_two_houses_are_listed(client, here):
    Centre.objects.create(slug="drugi", name="Drugi dom", street="ul. Inna 2", town="Chrzanów")
    assert "Drugi dom" in page(client, here, "index")


def test_the_house_says_where_it_is_when_it_opens_and_what_it_has(client, here):
    tomorrow = dt.date(2026, 11, 26)
    HoursException.objects.create(centre=here.centre, first_day=tomorrow, last_day=tomorrow, reason="Remanent")
    said = words(page(client, here, "centre", "mam"))
    for told in ("ul. Próbna 1", "10:00–20:00", "Remanent", "Sala duża", "Rzutnik", "Szafki", "Biurko 1"):
        assert told in said


def test_a_closure_of_the_house_is_told(client, here):
    span = at("10:00-12:00", dt.date(2026, 11, 27))
    Closure.objects.create(centre=here.centre, during=(span.start, span.end), reason="Awaria prądu", by=here.host)
    assert "Awaria prądu" in page(client, here, "centre", "mam")


def test_keeping_is_offered_only_to_those_who_keep(client, sign_in, here):
    keeping = reverse("places:keeping", args=[here.town.slug, "mam"])
    assert keeping not in page(client, here, "centre", "mam")
    assert keeping in page(sign_in(here.host), here, "centre", "mam")


def test_pages_of_the_house_ask_equally_much_whatever_it_has(client, here):
    def queries(name, *more):
        with CaptureQueriesContext(connection) as seen:
            page(client, here, name, *more)
        return len(seen)

    names = [("centre", "mam"), ("day", "mam"), ("week_print", "mam"), ("thing", "mam", "sala-mala")]
    few = [queries(*name) for name in names]
    for number in range(3):
        more = thing(here.centre, f"Sala {number}", f"sala-{number}", part(here.centre, f"Sala {number}"), capacity=5)
        book(asked(here, more, open_to_all=True), at("14:00-15:00"))
    assert [queries(*name) for name in names] == few
