import functools

from django.db import models

from ..scope import current, current_or_none
from .municipality import Municipality


class OwnedQuerySet(models.QuerySet):
    """The base of every queryset word in a room."""

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for row in objs:
            row.take_home()
        return super().bulk_create(objs, *args, **kwargs)


class OwnedManager(models.Manager.from_queryset(OwnedQuerySet)):
    """Reads only the town in scope; without a scope it raises instead of reading everything."""

    def get_queryset(self):
        rows = rows_of(self._queryset_class, self.model, current().pk)._chain()
        rows._db, rows._hints = self._db, self._hints
        return rows


@functools.lru_cache(1_000)
def rows_of(kind: type, model: type, town: int):
    """All rows of a town, built once and copied for each question: a page asks thirty times, and building costs more than copying."""
    return kind(model=model).filter(municipality_id=town)


class Owned(models.Model):
    """Base of every room's table: a row belongs to one municipality and never leaves it."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", editable=False)

    objects = OwnedManager()

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        """A row of the town in scope knows its town without asking the database again."""
        row, here = super().from_db(db, field_names, values), current_or_none()
        if here is not None and row.__dict__.get("municipality_id") == here.pk:
            row._state.fields_cache["municipality"] = here
        return row

    def take_home(self):
        """Gives the row the town in scope, and refuses to carry it into another."""
        here = current_or_none()
        if self.municipality_id is None:
            self.municipality = current()
        elif here is not None and here.pk != self.municipality_id:
            raise ValueError("A row of one municipality cannot be saved in the scope of another.")

    def save(self, *args, **kwargs):
        self.take_home()
        super().save(*args, **kwargs)
