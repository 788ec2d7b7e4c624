"""Filling the demo: a town is made whole or not at all, only through the deeds that people have on the pages."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from mam.core import clock
from mam.home.actions.opening import Wish, open_town
from mam.municipalities.actions import open_municipality
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Group, Person
from mam.places.models import Centre

from ..catalogue.shapes import TownPlan
from .boards import write_boards, write_questions
from .house import furnish, tighten
from .participation import come_along, look_back
from .people import come_in, found_groups
from .programme import write_programme, write_troubles
from .seasons import start_of_story
from .voice import speak_up


@dataclass
class Town:
    """A town while it is being filled: its plan and what is there already. today: the day of seeding."""

    plan: TownPlan
    today: dt.date
    people: dict[str, Person]
    groups: dict[str, Group]
    centre: Centre | None = None

    @property
    def keeper(self) -> Person:
        """Who does what coordinators do."""
        return self.people["coordinator"]


def seed(plan: TownPlan) -> bool:
    """Fills one town. False when it is there already: then nothing is touched.

    The first two weeks are written as if lived: the clock stands on the Monday of last week, so that today is a usual day.
    """
    if Municipality.objects.filter(slug=plan.slug).exists():
        return False
    today, now = clock.today(), clock.now()
    with transaction.atomic():
        with clock.stopped(start_of_story(today)):
            municipality = open_municipality(plan.slug, **plan.facts)
            with scope(municipality):
                town = Town(plan, today, *_population(plan))
                write_boards(town)
                town.centre = open_town(Wish(plan.slug, centre=plan.centre)).centre
                furnish(town)
                write_programme(town)
        with scope(municipality), clock.stopped(now - dt.timedelta(hours=20)):
            write_troubles(town)
            write_questions(town)
            tighten(town)
        with scope(municipality):
            look_back(town)
            come_along(town)
            speak_up(town)
    return True


def _population(plan: TownPlan) -> tuple[dict[str, Person], dict[str, Group]]:
    people = come_in(plan.people)
    return people, found_groups(plan.groups, people)
