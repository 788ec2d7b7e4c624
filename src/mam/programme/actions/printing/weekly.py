"""What happens again and again on a weekday, said once on the sheet of a month with all its days."""

import datetime as dt
from collections.abc import Iterable

from mam.core import clock

from ...methods.facts import Facts
from ...methods.marks import Span
from .lines import line
from .words import Line

LEAST = 3  # as many dates as are worth a line of their own

Days = tuple[dt.date, ...]


def parted(dates: Iterable[Facts], span: Span, *, where: bool = False) -> tuple[dict[Days, list[Line]], list[Facts]]:
    """The days of a weekday with the lines that are the same on all of them, from Monday on; and the dates that stand alone.

    A date that was moved or called off, or says anything else than its neighbours, stands alone, so that the sheet stays true.
    """
    alike: dict[tuple, list[Facts]] = {}
    dates = list(dates)
    for facts in dates:
        day = clock.local(facts.start).date()
        if span.first <= day <= span.last and not facts.cancelled and not facts.is_moved:
            alike.setdefault((facts.event, day.weekday(), line(facts, where=where)), []).append(facts)
    runs = {key: found for key, found in alike.items() if len({facts.day for facts in found}) >= LEAST}
    weekly: dict[Days, list[Line]] = {}
    for (_event, _weekday, said), found in runs.items():
        days = tuple(sorted(clock.local(facts.start).date() for facts in found))
        weekly.setdefault(days, []).append(said)
    told = {facts.uid for found in runs.values() for facts in found}
    ordered = sorted(weekly, key=lambda days: (days[0].weekday(), days))
    return {days: sorted(weekly[days], key=lambda one: one.starts) for days in ordered}, [one for one in dates if one.uid not in told]
