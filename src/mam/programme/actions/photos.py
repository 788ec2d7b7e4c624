"""When somebody takes back the consent to photos, the people of the house hear on which dates photos of them may have been made."""

from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.journal.actions import notify
from mam.people.models import Consent, Person, Role
from mam.people.words import ConsentPurpose, RoleKind
from mam.places.models import Host

from ..models import Occurrence
from ..words import Presence

MOST = 20


def ask_to_take_down(consent: Consent) -> None:
    """A task for each host of the centres where the person came, and without any for the coordinators; once for each withdrawal."""
    if consent.purpose != ConsentPurpose.IMAGE:
        return
    dates = dates_of(consent.person)
    name = consent.person.name

    def words() -> str:
        said = [
            _("%(name)s took back the consent to photos. Take the photos with this person down, and the recordings.")
            % {"name": name}
        ]
        if dates:
            said.append(_("Look at the photos from these dates:"))
            said += [f"{day_words(one.starts)}: {one.name}" for one in dates]
        else:
            said.append(
                _("We have no date on which this person was marked as present; look also at photos of open events.")
            )
        return "\n".join(said)

    for person in keepers(dates):
        subject = lambda: _("Photos with %(name)s: take them down") % {"name": name}  # noqa: E731 - said in the receiver's language
        notify(person.as_recipient(), "photos_down", subject, words, key=f"photos-down-{consent.pk}")


def dates_of(person: Person) -> list[Occurrence]:
    """Dates on which the person was marked as present, newest first."""
    came = Q(attendance__person=person) | Q(attendance__sign_up__person=person, attendance__companion=None)
    found = Occurrence.objects.filter(came, attendance__presence=Presence.PRESENT).select_related("event")
    return list(found.distinct().order_by("-during")[:MOST])


def keepers(dates: list[Occurrence]) -> list[Person]:
    """Who takes photos down: hosts of the centres of these dates today, else the coordinators of the town."""
    centres = {one.event.centre_id for one in dates}
    hosts = Host.objects.filter(centre__in=centres).in_force(clock.today()).values("person")
    found = list(Person.objects.present().filter(pk__in=hosts))
    if found:
        return found
    leading = Role.objects.filter(kind=RoleKind.COORDINATOR).in_force(clock.today()).values("person")
    return list(Person.objects.present().filter(pk__in=leading))
