"""Opening a town on this installation: the town itself, the person who runs it, its first centre and its public story."""

from dataclasses import dataclass, field

from django.db import transaction

from mam.municipalities.actions import open_municipality
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.actions import give_role, register_person
from mam.people.actions.second_step import ask_second_step
from mam.people.models import Person
from mam.people.words import RoleKind
from mam.places.actions.keeping.opening import open_centre
from mam.places.models import Centre

from .story import tell_story


@dataclass(frozen=True)
class Opened:
    """The town, its first administrator and its first centre."""

    town: Municipality
    administrator: Person
    centre: Centre


@dataclass(frozen=True)
class Wish:
    """What must be known to open a town. town and centre: the fields that Municipality and Centre say about themselves."""

    slug: str
    town: dict = field(default_factory=dict)
    centre: dict = field(default_factory=dict)
    first_name: str = ""
    last_name: str = ""
    email: str = ""


def open_town(wish: Wish) -> Opened:
    """Opens the town with one administrator, who signs in with their e-mail address and does the rest on the pages.

    Refuses a person without a name and a centre without an address; then nothing is opened at all.
    """
    with transaction.atomic():
        town = open_municipality(wish.slug, **wish.town)
        with scope(town):
            ask_second_step(True, source="RODO art. 32; decyzja gminy")
            administrator = _administrator(wish)
            centre = open_centre(by=administrator, **wish.centre)
            tell_story(town, by=administrator)
    return Opened(town, administrator, centre)


def _administrator(wish: Wish) -> Person:
    """The one who administers the town already, else the person of the wish."""
    known = Person.objects.filter(role_rows__kind=RoleKind.ADMINISTRATOR).first()
    if known:
        return known
    person = register_person(wish.first_name, wish.last_name, by=None, email=wish.email)
    give_role(person, RoleKind.ADMINISTRATOR, by=None)
    return person
