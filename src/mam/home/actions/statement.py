"""The dates of the accessibility statement, kept as dated settings (act of 4 April 2019, art. 10 and 11)."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.municipalities.models import DatedSetting

from ..models import PageVersion

KEYS = ("site-published", "site-updated", "statement-made", "statement-reviewed")
REVIEW_MONTH, REVIEW_DAY = 3, 31


@dataclass(frozen=True)
class Statement:
    """published, updated: of the site. made, reviewed: of the statement. confirmed: somebody of the town confirmed all four."""

    published: dt.date
    updated: dt.date
    made: dt.date
    reviewed: dt.date
    confirmed: bool

    @property
    def is_overdue(self) -> bool:
        """The statement is reviewed by 31 March of each year."""
        today = clock.today()
        due = dt.date(today.year, REVIEW_MONTH, REVIEW_DAY)
        if today <= due:
            due = due.replace(year=due.year - 1)
        return max(self.made, self.reviewed) < dt.date(due.year, 1, 1)


def statement() -> Statement:
    """What the town set; before that, the day its first page was written, unconfirmed."""
    today = clock.today()
    rows = DatedSetting.objects.in_force(today).filter(key__in=KEYS).order_by("valid_from")
    told = {row.key: dt.date.fromisoformat(row.value) for row in rows}
    confirmed = len(told) == len(KEYS) and all(row.confirmed for row in rows)
    first = PageVersion.objects.order_by("at").first()
    opened = clock.local(first.at).date() if first else today
    return Statement(*(told.get(key, opened) for key in KEYS), confirmed)
