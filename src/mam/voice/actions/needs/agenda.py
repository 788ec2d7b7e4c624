"""Which needs come on the agenda of the house: those with at least as many supports as the bar says, which follows how full it is."""

import datetime as dt
from collections.abc import Iterable

from django.core.cache import cache
from django.db.models import QuerySet

from mam.core import clock
from mam.municipalities.models.dated_setting import number_on
from mam.municipalities.scope import current

from ...methods.agenda import Bar, bar_of
from ...models import Gathering, Need, Participant, Remark, Support, Topic

SETTING, TARGET, HALF_A_YEAR, MINUTE = "agenda-topics", 5, dt.timedelta(days=182), 60


def bar_now() -> Bar:
    """Counted at most once a minute for a town."""
    key = f"voice.agenda.{current().pk}"
    known = cache.get(key)
    if known is None:
        known = counted()
        cache.set(key, known, MINUTE)
    return known


def counted() -> Bar:
    """Active: everybody known who said a need, said “me too”, spoke or answered in a topic in the last half a year, each once."""
    since = clock.now() - HALF_A_YEAR
    people = Need.objects.filter(created__gte=since, raiser__isnull=False).order_by().values_list("raiser")
    others = (
        Support.objects.standing().filter(at__gte=since).order_by().values_list("person"),
        Participant.objects.filter(at__gte=since, person__isnull=False).order_by().values_list("person"),
        Remark.objects.filter(at__gte=since, author__isnull=False).order_by().values_list("author"),
    )
    target = number_on(SETTING, clock.today(), TARGET)
    return bar_of(people.union(*others).count(), Topic.objects.filter(closed=None).count(), target)


def for_agenda(bar: Bar) -> QuerySet:
    """Public needs that are open, in no topic, and supported by enough people beside whoever said it; most people first."""
    standing = Gathering.objects.standing().values("need")
    rows = Need.objects.public().apart().open().filter(voices__gt=bar.supports).exclude(pk__in=standing)
    return rows.order_by("-voices", "-number")


def on_agenda(needs: Iterable[Need], bar: Bar) -> set[int]:
    """Keys of those among these that come on the agenda."""
    keys = [need.pk for need in needs if need.voices > bar.supports]
    return set(for_agenda(bar).filter(pk__in=keys).values_list("pk", flat=True)) if keys else set()
