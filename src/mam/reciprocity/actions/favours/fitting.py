"""Neighbours whose favours fit: one gives what the other asks for, of the same kind, in the same place, on a day both have."""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.text import fold
from mam.people.actions.telling import Button, tell
from mam.people.models import Person

from ...models import Favour
from ...words.favours import Direction

MOST = 6


def fitting(favour: Favour) -> list[Favour]:
    """The newest first. An empty place is anywhere, no weekdays is any day."""
    other = Direction.ASKED if favour.is_given else Direction.GIVEN
    rows = Favour.objects.standing().filter(direction=other, kind=favour.kind).exclude(person=favour.person_id, group=favour.group_id)
    if favour.weekdays:
        rows = rows.filter(Q(weekdays=[]) | Q(weekdays__overlap=favour.weekdays))
    found = [one for one in rows.select_related("person", "group")[:200] if near(one.place, favour.place)]
    return found[:MOST]


def near(one: str, other: str) -> bool:
    """One place in the words of the other, whatever its case and diacritics."""
    one, other = fold(one).strip(), fold(other).strip()
    return not one or not other or one in other or other in one


def address_of(favour: Favour) -> str:
    return settings.MAM_ADDRESS + reverse("reciprocity:favour", args=[favour.municipality.slug, favour.pk])


def tell_fitting(favour: Favour) -> None:
    """Each side hears of the other once."""
    for one in fitting(favour):
        told(one.person, favour, one)
        told(favour.person, one, favour)


def told(person: Person | None, news: Favour, own: Favour) -> None:
    if person is None or person.erased:
        return

    def words():
        values = {"title": news.title, "own": own.title}
        said = _("On the board there is “%(title)s”. It may fit your “%(own)s”.") % values
        return _("It may fit: %(title)s") % values, [said, Button(address_of(news), _("See it"))]

    tell(person, "favour-fits", words, key=f"favour-fits-{own.pk}-{news.pk}")
