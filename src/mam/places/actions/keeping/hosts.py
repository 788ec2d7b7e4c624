"""Who keeps the place, from a day until a day."""

import datetime as dt
import re

from django.db import transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, Host
from .centre import overlaps


def person_called(words: str) -> Person:
    """The one person of the town with this e-mail, phone or whole name; refuses when there is none or more than one.

    A name is matched only whole, so that nobody can leaf through the people of the town.
    """
    words = clean_line(words)
    digits = re.sub(r"\D", "", words)[-9:]
    found = Person.objects.present().annotate(whole=Concat("first_name", Value(" "), "last_name"))
    wanted = Q(email__iexact=words) | Q(whole__iexact=words)
    if len(digits) == 9:
        wanted |= Q(phone__endswith=digits)
    people = list(found.filter(wanted)[:2]) if words else []
    if len(people) == 1:
        return people[0]
    if people:
        works = _("Write the e-mail or the phone instead of the name.")
        raise Refusal(Reason("several_people", _("More than one person is called so."), works, field="who"))
    works = _("Check the spelling, or first write the person down at the desk.")
    raise Refusal(Reason("no_person", _("The house does not know this person yet."), works, field="who"))


def make_host(centre: Centre, person: Person, *, by: Person, since: dt.date, until: dt.date | None = None) -> Host:
    """From that day the person keeps the place. The same again gives the same row."""
    demand("places.keep", by, centre)
    with transaction.atomic():
        Centre.objects.select_for_update().get(pk=centre.pk)
        rows = list(Host.objects.filter(centre=centre, person=person))
        same = next((row for row in rows if (row.since, row.until) == (since, until)), None)
        if same:
            return same
        reasons = list(_reasons(rows, person, since, until))
        if reasons:
            raise Refusal(reasons)
        host = Host.objects.create(centre=centre, person=person, since=since, until=until)
        record("made_host", host, by=by, on_behalf_of=person, since=since.isoformat())
    return host


def _reasons(rows, person: Person, since, until):
    if until and until < since:
        yield Reason("order", _("The last day is before the first."), _("Choose a later last day."), field="until")
    if any(overlaps(row, since, until) for row in rows):
        works = _("End the present time first, or choose other days.")
        yield Reason("is_host", _("This person already keeps the place in these days."), works, field="since")
    if person.is_adult is False:
        yield Reason("minor", _("A host is an adult."), _("Choose somebody who is 18 or older."), field="who")


def end_host(host: Host, *, by: Person) -> Host | None:
    """Today is the person's last day as a host; a time not yet begun is struck out (gives None)."""
    demand("places.keep", by, host.centre)
    with transaction.atomic():
        host = Host.objects.select_for_update().filter(pk=host.pk).first()
        if host is None or (host.until and host.until <= clock.today()):
            return host
        record("ended_host", host, by=by, on_behalf_of=host.person)
        if host.since > clock.today():
            host.delete()
            return None
        host.until = clock.today()
        host.save(update_fields=["until"])
    return host
