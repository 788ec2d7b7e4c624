"""Every address of the project as the resolver knows it, and the table of who gets which answer there."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.urls import get_resolver

# Read from the written route: the resolver mixes the converters of equal routes in different places.
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
TABLES = Path(__file__).parent / "addresses"
CAST = ("visitor", "owner", "resident", "host", "coordinator", "official", "stranger")


@dataclass(frozen=True)
class Row:
    """One line of a table: the name of an address, the answer for each of the cast, and a query to ask with."""

    name: str
    answers: dict[str, str]
    query: str = ""


def addresses(resolver=None, spaces: tuple = (), names: frozenset = frozenset()) -> dict[str, frozenset[str]]:
    """Name of every address -> the names of its parameters."""
    found = {}
    for entry in (resolver or get_resolver()).url_patterns:
        inside = names | set(PARAMETER.findall(str(entry.pattern)))
        if hasattr(entry, "url_patterns"):
            space = (entry.namespace,) if entry.namespace else ()
            found |= addresses(entry, spaces + space, inside)
        else:
            found[":".join([*spaces, entry.name or str(entry.pattern)])] = inside
    return found


def rows() -> list[Row]:
    """All lines of tests/house/addresses/*.txt. A line that starts with # is for the reader."""
    found = []
    for table in sorted(TABLES.glob("*.txt")):
        for line in table.read_text().splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            name, *words = line.split()
            answers = dict(zip(CAST, words, strict=False))
            assert len(answers) == len(CAST), f"{table.name}: {name} has {len(words)} answers of {len(CAST)}"
            found.append(Row(name, answers, "".join(words[len(CAST) :])))
    return found
