"""The register of personal fields: what is known about a person, where it lies and what erasure makes of it.

Each room registers its tables in apps.py; export, erasure and the test that walks them all use this one list (RODO art. 15, 17, 20).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class PersonalTable:
    """One table that holds personal data.

    path: the lookup from the table to the person's id, like "party_person" or "id".
    fields: field name -> what stands there after erasure (a value, or a callable of the row), or KEEP.
    """

    model: type[Model]
    path: str
    fields: dict[str, Any]


KEEP = object()
_tables: list[PersonalTable] = []


def register(model: type[Model], path: str, fields: dict[str, Any | Callable[[Any], Any]]) -> None:
    table = PersonalTable(model, path, fields)
    if table.model not in [known.model for known in _tables]:
        _tables.append(table)


def tables() -> list[PersonalTable]:
    return list(_tables)
