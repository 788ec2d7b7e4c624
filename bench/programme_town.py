"""Fills an empty database with the town whose programme is measured: 200 people who can sign in, events with one date each.

Prints as JSON: "town", "callers" (a session for each of the 200) and "events" (name -> slug and day).
"""

import datetime as dt
import json
import secrets
import sys

import django

from . import town

PEOPLE, STORM = 200, 20
EVENTS = {"room": 5_000, "full": 1, "storm": STORM}  # slug -> places


def main() -> None:
    django.setup()
    json.dump(fill(), sys.stdout)


def fill() -> dict:
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope

    from .dataset_house import make_centre
    from .dataset_town import session_of

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    place.open_rooms = ["program", "miejsce", "ludzie"]
    place.save()
    with scope(place):
        people = make_people()
        centre = make_centre(people[:2])
        events = {slug: make_event(centre, people[0], slug, places) for slug, places in EVENTS.items()}
        return {"town": town.TOWN, "callers": [session_of(person) for person in people], "events": events}


def make_people() -> list:
    """People with an e-mail of their own, so that every sign-up also writes its letter."""
    from mam.people.models import Account, Person

    people = []
    for number in range(PEOPLE):
        email = f"osoba-{number}@example.org"
        account = Account.objects.create_user(email=email)
        people.append(
            Person(first_name="Osoba", last_name=f"Numer {number}", email=email, account=account, birth_year=1970)
        )
    return Person.objects.bulk_create(people)


def make_event(centre, person, slug: str, places: int) -> dict:
    """A published event with one date two weeks ahead."""
    from mam.places.actions.ask import span_on
    from mam.programme.models import Event, Occurrence
    from mam.programme.words import EventKind, EventState, SignUpMode

    event = Event.objects.create(
        centre=centre, slug=slug, kind=EventKind.HOBBY, title=f"Spotkanie {slug}", state=EventState.PUBLISHED,
        party_person=person, made_by=person, sign_up=SignUpMode.OPEN, capacity=places,
    )  # fmt: skip
    day = dt.date.today() + dt.timedelta(days=14)
    span = span_on(day, dt.time(17), dt.time(19))
    Occurrence.objects.create(event=event, day=day, during=(span.start, span.end), code=secrets.token_hex(4))
    return {"slug": slug, "day": day.isoformat()}


if __name__ == "__main__":
    main()
