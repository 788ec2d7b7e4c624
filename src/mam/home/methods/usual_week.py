"""The usual hours of a week in as few lines as people say them: Monday to Friday 10 to 20, Saturday 10 to 16."""

import datetime as dt
from dataclasses import dataclass

Hours = tuple[tuple[dt.time, dt.time], ...]


@dataclass(frozen=True)
class Line:
    """Weekdays (0 = Monday) from first to last that have the same hours."""

    first: int
    last: int
    hours: Hours


def lines(week: dict[int, Hours]) -> list[Line]:
    """Neighbouring weekdays with equal hours joined; days without hours left out."""
    made: list[Line] = []
    for weekday in range(7):
        hours = week.get(weekday, ())
        if not hours:
            continue
        before = made[-1] if made else None
        if before and before.last == weekday - 1 and before.hours == hours:
            made[-1] = Line(before.first, weekday, hours)
        else:
            made.append(Line(weekday, weekday, hours))
    return made
