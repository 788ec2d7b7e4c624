"""One cast for tests and demo: the same people, in the same roles, always in two towns.

Everybody here is invented. Nowy Sącz is present in every test, so that nothing leaks between towns unnoticed.
"""

import datetime as dt
from types import SimpleNamespace

from mam.core import clock
from mam.core.text import fold
from mam.demo.cast import CHRZANOW, GARDENERS, NGO, NOWY_SACZ, SENIORS, Member
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Account, Group, Membership, Person, Registration, Role
from mam.people.words import GroupKind, MemberRole
from mam.places.models import Centre, Host, HouseRules, OpeningHours, Part, Thing, ThingPart
from mam.places.words import Audience, Takes, ThingKind

LONG_AGO = dt.date(2019, 9, 1)


def town(slug: str, name: str) -> Municipality:
    return Municipality.objects.create(
        slug=slug, name=name, full_name=f"Gmina {name}", open_rooms=["program", "miejsce", "glos", "inicjatywy", "ludzie"], is_demo=True
    )


def person(first: str, last: str, *, account: bool = True, **fields) -> Person:
    """A person; with account=True they can sign in by e-mail."""
    email = fields.pop("email", fold(f"{first}.{last}@example.org") if account else "")
    key = Account.objects.create_user(email=email) if account else None
    return Person.objects.create(first_name=first, last_name=last, email=email, account=key, birth_year=1970, **fields)


def come(member: Member) -> Person:
    """One of the cast, with the role they have in the whole town."""
    somebody = person(member.first, member.last, account=member.account, language=member.language)
    return role(somebody, member.role) if member.role else somebody


def role(somebody: Person, kind: str) -> Person:
    Role.objects.create(person=somebody, kind=kind, since=LONG_AGO)
    return somebody


def group(name: str, slug: str, leader: Person, *members: Person, kind=GroupKind.INFORMAL) -> Group:
    made = Group.objects.create(name=name, slug=slug, kind=kind, responsible=leader)
    for somebody in (leader, *members):
        rank = MemberRole.LEADER if somebody == leader else MemberRole.BOOKER
        Membership.objects.create(group=made, person=somebody, role=rank, joined=clock.now())
    return made


def thing(centre: Centre, name: str, slug: str, *parts: Part, kind=ThingKind.ROOM, **fields) -> Thing:
    made = Thing.objects.create(centre=centre, name=name, slug=slug, kind=kind, **fields)
    ThingPart.objects.bulk_create(ThingPart(thing=made, part=part) for part in parts)
    return made


def part(centre: Centre, name: str) -> Part:
    return Part.objects.create(centre=centre, name=name)


def house(municipality: Municipality) -> SimpleNamespace:
    """A centre open Mon-Fri 10-20, Sat 10-16, with a hall of two halves, a small room, projectors, a desk and lockers."""
    centre = Centre.objects.create(slug="mam", name=f"MAM {municipality.name}", street="ul. Próbna 1", town=municipality.name)
    for weekday in range(6):
        OpeningHours.objects.create(
            centre=centre, weekday=weekday, opens=dt.time(10), closes=dt.time(16 if weekday == 5 else 20),
            audience=Audience.PUBLIC, valid_from=LONG_AGO,
        )  # fmt: skip
    left, right, small = part(centre, "Sala duża, okna"), part(centre, "Sala duża, drzwi"), part(centre, "Sala mała")
    projectors = [part(centre, f"Rzutnik {n}") for n in (1, 2)]
    return SimpleNamespace(
        centre=centre,
        rules=HouseRules.objects.create(centre=centre, version="1", valid_from=LONG_AGO, text="Dbamy o salę."),
        hall=thing(centre, "Sala duża", "sala-duza", left, right, capacity=30, step_free=True, induction_loop=True),
        left=thing(centre, "Sala duża, połowa przy oknach", "polowa-okna", left, capacity=15, step_free=True),
        right=thing(centre, "Sala duża, połowa przy drzwiach", "polowa-drzwi", right, capacity=15, step_free=True),
        small=thing(centre, "Sala mała", "sala-mala", small, capacity=12),
        projector=thing(centre, "Rzutnik", "rzutnik", *projectors, kind=ThingKind.EQUIPMENT, takes=Takes.ANY),
        desk=thing(centre, "Biurko 1", "biurko-1", part(centre, "Biurko 1"), kind=ThingKind.DESK, capacity=1),
        locker=thing(
            centre, "Szafki", "szafki", *[part(centre, f"Szafka {n}") for n in (1, 2)],
            kind=ThingKind.LOCKER, takes=Takes.ANY, always_open=True,
        ),  # fmt: skip
    )


def chrzanow() -> SimpleNamespace:
    """Everybody in Chrzanów, with the house. Use inside no scope; it opens its own."""
    place = town("chrzanow", "Chrzanów")
    with scope(place):
        c = SimpleNamespace(town=place, **vars(house(place)))
        for key, member in CHRZANOW.items():
            setattr(c, key, come(member))
        Host.objects.create(centre=c.centre, person=c.host, since=LONG_AGO)
        c.group = group(SENIORS, "kawiarenka-seniora", c.leader, c.second)
        c.ngo = group(NGO, "stowarzyszenie-proba", c.ngo_leader, kind=GroupKind.NGO)
        Registration.objects.create(group=c.ngo, krs="0000123456")
    return c


def nowy_sacz() -> SimpleNamespace:
    """The other town, with its own house, resident and group: strangers to everyone in Chrzanów."""
    place = town("nowy-sacz", "Nowy Sącz")
    with scope(place):
        c = SimpleNamespace(town=place, **vars(house(place)))
        for key, member in NOWY_SACZ.items():
            setattr(c, key, come(member))
        Host.objects.create(centre=c.centre, person=c.host, since=LONG_AGO)
        c.group = group(GARDENERS, "ogrodnicy", c.stranger)
    return c
