"""The register of personal fields: what is known about a person, where it lies and what erasure makes of it.

Each room registers its tables in apps.py; export, erasure and the test that walks them all use this one list (RODO art. 15, 17, 20).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, Model, QuerySet
from django.utils.translation import gettext_lazy as _

from .refusal import Reason

KEEP = object()  # stays after erasure: it names nobody
CASCADES = object()  # falls together with the account
DELETE = object()  # instead of fields: the whole row goes
USUAL = {
    "created": _("written down"), "created_at": _("written down"), "at": _("written down"), "sent": _("sent on"),
    "closed": _("closed on"), "last_used_at": _("last used"), "late": _("given back late"), "accepted": _("agreed"),
    "ip": _("address on the net"), "user_agent": _("program"), "type": _("sort"), "file_name": _("file"),
    "token": _("secret word"), "release_token": _("secret word"),
    "account": _("account"), "page": _("page"),
}  # fmt: skip


@dataclass(frozen=True)
class PersonalTable:
    """One way from a table to a person.

    path: the lookup from the table to the person, like "party_person" or "id"; of: what is looked up, else the person's id.
    fields: field name -> what stands there after erasure (a value, a callable of the row, KEEP or CASCADES), or DELETE.
    also: fields without personal data that make the export readable, like dates and states.
    """

    model: type[Model]
    path: str
    fields: Any
    also: tuple[str, ...]
    of: Callable[[Any], Any]
    title: str
    order: int

    def rows(self, person) -> QuerySet:
        sought = self.of(person)
        manager = self.model._default_manager
        return manager.filter(**{self.path: sought}) if sought else manager.none()

    @property
    def covered(self) -> set[str]:
        """Names of fields this entry answers for."""
        every = {field.name for field in self.model._meta.fields} if self.fields is DELETE else set(self.fields)
        return every | {self.path.split("__")[0]}

    @property
    def shown(self) -> list[Field]:
        named = [] if self.fields is DELETE else list(self.fields)
        return [self.model._meta.get_field(name) for name in dict.fromkeys([*self.also, *named])]


@dataclass(frozen=True)
class Chapter:
    """What one table says about a person. rows: for each row its (field name, label, value)."""

    table: str
    title: str
    rows: list[list[tuple[str, str, Any]]]


_tables: dict[tuple[type[Model], str], PersonalTable] = {}
_impersonal: dict[type[Model], set[str]] = {}
_holds: list[Callable[[Any], Iterable[Reason]]] = []


def register(
    model: type[Model],
    path: str,
    fields: dict[str, Any] | object,
    *,
    also: Iterable[str] = (),
    of: Callable[[Any], Any] = lambda person: person.pk,
    title: str = "",
    order: int = 50,
) -> None:
    """Says that rows of `model` found by `path` are about a person.

    title: a lazy name for the export, else the table's own; order: its place there.
    """
    _tables[model, path] = PersonalTable(model, path, fields, tuple(also), of, title, order)


def not_personal(model: type[Model], *fields: str) -> None:
    """Says aloud that these text fields or links of a table hold nothing about a private person, or only who did a duty."""
    _impersonal.setdefault(model, set()).update(fields)


def hold_back(reasons: Callable[[Any], Iterable[Reason]]) -> None:
    """A room's reasons why a person cannot be erased yet: reasons(person) -> reasons, each saying what to do first."""
    if reasons not in _holds:
        _holds.append(reasons)


def tables() -> list[PersonalTable]:
    return sorted(_tables.values(), key=lambda table: table.order)


def covered(model: type[Model]) -> set[str]:
    """Field names of a table that the register answers for, or that were said aloud to be not personal."""
    known = [table.covered for table in _tables.values() if table.model is model]
    return set().union(*known, _impersonal.get(model, set()))


def reasons_to_stay(person) -> list[Reason]:
    """Every reason of every room, at once."""
    return [reason for says in _holds for reason in says(person)]


def gather(person) -> list[Chapter]:
    """Everything the register knows about a person, table by table; empty tables are left out."""
    chapters = (_chapter(table, person) for table in tables())
    return [chapter for chapter in chapters if chapter.rows]


def _chapter(table: PersonalTable, person) -> Chapter:
    rows = [[_cell(row, field) for field in table.shown] for row in table.rows(person)]
    title = table.title or table.model._meta.verbose_name
    return Chapter(table.model._meta.label_lower, str(title), rows)


def _cell(row: Model, field: Field) -> tuple[str, str, Any]:
    value = field.value_from_object(row)
    if field.is_relation:
        value = str(getattr(row, field.name) or "")
    elif hasattr(row, f"get_{field.name}_display"):
        value = str(getattr(row, f"get_{field.name}_display")())
    return field.name, label_of(field), value


def label_of(field: Field) -> str:
    """The field in words for people: its own name, else that of what it points to, else the usual word."""
    own = str(field.verbose_name)
    if own != field.name.replace("_", " "):
        return own
    return str(USUAL.get(field.name) or (field.related_model._meta.verbose_name if field.is_relation else own))


def erase(person) -> None:
    """Replaces or deletes everything registered about a person. Call it inside a transaction, after reasons_to_stay."""
    found = [(table, list(table.rows(person).values_list("pk", flat=True))) for table in tables()]
    for table, keys in found:
        rows = table.model._default_manager.filter(pk__in=keys)
        if table.fields is DELETE:
            rows.delete()
        else:
            _replace(rows, {name: value for name, value in table.fields.items() if value not in (KEEP, CASCADES)})


def _replace(rows: QuerySet, values: dict[str, Any]) -> None:
    computed = {name: value for name, value in values.items() if callable(value)}
    for row in rows if computed else ():
        type(row)._default_manager.filter(pk=row.pk).update(**{name: value(row) for name, value in computed.items()})
    fixed = {name: value for name, value in values.items() if name not in computed}
    if fixed:
        rows.update(**fixed)
