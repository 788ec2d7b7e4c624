"""Fills an empty database with 5,000 people signed up for tomorrow, and writes their reminders. Prints "number" and "seconds"."""

import datetime as dt
import json
import secrets
import sys
import time

import django

from . import town

LETTERS = 5_000


def main() -> None:
    django.setup()
    json.dump(fill(), sys.stdout)


def fill() -> dict:
    """5,000 people signed up for tomorrow, and their reminders; written twice, because the job runs every five minutes."""
    from mam.core import clock
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope
    from mam.programme.actions.reminding import remind_of_tomorrow

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    with scope(place):
        make_sign_ups()
        with clock.stopped(clock.instant(clock.today(), dt.time(18, 30))):
            began = time.monotonic()
            number = remind_of_tomorrow() + remind_of_tomorrow()
            return {"number": number, "seconds": round(time.monotonic() - began, 2)}


def make_sign_ups() -> None:
    from mam.core import clock
    from mam.people.models import Person
    from mam.places.actions.ask import span_on
    from mam.programme.models import Event, Occurrence, SignUp
    from mam.programme.words import EventKind, EventState, SignUpMode, SignUpState

    from .dataset_house import make_centre

    people = Person.objects.bulk_create(
        Person(first_name="Osoba", last_name=f"Numer {number}", email=f"osoba-{number}@example.org", birth_year=1970)
        for number in range(LETTERS)
    )
    event = Event.objects.create(
        centre=make_centre(people[:2]), slug="koncert", kind=EventKind.SHOW, title="Koncert", state=EventState.PUBLISHED,
        party_person=people[0], made_by=people[0], sign_up=SignUpMode.OPEN, capacity=LETTERS,
        publish_at=clock.now() - dt.timedelta(days=9),
    )  # fmt: skip
    day = clock.today() + dt.timedelta(days=1)
    span = span_on(day, dt.time(17), dt.time(19))
    date = Occurrence.objects.create(event=event, day=day, during=(span.start, span.end), code=secrets.token_hex(4))
    long_ago = clock.now() - dt.timedelta(days=3)
    SignUp.objects.bulk_create(
        SignUp(event=event, occurrence=date, person=person, state=SignUpState.CONFIRMED, created=long_ago)
        for person in people
    )


if __name__ == "__main__":
    main()
