"""For how long a favour hangs on the board: one to fourteen days, and it can be hung up again."""

import datetime as dt

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason

LONGEST = 14


def last_day(days: int) -> dt.date:
    """Today is the first of the days."""
    return clock.today() + dt.timedelta(days=days - 1)


def against_days(days: int) -> list[Reason]:
    if 1 <= days <= LONGEST:
        return []
    works = _("Choose 1 to 14 days; then you can hang it up again with one press.")
    return [Reason("too_long_ahead", _("A favour hangs on the board for at most two weeks."), works, field="days")]
