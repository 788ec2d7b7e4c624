"""Fills an empty database with the town that is measured; prints as JSON what a caller must know to come in.

    python -m bench.dataset          the town, 400 parties, 50 rooms, 20,000 bookings over 182 days
    python -m bench.dataset longer   the same half-year nine times more, each half-year further back
    python -m bench.dataset tighten  a group may have rooms for two hours a day
"""

import datetime as dt
import json
import random
import sys

import django

from . import town
from .dataset_rows import write_bookings
from .dataset_sql import multiply

NAMES = ("Alina", "Bogdan", "Celina", "Dawid", "Edyta", "Filip", "Gaja", "Henryk", "Iga", "Jacek")
SURNAMES = ("Czyżyk", "Dudek", "Gawron", "Kania", "Lelek", "Orzeł", "Pokrzywka", "Sójka", "Szpak", "Zimorodek")
PERSONS, GROUPS, CALLERS = 300, 100, 8
LONG_AGO = dt.date(2019, 9, 1)


def make_people():
    """Persons without addresses (what is written to them waits for a call); the first eight have accounts."""
    from mam.people.models import Account, Person

    people = [
        Person(first_name=NAMES[n % 10], last_name=f"{SURNAMES[n // 10 % 10]} {n // 100 + 1}", birth_year=1970)
        for n in range(PERSONS)
    ]
    for number, person in enumerate(people[: 2 * CALLERS]):
        person.account = Account.objects.create_user(email=f"osoba-{number}@example.org")
    return Person.objects.bulk_create(people)


def make_groups(people):
    """Groups of three; the first belongs to all callers."""
    from mam.core import clock
    from mam.people.models import Group, Membership
    from mam.people.words import GroupKind, MemberRole

    groups = Group.objects.bulk_create(
        Group(name=f"Grupa {n}", slug=f"grupa-{n}", kind=GroupKind.INFORMAL, responsible=people[n]) for n in range(GROUPS)
    )
    pairs = [(group, people[(n * 3 + more) % PERSONS]) for n, group in enumerate(groups[1:]) for more in range(3)]
    pairs += [(groups[0], person) for person in people[:CALLERS]]
    Membership.objects.bulk_create(
        Membership(group=group, person=person, role=MemberRole.BOOKER, joined=clock.now()) for group, person in pairs
    )
    return groups


def make_centre(hosts):
    from mam.places.models import Centre, Host, HouseRules, OpeningHours

    centre = Centre.objects.create(
        slug=town.CENTRE, name="MAM Próbowo", street="ul. Próbna 1", town="Próbowo", closed_on_holidays=False
    )
    OpeningHours.objects.bulk_create(
        OpeningHours(
            centre=centre, weekday=day, opens=dt.time(town.OPENS), closes=dt.time(town.CLOSES), valid_from=LONG_AGO
        )
        for day in range(6)
    )
    Host.objects.bulk_create(Host(centre=centre, person=host, since=LONG_AGO) for host in hosts)
    HouseRules.objects.create(centre=centre, version="1", valid_from=LONG_AGO, text="Dbamy o salę.")
    return centre


def make_rooms(centre):
    """Thing -> its parts: plain rooms, one the house answers for, and halls with their two halves."""
    from mam.places.models import Part, Thing, ThingPart
    from mam.places.words import ThingKind

    def thing(slug, *parts, **fields):
        name = slug.replace("-", " ").capitalize()
        made = Thing.objects.create(centre=centre, kind=ThingKind.ROOM, slug=slug, name=name, **fields)
        ThingPart.objects.bulk_create(ThingPart(thing=made, part=part) for part in parts)
        return made, list(parts)

    def part(name):
        return Part.objects.create(centre=centre, name=name)

    rooms = [
        thing(slug, part(slug), capacity=8 + number % 25, step_free=number % 2 == 0, induction_loop=number % 5 == 0)
        for number, slug in enumerate(town.plain_rooms())
    ]
    rooms.append(thing(town.ASKED, part(town.ASKED), capacity=20, needs_approval=True))
    for whole, _half in town.halls():
        halves = [part(f"{whole} {letter}") for letter in "ab"]
        rooms.append(thing(whole, *halves, capacity=80, step_free=True))
        rooms += [thing(f"{whole}-{letter}", half, capacity=40) for letter, half in zip("ab", halves, strict=True)]
    return dict(rooms)


def make_quota(centre, name: str, limit: int, per: str):
    from mam.places.models import Quota

    last = dt.date.today() + dt.timedelta(days=1_000)
    Quota.objects.create(centre=centre, name=name, limit=limit, per=per, first_day=LONG_AGO, last_day=last)


def session_of(person) -> str:
    """A signed-in session, as the sign-in pages leave it."""
    from django.test import Client

    client = Client()
    client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["sessionid"].value


def fill() -> dict:
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope
    from mam.places.models import HouseRules

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    with scope(place):
        people = make_people()
        groups = make_groups(people)
        hosts = people[CALLERS : 2 * CALLERS]
        centre = make_centre(hosts)
        rooms = make_rooms(centre)
        make_quota(centre, "Sale, miesiąc", 5_000, "month")
        write_bookings(centre, rooms, people, groups[1:], random.Random(2026))
        return {
            "callers": [session_of(person) for person in people[:CALLERS]],
            "hosts": [session_of(person) for person in hosts],
            "group": str(groups[0].pk),
            "rules": HouseRules.objects.get().pk,
        }


def tighten() -> dict:
    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope
    from mam.places.models import Centre

    with scope(Municipality.objects.get(slug=town.TOWN)):
        make_quota(Centre.objects.get(), "Sale, dzień", 2, "day")
    return {}


def main(words: list[str]) -> None:
    django.setup()
    deeds = {"fill": fill, "longer": lambda: multiply(9, town.DAYS), "tighten": tighten}
    json.dump(deeds[words[0] if words else "fill"](), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
