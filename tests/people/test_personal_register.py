"""One walk over every table of every room: whatever can say something about a person is in the register, or said aloud not to."""

import pytest
from django.apps import apps
from django.db import connection, models

from mam.core import personal
from mam.journal.actions import notify
from mam.people.actions import erase_person
from mam.people.models import Account, Person

OURS = [model for model in apps.get_models() if model.__module__.startswith("mam.")]


def says_something(field: models.Field) -> bool:
    """A link to a person or account, their bare id, or words that somebody typed."""
    if field.is_relation:
        return field.related_model in (Person, Account) and not field.many_to_many
    if isinstance(field, models.SlugField | models.URLField) or field.choices:
        return False
    bare_id = isinstance(field, models.UUIDField) and not field.unique
    return bare_id or isinstance(field, models.CharField | models.TextField | models.GenericIPAddressField)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_about_a_person_is_in_the_register(model):
    unknown = {field.name for field in model._meta.concrete_fields if says_something(field)} - personal.covered(model)
    assert not unknown, (
        f"{model._meta.label}: say in apps.py what {sorted(unknown)} is (personal.register or personal.not_personal)"
    )


@pytest.mark.parametrize("table", personal.tables(), ids=lambda table: f"{table.model._meta.label}.{table.path}")
def test_every_entry_of_the_register_can_be_read_and_erased(here, table):
    """The lookup works, the fields exist, and what replaces them is allowed by the table."""
    assert isinstance(list(table.rows(here.resident)), list)
    assert table.shown is not None
    if table.fields is personal.DELETE:
        return
    for name, value in table.fields.items():
        field = table.model._meta.get_field(name)
        if value is None:
            assert field.null, f"{name} cannot be empty"
        elif isinstance(value, str) and value == "":
            assert isinstance(field, models.CharField | models.TextField)


def test_after_erasure_no_table_holds_a_name_address_or_number(here):
    """Fills every column of the person with a word that cannot be overlooked, then looks for it in the whole database."""
    word = "Zzyzxowicz"
    Person.objects.filter(pk=here.second.pk).update(
        last_name=word, phone="+48600999888", email="zzyzxowicz@example.org"
    )
    here.second.refresh_from_db()
    notify(here.second.as_recipient(), "hello", f"Dla {word}", f"Panie {word}!")
    erase_person(here.second, by=here.second)
    assert not where_is(word) | where_is("600999888") | where_is("zzyzxowicz@")


def where_is(word: str) -> set[str]:
    found = set()
    with connection.cursor() as cursor:
        for model in OURS:
            table = model._meta.db_table
            cursor.execute(f'SELECT count(*) FROM "{table}" AS row WHERE row::text ILIKE %s', [f"%{word}%"])
            if cursor.fetchone()[0]:
                found.add(table)
    return found
