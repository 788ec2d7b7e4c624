"""Short words for tests of support."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.support.ask import SupportAsk
from mam.initiatives.actions.support.asking import ask_support
from mam.initiatives.actions.support.taking import take_support
from mam.initiatives.models import SupportRequest
from mam.people.models import Person
from tests import cast as people

DAY = dt.timedelta(days=1)


def wish(person: Person, **words) -> SupportAsk:
    return SupportAsk(**{"kind": "promote", "words": "Plakat na piknik, 20 sztuk.", "person": person, **words})


def asked(here, **words) -> SupportRequest:
    """By the leader of the cast, for themself unless said otherwise."""
    said = {"person": here.leader, **words}
    return ask_support(wish(**said), by=said["person"])


def taken(here, by: Person | None = None, days: int = 3, **words) -> SupportRequest:
    return take_support(asked(here, **words), clock.today() + days * DAY, by=by or here.animator)


def second_animator() -> Person:
    return people.role(people.person("Bożena", "Druga"), "animator")
