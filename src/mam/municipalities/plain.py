"""Questions in plain SQL, for the few that every page and every deed asks: Django needs ten times longer to put one into words than
PostgreSQL to answer it (0.4 and 0.04 ms, measured). They stay inside the town in scope like all others.
"""

import functools

from django.db import connection

from .models import Owned
from .scope import current


def rows(sql: str, *values) -> list[tuple]:
    """Rows of a question. Its first placeholder is the town in scope, the values fill the others."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [current().pk, *values])
        return cursor.fetchall()


def objects(model: type[Owned], rest: str, *values) -> list:
    """Objects of a table. rest: the conditions that follow the one on the town, and the order."""
    sql = f"select {columns(model)} from {model._meta.db_table} where municipality_id = %s and {rest}"
    return [built(model, row) for row in rows(sql, *values)]


def first(model: type[Owned], rest: str, *values) -> Owned | None:
    """The first of such objects, or None; the order belongs to rest."""
    return next(iter(objects(model, rest, *values)), None)


def built(model: type[Owned], row: tuple) -> Owned:
    """An object from a row with the columns of its table in order."""
    return model.from_db(connection.alias, names(model), row)


@functools.cache
def columns(model: type[Owned], table: str = "") -> str:
    """The columns of a table in the order `built` expects. table: its name in the question, when there are several."""
    changed = [field.name for field in model._meta.concrete_fields if field.get_db_converters(connection)]
    if changed:
        raise ValueError(f"Django changes what it reads from {changed}; ask for it in Django's words.")
    return ", ".join(f'{table or model._meta.db_table}."{field.column}"' for field in model._meta.concrete_fields)


@functools.cache
def names(model: type[Owned]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]
