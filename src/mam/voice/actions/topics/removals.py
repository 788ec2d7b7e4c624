"""What everybody may read about moderation: the log of a topic without the texts, and how many removals by rule each month."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import TruncMonth

from mam.core.clock import WARSAW

from ...models import Removal, Topic
from ...words.topics import Rule


@dataclass(frozen=True)
class Month:
    """first: its first day. counts: of each rule, in the order of the list."""

    first: dt.date
    counts: list[tuple[str, int]]

    @property
    def whole(self) -> int:
        return sum(number for _rule, number in self.counts)


def log_of(topic: Topic) -> list[Removal]:
    """Newest first; the texts are not for this page."""
    return list(Removal.objects.filter(topic=topic).select_related("look").defer("original").order_by("-at", "-pk"))


def by_month() -> list[Month]:
    """Of the whole town, newest month first; a removal taken back after another look is not counted."""
    rows = (
        Removal.objects.standing().order_by().annotate(month=TruncMonth("at", tzinfo=WARSAW))
        .values("month", "rule").annotate(n=Count("pk"))
    )  # fmt: skip
    found: dict[dt.date, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["month"].date(), {})[row["rule"]] = row["n"]
    return [
        Month(first, [(str(rule.label), found[first].get(rule.value, 0)) for rule in Rule]) for first in sorted(found, reverse=True)
    ]
