"""Writes 400 dates ahead, each in a room, over the next hundred days, and prints how many queries each page of them takes, as JSON."""

import datetime as dt
import json
import secrets
import sys

import django

from . import town
from .programme_page import PAGES

DATES, EVENTS = 400, 20


def main() -> None:
    django.setup()
    from django.conf import settings

    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope

    settings.ALLOWED_HOSTS = ["testserver"]
    place = Municipality.objects.get(slug=town.TOWN)
    with scope(place):
        fill()
    json.dump({name: queries(f"/{town.TOWN}/programme/{address}") for name, address in PAGES.items()}, sys.stdout)


def fill() -> None:
    """Twenty events with twenty dates each, a booked room behind every date."""
    from mam.core import clock
    from mam.people.models import Person
    from mam.places.models import BookedThing, Booking, Centre, Thing
    from mam.programme.models import Event, Occurrence

    centre, somebody = Centre.objects.first(), Person.objects.first()
    rooms = [Thing.objects.create(centre=centre, kind="room", name=f"Sala {n}", slug=f"bench-sala-{n}") for n in range(4)]
    for number in range(EVENTS):
        event = Event.objects.create(
            centre=centre, slug=f"bench-page-{number}", kind="hobby", title=f"Klub numer {number}", summary="Przyjdź z sąsiadką.",
            state="published", party_person=somebody, made_by=somebody, sign_up="open", capacity=20, tags=[f"temat {number % 5}"],
        )  # fmt: skip
        for week in range(DATES // EVENTS):
            start = clock.instant(clock.today() + dt.timedelta(days=1 + week * 5 + number % 5), dt.time(8 + number % 12))
            during = (start, start + dt.timedelta(hours=1))
            booking = Booking.objects.create(
                centre=centre, during=during, buffered=during, state="confirmed", party_person=somebody, made_by=somebody,
                title=event.title,
            )  # fmt: skip
            BookedThing.objects.create(booking=booking, thing=rooms[number % len(rooms)])
            Occurrence.objects.create(
                event=event, day=during[0].date(), during=during, code=secrets.token_hex(4), booking=booking
            )


def queries(address: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        client.get(address)
    return len(found)


if __name__ == "__main__":
    main()
