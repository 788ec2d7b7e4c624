"""Hours as people write them, kept as whole minutes in quarters of an hour."""

from decimal import Decimal, InvalidOperation

QUARTER, WHOLE_DAY = 15, 24 * 60


def minutes_of(words: str) -> int | None:
    """"1,5", "1.5", "1:30" and "2 h" -> minutes; None when it is not a number of hours. May be negative or too much: actions say so."""
    words = words.lower().replace("godz.", "").replace("h", "").replace(",", ".").strip()
    hours, colon, rest = words.partition(":")
    try:
        if colon:
            return int(hours) * 60 + int(rest)
        number = Decimal(words)
    except (InvalidOperation, ValueError):
        return None
    return int(number * 60) if number.is_finite() and abs(number) < 100_000 else None


def hours_of(minutes: int) -> str:
    """90 -> "1,5", -15 -> "−0,25"."""
    number = f"{abs(minutes) / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"\N{MINUS SIGN}{number}" if minutes < 0 else number
