"""The whole town that is measured, with the ways in for its callers. Imported once Django is ready."""

import random

from django.test import Client

from mam.municipalities.actions import open_municipality
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.places.models import Centre, HouseRules

from . import town
from .dataset_house import make_centre, make_quota, make_rooms
from .dataset_people import CALLERS, make_groups, make_people
from .dataset_rows import write_bookings


def session_of(person) -> str:
    """A signed-in session, as the sign-in pages leave it."""

    client = Client()
    client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["sessionid"].value


def fill() -> dict:

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

    with scope(Municipality.objects.get(slug=town.TOWN)):
        make_quota(Centre.objects.get(), "Sale, dzień", 2, "day")
    return {}
