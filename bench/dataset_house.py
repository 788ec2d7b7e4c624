"""The house that is measured: its hours, rules, rooms and quotas. Imported once Django is ready."""

import datetime as dt

from mam.places.models import Centre, Host, HouseRules, OpeningHours, Part, Quota, Thing, ThingPart
from mam.places.words import ThingKind

from . import town

LONG_AGO = dt.date(2019, 9, 1)


def make_centre(hosts):

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

    last = dt.date.today() + dt.timedelta(days=1_000)
    Quota.objects.create(centre=centre, name=name, limit=limit, per=per, first_day=LONG_AGO, last_day=last)
