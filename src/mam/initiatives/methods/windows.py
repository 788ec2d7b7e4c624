"""Windows of months in which people are counted, and whether there are enough months to compare two of them."""

import datetime as dt

ENOUGH = 12  # months


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or its last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    next_month = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(day.replace(day=1, year=year, month=month + 1) + dt.timedelta(days=day.day - 1), next_month - dt.timedelta(days=1))


def window(last: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """First and last day, both included, of so many months that end with `last`."""
    return months_before(last, months) + dt.timedelta(days=1), last


def window_before(first: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """The months right before the window that begins with `first`."""
    return window(first - dt.timedelta(days=1), months)


def too_early(begun: dt.date | None, today: dt.date, months: int) -> bool:
    """Whether two windows cannot be compared yet: less than twelve months of data, or less than two windows."""
    return begun is None or begun > months_before(today, max(ENOUGH, 2 * months))
