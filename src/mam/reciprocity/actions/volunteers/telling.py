"""Letters about duties: each once, in the reader's language, by the way they chose."""

import datetime as dt

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.municipalities.scope import current
from mam.people.actions.telling import Button, tell
from mam.people.models import Person, Role
from mam.people.words import RoleKind
from mam.places.models import Host

from ...models import Duty, Taking
from ...words.volunteers import TakingState

LATELY = dt.timedelta(days=180)


def rota_address() -> str:
    return settings.MAM_ADDRESS + reverse("reciprocity:duties", args=[current().slug])


def when(duty: Duty) -> str:
    return f"{duty.title}, {when_words(duty.starts, duty.ends)}, {duty.where}"


def tell_called_off(taking: Taking) -> None:
    def words():
        return _("A duty is called off: %(title)s") % {"title": taking.duty.title}, [when(taking.duty), _("You need not come. Thank you.")]

    tell(taking.person, "duty", words, key=f"duty-off-{taking.pk}")


def tell_stand_in_wanted(taking: Taking) -> int:
    """Whoever was on a duty in the last half year and is not on this one, each once for this question."""
    busy = Taking.objects.filter(duty=taking.duty).exclude(state="cancelled").values("person")
    lately = Taking.objects.filter(duty__during__startswith__gt=clock.now() - LATELY).exclude(state="cancelled").values("person")
    told = 0
    for person in Person.objects.present().filter(pk__in=lately).exclude(pk__in=busy):
        told += tell(person, "duty", lambda: wanted_words(taking.duty), key=f"stand-in-{taking.pk}", until=taking.duty.starts) is not None
    return told


def wanted_words(duty: Duty):
    subject = _("Can you step in? %(title)s") % {"title": duty.title}
    return subject, [when(duty), _("The first who says yes takes it."), Button(rota_address(), _("See open duties"))]


def tell_stood_in(taking: Taking, by_whom: Person) -> None:
    def words():
        said = _("%(name)s steps in for you.") % {"name": by_whom.first_name}
        return _("Somebody steps in: %(title)s") % {"title": taking.duty.title}, [when(taking.duty), said]

    tell(taking.person, "duty", words, key=f"stood-in-{taking.pk}")


def people_who_plan() -> list[Person]:
    """Hosts and coordinators of today."""
    hosts = Host.objects.in_force(clock.today()).values("person")
    return list(Person.objects.present().filter(Q(pk__in=hosts) | Q(pk__in=coordinators_today())))


def coordinators_today():
    return Role.objects.in_force(clock.today()).filter(kind=RoleKind.COORDINATOR).values("person")


def tell_empty(duty: Duty) -> None:
    def words():
        return _("Nobody comes yet: %(title)s") % {"title": duty.title}, [when(duty), Button(rota_address(), _("See open duties"))]

    for person in people_who_plan():
        tell(person, "duty", words, key=f"duty-empty-{duty.pk}")


def warn_of_missed(taking: Taking, missed: int) -> None:
    """A kind word to coordinators, never to the volunteer, and nothing is frozen."""
    person = taking.person

    def words():
        lines = [
            _("%(name)s could not be there %(n)s times in half a year. Perhaps something has changed for them.")
            % {"name": person.name, "n": missed},
            _("A call may help: another day, a shorter duty, a rest. Nothing is blocked."),
        ]
        return _("Worth a call: %(name)s") % {"name": person.name}, lines

    for coordinator in Person.objects.present().filter(pk__in=coordinators_today()):
        tell(coordinator, "duty", words, key=f"missed-{taking.pk}")


def missed_lately(person: Person) -> int:
    return Taking.objects.filter(person=person, state=TakingState.MISSED, duty__during__startswith__gt=clock.now() - LATELY).count()
