"""Slips and quotas as lines of text: "12; age=18-34; sex=k; address=A7" and "age=18-34; 4-5". The same file is published and read back."""

import re
from collections.abc import Iterable

from .lots import Quota, Slip

ADDRESS = "address"
_RANGE = re.compile(r"(\d{1,3})?\s*-\s*(\d{1,3})?")


class BadLine(ValueError):
    """line: counted from 1."""

    def __init__(self, line: int):
        super().__init__(f"line {line}")
        self.line = line


def slips(text: str) -> list[Slip]:
    """Raises BadLine. A comma or a tab in place of a semicolon is understood."""
    return [slip(number, line) for number, line in filled(text)]


def slip(number: int, line: str) -> Slip:
    cells = [" ".join(cell.split()) for cell in re.split(r"[;,\t]", line)]
    pairs = [cell.partition("=") for cell in cells[1:] if cell]
    if not cells[0] or len(cells[0]) > 20 or any(not sign or not value or len(name) > 30 or len(value) > 60 for name, sign, value in pairs):
        raise BadLine(number)
    traits = {name.strip(): value.strip() for name, _sign, value in pairs}
    return Slip(cells[0], traits, traits.pop(ADDRESS, ""))


def quotas(text: str) -> list[Quota]:
    """ "age=18-34; 4-5", where either end may be left out. Raises BadLine."""
    found = []
    for number, line in filled(text):
        what, _sign, limits = line.rpartition(";")
        trait, sign, value = what.partition("=")
        range_of = _RANGE.fullmatch(limits.strip())
        if not sign or not range_of or not trait.strip() or not value.strip():
            raise BadLine(number)
        least, most = (int(end) if end else None for end in range_of.groups())
        found.append(Quota(trait.strip(), value.strip(), least or 0, most))
    return found


def filled(text: str) -> Iterable[tuple[int, str]]:
    return ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def written(pool: Iterable[Slip]) -> str:
    """The pool as `slips` reads it, a line each."""
    lines = []
    for one in pool:
        traits = [f"{name}={value}" for name, value in sorted(one.traits.items())]
        lines.append("; ".join([one.number, *traits, *([f"{ADDRESS}={one.address}"] if one.address else [])]))
    return "".join(f"{line}\n" for line in lines)
