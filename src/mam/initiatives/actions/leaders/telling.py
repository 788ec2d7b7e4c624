"""The house tells somebody what it sees of their leading before it counts them."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.journal.actions import record
from mam.municipalities.scope import current
from mam.people.actions.telling import Button, tell
from mam.people.models import Person

from ...methods.windows import window
from ...models import LeaderWord
from .counting import window_months
from .seeing import led, span_of


def tell_new_leaders() -> int:
    """Once for each person, from the first deed on; gives how many were told now."""
    first, last = window(clock.today(), window_months(clock.today()))
    seen = {row.person for row in led(span_of(first, last))}
    known = set(LeaderWord.objects.filter(person__in=seen).values_list("person", flat=True))
    new = Person.objects.present().filter(pk__in=seen - known)
    return sum(_told(person) for person in new)


def _told(person: Person) -> bool:
    with transaction.atomic():
        _word, is_new = LeaderWord.objects.get_or_create(person=person, defaults={"told": clock.now()})
        if is_new:
            record("told_leader", person, on_behalf_of=person)
            tell(person, "leading", _words, key=f"leading-{person.pk}")
    return is_new


def _words():
    address = reverse("initiatives:leading", args=[current().slug])
    return _("You step forward here. Look at what we see"), [
        _("The house counts how many residents lead something. It counts people, not points, and shows no names."),
        _("Look at what we see about you. If it is not right, say so, and you will not be counted."),
        Button(settings.MAM_ADDRESS + address, _("See what the house sees")),
    ]
