"""Opening hours told by a slow clerk who walks the day by quarters of an hour and looks at the wall clock each time.

Written apart from mam.places.methods.opening, to be compared with it. Every hour in it is on a quarter.
"""

import datetime as dt
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
QUARTER = dt.timedelta(minutes=15)
RANK = {"public": 0, "group": 1, "staff": 2}


def open_quarters(day, weekly, exceptions, holidays, audience) -> set[dt.datetime]:
    """Starts (UTC) of the open quarters of hours that begin on the day."""
    found = set()
    for level, rank in RANK.items():
        if rank <= RANK[audience]:
            for opens, closes in hours_of_level(day, weekly, exceptions, holidays, level, audience):
                found |= walked(day, opens, closes)
    return found


def hours_of_level(day, weekly, exceptions, holidays, level, audience) -> list[tuple[dt.time, dt.time]]:
    told = [row for row in exceptions if row.first_day <= day <= row.last_day and meant(row, level, audience)]
    for mine in (False, True):
        best = strongest([row for row in told if row.own is mine], lambda row: row.last_day - row.first_day)
        if any(row.opens is None for row in best):
            return []
        if best and (mine or not any(row.own for row in told)):
            return [(row.opens, row.closes) for row in best]
    if day in holidays:
        return []
    return week_of_level(day, weekly, level)


def meant(row, level, audience) -> bool:
    """A closing reaches its audience and everyone with fewer rights; other hours are for exactly their audience."""
    if row.audience == "":
        return True
    if row.opens is None:
        return RANK[audience] <= RANK[row.audience]
    return row.audience == level


def week_of_level(day, weekly, level) -> list[tuple[dt.time, dt.time]]:
    never = dt.date(9999, 12, 31)
    rows = [
        row for row in weekly
        if row.audience == level and not day < row.valid_from and not day > (row.valid_until or never)
    ]  # fmt: skip
    if any(row.own for row in rows):
        rows = [row for row in rows if row.own]
    best = strongest(rows, lambda row: (row.valid_until or never) - row.valid_from)
    return [(row.opens, row.closes) for row in best if row.weekday == day.isoweekday() - 1]


def strongest(rows, length) -> list:
    ordered = sorted(rows, key=length)
    return [row for row in ordered if length(row) == length(ordered[0])]


def walked(day, opens, closes) -> set[dt.datetime]:
    """Walks from the day's first quarter; in when the wall clock first reaches opens, out when it first reaches closes."""
    closing_day = day if closes > opens else day + dt.timedelta(days=1)
    now = dt.datetime.combine(day, dt.time(0), WARSAW).astimezone(dt.UTC)
    inside, found = False, set()
    while True:
        wall = now.astimezone(WARSAW).replace(tzinfo=None)
        inside = inside or wall >= dt.datetime.combine(day, opens)
        if inside and wall >= dt.datetime.combine(closing_day, closes):
            return found
        if inside:
            found.add(now)
        now += QUARTER
