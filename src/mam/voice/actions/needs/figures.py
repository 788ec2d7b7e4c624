"""Two figures in public, of the last twelve months: how many answers came on time, and how many residents say "yes, it is done"."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate

from mam.core import clock

from ...models import Need, NeedCheck
from ...words.needs import Said

YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Share:
    """part of whole; percent is None while there is nothing to count."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.part / self.whole) if self.whole else None


def answered_on_time() -> Share:
    """Of needs with a promised day that were answered, or whose day went by: how many were answered by that day."""
    promised = Need.objects.public().filter(promised__gt=clock.today() - YEAR)
    day = TruncDate("answered", tzinfo=clock.WARSAW)
    counted = promised.filter(Q(answered__isnull=False) | Q(promised__lt=clock.today())).annotate(day=day)
    found = counted.aggregate(whole=Count("pk"), part=Count("pk", filter=Q(day__lte=F("promised"))))
    return Share(found["part"], found["whole"])


def confirmed_by_residents() -> Share:
    """Of residents who answered when asked: how many say that it is done."""
    said = (
        NeedCheck.objects.exclude(said="")
        .filter(at__gt=clock.now() - YEAR)
        .aggregate(whole=Count("pk"), part=Count("pk", filter=Q(said=Said.DONE)))
    )
    return Share(said["part"], said["whole"])
