import datetime as dt

from django.urls import reverse

from mam.core import clock
from mam.programme.models import Occurrence
from mam.programme.words import EventKind
from tests.voice.meetings import meeting

HOUR = dt.timedelta(hours=1)


def test_those_who_may_write_notes_find_the_way_on_the_page_of_the_date_and_of_the_event(sign_in, here):
    date = meeting(here)
    way = reverse("voice:meeting_notes", args=[here.town.slug, date.event.slug, date.day])
    pages = (
        reverse("programme:occurrence", args=[here.town.slug, date.event.slug, date.day]),
        reverse("programme:event", args=[here.town.slug, date.event.slug]),
    )  # fmt: skip
    Occurrence.objects.filter(pk=date.pk).update(during=(clock.now() - HOUR, clock.now() + HOUR))
    for person, shown in ((here.host, True), (here.official, True), (here.resident, False)):
        client = sign_in(person)
        assert [way in client.get(page).content.decode() for page in pages] == [shown, shown]


def test_a_hobby_meeting_offers_no_notes(sign_in, here):
    date = meeting(here, kind=EventKind.HOBBY)
    page = sign_in(here.host).get(reverse("programme:occurrence", args=[here.town.slug, date.event.slug, date.day]))
    assert "/notes/" not in page.content.decode()
