"""Values as Polish forms write them: 1 234,50 zł; 29.11.2026; numbers of rows."""

import datetime as dt

from mam.core.text import HARD

from .facts import Facts, from_grant
from .shape import Row, Table, Word


def amount(grosze: int) -> str:
    """1 234,50"""
    whole, rest = divmod(grosze, 100)
    return f"{whole:,}".replace(",", HARD) + f",{rest:02d}"


def zloty(grosze: int) -> str:
    """1 234,50 zł"""
    return f"{amount(grosze)}{HARD}zł"


def day(value: dt.date | None) -> str:
    """29.11.2026; empty for no day."""
    return f"{value:%d.%m.%Y}" if value else ""


def numbered(rows) -> tuple[tuple[str, ...], ...]:
    """Each row with its number before it."""
    return tuple((f"{number}.", *row) for number, row in enumerate(rows, 1))


def times(facts: Facts) -> tuple[Row, Row]:
    return Row("begins", day(facts.begins), "step"), Row("ends", day(facts.ends), "step")


def cost_table(facts: Facts) -> Table:
    """What it costs, a row for each step that costs something."""
    rows = numbered((step.title, zloty(step.cost)) for step in facts.costs)
    last = ("", Word("sum"), zloty(facts.cost)) if rows else ()
    return Table(("no", "cost_kind", "value"), rows, "step_cost", last, key="costs")


def split_table(facts: Facts) -> Table:
    """The same, told apart: from the grant and from elsewhere."""
    rows = numbered(
        (step.title, zloty(step.cost), zloty(from_grant(step)), zloty(step.cost - from_grant(step))) for step in facts.costs
    )
    last = ("", Word("sum"), zloty(facts.cost), zloty(facts.asked), zloty(facts.cost - facts.asked)) if rows else ()
    return Table(("no", "cost_kind", "value", "of_grant", "of_others"), rows, "step_cost", last, key="costs")


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
