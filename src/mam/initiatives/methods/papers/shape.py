"""The shape of a paper: sections with rows and tables, in the order of the form.

Words are keys; the room names them in the reader's language.
"""

from dataclasses import dataclass


class Word(str):
    """A value that is a key of the room's words, like a kind of gift."""


@dataclass(frozen=True)
class Field:
    """Something the team writes itself. most: characters. lines: several lines. money: a sum. of: the step it is about."""

    key: str
    most: int = 300
    lines: bool = False
    money: bool = False
    of: str = ""


@dataclass(frozen=True)
class Row:
    """One field of the form. at: where it is filled in when it is empty – a key of the room's places; "hand" = on paper, by hand."""

    key: str
    value: str = ""
    at: str = ""


@dataclass(frozen=True)
class Table:
    """head: keys of columns. at: where its rows come from. key: its name when it is a gap, else that of its section.

    last: the row of sums. blank: so many rows to be filled in by hand.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    at: str = ""
    last: tuple[str, ...] = ()
    blank: int = 0
    key: str = ""

    @property
    def is_gap(self) -> bool:
        """It has no rows, and they can be filled in here."""
        return bool(self.at and not self.rows and not self.blank)


@dataclass(frozen=True)
class Section:
    """after: rows below the table. said: keys of sentences that stand in the form as they are, note: of one below them.

    annex: on a sheet of its own, after the signatures.
    """

    key: str
    rows: tuple[Row, ...] = ()
    table: Table | None = None
    after: tuple[Row, ...] = ()
    said: tuple[str, ...] = ()
    note: str = ""
    annex: bool = False


@dataclass(frozen=True)
class Gap:
    """What is missing: the key of its name, and where it is filled in."""

    key: str
    at: str


def gaps(sections: tuple[Section, ...]) -> tuple[Gap, ...]:
    """Everything empty that somebody can fill in here, in the order of the form; what is written by hand is no gap."""
    found = []
    for section in sections:
        rows = [Gap(row.key, row.at) for row in section.rows if is_gap(row)]
        table = section.table
        if table and table.is_gap:
            rows.append(Gap(table.key or section.key, table.at))
        found += [*rows, *(Gap(row.key, row.at) for row in section.after if is_gap(row))]
    return tuple(dict.fromkeys(found))


def is_gap(row: Row) -> bool:
    return not row.value and row.at not in ("", "hand")
