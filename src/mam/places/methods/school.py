"""Breaks of Polish schools that the regulation fixes for the whole country.

Regulation of the Minister of National Education of 11 August 2017 on the organisation of the school year: lessons end on the
nearest Friday after 20 June, summer lasts until 31 August; Christmas 23–31 December; Easter from Thursday before to Tuesday after.
"""

import datetime as dt

from dateutil.easter import easter

DAY = dt.timedelta(days=1)
Break = tuple[dt.date, dt.date]


def school_breaks(first: dt.date, last: dt.date) -> list[Break]:
    """First and last day of each break that touches the years of the two days."""
    found = []
    for year in range(first.year, last.year + 1):
        found += [spring_break(year), summer_break(year), (dt.date(year, 12, 23), dt.date(year, 12, 31))]
    return found


def spring_break(year: int) -> Break:
    sunday = easter(year)
    return sunday - 3 * DAY, sunday + 2 * DAY


def summer_break(year: int) -> Break:
    """From the day after the last lessons."""
    day = dt.date(year, 6, 21)
    friday = day + (4 - day.weekday()) % 7 * DAY
    return friday + DAY, dt.date(year, 8, 31)


def break_days(breaks: list[Break], first: dt.date, last: dt.date) -> set[dt.date]:
    """Every day of the breaks from first to last."""
    days = set()
    for start, end in breaks:
        day = max(start, first)
        while day <= min(end, last):
            days.add(day)
            day += DAY
    return days
