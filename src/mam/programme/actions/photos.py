"""When somebody takes back the consent to photos, the photos of every date they came to have to be looked through: a list to tick off."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.journal.actions import notify, record
from mam.people.actions.consents import answers_of
from mam.people.models import Consent, Person, Role
from mam.people.words import ConsentPurpose, RoleKind
from mam.places.models import Host

from ..models import Occurrence, TakeDown
from ..words import Presence

MOST, MOST_SAID = 500, 12
SHOWN = dt.timedelta(days=365)  # how long what is done stands on the list


@dataclass(frozen=True)
class Asked:
    """One person whose photos have to go: what is still open, and what was looked through."""

    person: Person
    open: list[TakeDown]
    done: list[TakeDown]


def ask_to_take_down(consent: Consent) -> None:
    """Writes down what has to be looked through and tells the hosts of these centres, without any the coordinators; once each time.

    Besides the dates on which the person was marked there is one line for all other photos: nobody marks names everywhere.
    """
    if consent.purpose != ConsentPurpose.IMAGE:
        return
    person, dates = consent.person, dates_of(consent.person)
    with transaction.atomic():
        open_now = set(TakeDown.objects.open().filter(person=person).values_list("occurrence", flat=True))
        wanted = [*dates, None]
        new = [TakeDown(person=person, occurrence=date) for date in wanted if (date and date.pk) not in open_now]
        for row in new:
            row.save()
        record("asked_to_take_photos_down", person, on_behalf_of=person, dates=len(dates))
        tell(consent, dates)


def tell(consent: Consent, dates: list[Occurrence]) -> None:
    name = consent.person.name

    def subject() -> str:
        return _("Photos with %(name)s: take them down") % {"name": name}

    def words() -> str:
        said = [
            _("%(name)s took back the consent to photos. Take the photos with this person down, and the recordings.")
            % {"name": name}
        ]
        if dates:
            said.append(_("Look at the photos from these dates:"))
            said += [f"{day_words(one.starts)}: {one.name}" for one in dates[:MOST_SAID]]
        else:
            said.append(
                _("We have no date on which this person was marked as present; look also at photos of open events.")
            )
        return "\n".join([*said, _("Tick off on the list what is done:"), "", page])

    page = settings.MAM_ADDRESS + reverse("programme:photos", args=[consent.municipality.slug])
    for person in keepers(dates):
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


def asked() -> list[Asked]:
    """Everybody with something open first, longest waiting first; whoever agreed to photos again needs nothing and is left out."""
    rows = TakeDown.objects.filter(Q(done=None) | Q(done__gt=clock.now() - SHOWN)).select_related("person", "occurrence__event", "by")
    rows = list(rows.order_by("asked", "-occurrence__during", "pk"))
    agreed = answers_of({row.person_id for row in rows}, ConsentPurpose.IMAGE)
    by_person: dict[Person, list[TakeDown]] = {}
    for row in rows:
        if not agreed.get(row.person_id):
            by_person.setdefault(row.person, []).append(row)
    found = [
        Asked(person, [row for row in mine if row.done is None], [row for row in mine if row.done])
        for person, mine in by_person.items()
    ]
    return sorted(found, key=lambda one: not one.open)


def tick(row: TakeDown, *, by: Person) -> TakeDown:
    """The photos of this date were looked through, and those with the person are gone. Twice is harmless."""
    demand("programme.take_photos_down", by)
    with transaction.atomic():
        row = locked(row)
        if row.done is None:
            row.done, row.by = clock.now(), by
            row.save(update_fields=["done", "by"])
            record("took_photos_down", row.person, by=by, on_behalf_of=row.person, date=said(row))
    return row


def untick(row: TakeDown, *, by: Person) -> TakeDown:
    """It was ticked by mistake: the photos still have to go. Twice is harmless."""
    demand("programme.take_photos_down", by)
    with transaction.atomic():
        row = locked(row)
        twin = TakeDown.objects.open().filter(person=row.person, occurrence=row.occurrence).first()
        if row.done is None or twin:
            return twin or row
        row.done, row.by = None, None
        row.save(update_fields=["done", "by"])
        record("put_photos_back", row.person, by=by, on_behalf_of=row.person, date=said(row))
    return row


def locked(row: TakeDown) -> TakeDown:
    rows = TakeDown.objects.select_for_update(of=("self",)).select_related("person", "occurrence__event")
    return rows.get(pk=row.pk)


def said(row: TakeDown) -> str:
    """Of which date, as the journal keeps it."""
    return row.occurrence.day.isoformat() if row.occurrence else ""
