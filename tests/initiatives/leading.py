"""Short words for tests of leaders."""

from mam.core import clock
from mam.initiatives.actions.leaders.telling import tell_new_leaders
from mam.initiatives.models import LeaderWord
from mam.people.models import Membership, Person
from tests import cast as people
from tests.programme import making


def organisers(here, number: int) -> list[Person]:
    """So many residents, each of whom held one event yesterday."""
    found = []
    for place in range(number):
        somebody = people.person(f"Osoba{place}", "Organizująca")
        made = making.event(
            here, slug=f"spotkanie-{place}", title=f"Spotkanie {place}", party_person=somebody, party_group=None, leader=somebody,
            made_by=somebody, dates=[making.soon(-1)],
        )  # fmt: skip
        assert made.pk
        found.append(somebody)
    return found


def told(here) -> list[LeaderWord]:
    tell_new_leaders()
    return list(LeaderWord.objects.all())


def lead(here, group, somebody) -> Membership:
    return Membership.objects.create(group=group, person=somebody, role="leader", joined=clock.now())
